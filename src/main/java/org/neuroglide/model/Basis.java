package org.neuroglide.model;

import java.util.List;

/**
 * Why a conclusion stands: one rule and the facts that matched its conditions, conclusions among them, which have bases
 * of their own.
 *
 * @param facts in the order of the rule's conditions; for a count, every fact that was counted
 * @param absent descriptions of the conclusions whose absence the rule requires, in rule order
 * @param parameters names of the parameters whose numbers the rule compares or uses, in rule order
 */
public record Basis(RuleSummary rule, List<Fact> facts, List<String> absent, List<String> parameters) {}
