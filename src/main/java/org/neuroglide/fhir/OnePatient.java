package org.neuroglide.fhir;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Holds that a resource is about the patient who is asked for: another's finding, or nobody's, must not decide. */
final class OnePatient {
    private static final List<String> ABOUT = List.of("subject", "patient");
    /** What a case is made of: these must name the patient; others have no say in a case, and need not. */
    private static final Set<String> READ = Set.of(
            "QuestionnaireResponse", "Condition", "Observation", "Procedure", "MedicationStatement", "MedicationRequest",
            "ServiceRequest");

    private OnePatient() {}

    /** @param patient a reference, absolute or not; addresses of servers are not compared */
    static void check(Resource resource, String patient, FhirProblems problems) {
        boolean other = resource instanceof Patient p
                ? !p.hasIdElement() || !("Patient/" + p.getIdPart()).equals(local(patient))
                : ABOUT.stream().anyMatch(name -> names(resource, name, patient))
                        || READ.contains(resource.fhirType()) && !isAboutSomebody(resource);
        if (other) {
            problems.add(
                    "other-patient",
                    resource.fhirType() + "/" + (resource.getIdPart() == null ? "" : resource.getIdPart()),
                    "is about another patient than the subject, or does not say by a reference about whom",
                    "send resources of one patient only");
        }
    }

    private static boolean isAboutSomebody(Resource resource) {
        Reference subject = RecordSubject.subject(resource);
        return subject != null && subject.hasReference();
    }

    private static boolean names(Resource resource, String element, String patient) {
        Property property = resource.getNamedProperty(element);
        if (property == null) {
            return false;
        }
        for (Base value : property.getValues()) {
            if (value instanceof Reference reference
                    && reference.hasReference()
                    && !local(reference.getReference()).equals(local(patient))) {
                return true;
            }
        }
        return false;
    }

    /** The last two parts of a reference: {@code Patient/123}. */
    private static String local(String reference) {
        String[] parts = reference.replaceAll("/_history/[A-Za-z0-9.-]+$", "").split("/");
        int n = parts.length;
        return n < 2 ? reference : parts[n - 2] + "/" + parts[n - 1];
    }
}
