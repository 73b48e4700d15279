package org.neuroglide.hooks;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;

/**
 * What is known of one patient.
 *
 * @param resources of this patient and no other
 * @param gaps the queries whose answers are not known, or not all of them, with the reason
 */
record PatientRecord(List<Resource> resources, Map<RecordQuery, Gap> gaps) {}
