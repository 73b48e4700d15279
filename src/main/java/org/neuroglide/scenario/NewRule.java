package org.neuroglide.scenario;

/**
 * A draft rule and its scenarios.
 *
 * @param ruleFile path within the knowledge base, such as {@code precautions/example.drl}
 * @param rule content of that file
 * @param scenarioFile path below the folder of scenarios, such as {@code precautions/example.yaml}
 * @param scenarios content of that file
 */
public record NewRule(String ruleFile, String rule, String scenarioFile, String scenarios) {}
