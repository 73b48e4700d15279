package org.neuroglide.engine;

import java.util.List;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.model.Fact;
import org.neuroglide.model.RuleSummary;

/**
 * Why a fact stands, down to what was reported.
 *
 * @param steps every rule that concluded it; empty for an input
 */
public record Proof(Fact fact, List<Step> steps) {
    /**
     * One rule and what it stood on.
     *
     * @param facts the facts that the rule matched, each with its own proof
     * @param absent what had to be absent
     * @param parameters the numbers that the rule compares or uses
     */
    public record Step(RuleSummary rule, List<Proof> facts, List<String> absent, List<Parameter> parameters) {}
}
