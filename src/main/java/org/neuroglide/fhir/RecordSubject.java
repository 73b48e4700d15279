package org.neuroglide.fhir;

import java.util.List;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;

/** Holds that all records are about one patient; those of two are refused as a whole. */
final class RecordSubject {
    private RecordSubject() {}

    /** @throws FhirException as {@code other-patient} where a record is about somebody else */
    static void check(List<Resource> resources) {
        FhirProblems problems = new FhirProblems();
        IIdType known = null;
        for (Resource resource : resources) {
            IIdType about = about(resource);
            if (about == null) {
                continue;
            } else if (known != null && !isSame(known, about)) {
                problems.add("other-patient", RecordNotes.reference(resource), "is about another patient than the records before it",
                        "send the records of one patient");
            }
            known = known == null || !known.hasBaseUrl() && isSame(known, about) ? about : known;
        }
        problems.refuse();
    }

    private static @Nullable IIdType about(Resource resource) {
        if (resource instanceof Patient patient) {
            return patient.getIdElement().hasIdPart() ? patient.getIdElement() : null;
        }
        Reference subject = subject(resource);
        String reference = subject == null ? null : subject.getReference();
        return reference == null || reference.isBlank() || reference.startsWith("#") ? null : new IdType(reference);
    }

    /** Whom a record is about; null where it does not say. */
    static @Nullable Reference subject(Resource resource) {
        if (resource instanceof Condition condition) {
            return condition.getSubject();
        } else if (resource instanceof Observation observation) {
            return observation.getSubject();
        } else if (resource instanceof Procedure procedure) {
            return procedure.getSubject();
        } else if (resource instanceof MedicationStatement medicine) {
            return medicine.getSubject();
        } else if (resource instanceof MedicationRequest medicine) {
            return medicine.getSubject();
        } else if (resource instanceof ServiceRequest request) {
            return request.getSubject();
        }
        return resource instanceof QuestionnaireResponse response ? response.getSubject() : null;
    }

    private static boolean isSame(IIdType a, IIdType b) {
        boolean bases = a.hasBaseUrl() && b.hasBaseUrl() && !a.getBaseUrl().equals(b.getBaseUrl());
        return !bases && String.valueOf(a.getIdPart()).equals(String.valueOf(b.getIdPart()));
    }
}
