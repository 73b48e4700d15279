package org.neuroglide.scenario;

import java.util.Map;
import org.neuroglide.model.PatientCase;

/**
 * A case that was read without a problem.
 *
 * @param name the file as the user named it, with {@code #id} for the case of a scenario
 * @param lines line of each path of the case, such as {@code symptoms.leg-pain.worst}, from 1
 */
public record ReadCase(PatientCase patientCase, String name, Map<String, Integer> lines) {}
