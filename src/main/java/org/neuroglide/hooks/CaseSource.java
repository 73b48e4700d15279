package org.neuroglide.hooks;

import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.neuroglide.fhir.FhirCase;

/** Makes a case of a patient's resources. */
@FunctionalInterface
interface CaseSource {
    /** @throws org.neuroglide.fhir.FhirException if the resources cannot be used */
    FhirCase read(List<Resource> resources, LocalDate asOf);
}
