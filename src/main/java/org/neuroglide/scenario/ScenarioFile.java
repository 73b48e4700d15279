package org.neuroglide.scenario;

import java.util.List;

/**
 * The scenarios of one file, in its order.
 *
 * @param file as the user named it
 * @param about what it is about: a rule file, a folder of rules, {@code kbase}, or a condition
 * @param journey whether the scenarios are the visits of one patient
 */
public record ScenarioFile(String file, String about, boolean journey, List<Scenario> scenarios) {}
