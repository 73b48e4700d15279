package org.neuroglide.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Holds that a resource is about the patient who is asked for: another's finding must not decide. */
final class OnePatient {
    private static final List<String> ABOUT = List.of("subject", "patient");

    private OnePatient() {}

    /** @param patient a reference, absolute or not; addresses of servers are not compared */
    static void check(Resource resource, String patient, FhirProblems problems) {
        boolean other = resource instanceof Patient p
                ? p.hasIdElement() && !("Patient/" + p.getIdPart()).equals(local(patient))
                : ABOUT.stream().anyMatch(name -> names(resource, name, patient));
        if (other) {
            problems.add(
                    "other-patient",
                    resource.fhirType() + "/" + (resource.getIdPart() == null ? "" : resource.getIdPart()),
                    "is about another patient than the subject",
                    "send resources of one patient only");
        }
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
        String[] parts = reference.split("/");
        int n = parts.length;
        return n < 2 ? reference : parts[n - 2] + "/" + parts[n - 1];
    }
}
