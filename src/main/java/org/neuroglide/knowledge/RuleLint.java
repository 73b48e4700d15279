package org.neuroglide.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neuroglide.model.Problem;

/**
 * Checks rules that could be read against the model, the tables of the knowledge base and each other. A table that
 * could not be read, and so is empty, raises nothing here.
 */
final class RuleLint {
    private RuleLint() {}

    /**
     * Checks all rules of a knowledge base.
     *
     * @param parametersUsedElsewhere names of the parameters that others than rules read
     */
    static void check(
            List<RuleFile> files, KnowledgeTables tables, Set<String> parametersUsedElsewhere, List<Problem> problems) {
        List<RuleModel> rules = files.stream().flatMap(f -> f.rules().stream()).toList();
        rules.forEach(rule -> check(rule, tables, problems));
        RuleSetLint set = new RuleSetLint(rules, tables, problems);
        set.ids();
        set.sources();
        PatientAdviceLint advice = new PatientAdviceLint(tables.vocabulary(), problems);
        rules.forEach(advice::check);
        set.duplicates();
        set.cycles();
        boolean all = files.stream().allMatch(RuleFile::complete)
                && !tables.techniques().isEmpty();
        if (all && problems.stream().noneMatch(p -> p.code().equals(RuleProblem.UNKNOWN_PARAMETER.code()))) {
            set.parameters(parametersUsedElsewhere); // a name that was misspelled would read as unused here
        }
    }

    /** Checks one rule by itself. */
    static void check(RuleModel rule, KnowledgeTables tables, List<Problem> problems) {
        RuleCheck check = new RuleCheck(rule, tables, problems);
        ConditionLint conditions = new ConditionLint(check);
        rule.conditions().forEach(conditions::condition);
        new OrderLint(check).check(rule.conditions());
        new ConclusionLint(check).check(rule.conclusion());
        for (Map.Entry<String, RuleScope.Bound> unused : check.scope().unused().entrySet()) {
            check.report(
                    RuleProblem.VARIABLE_UNUSED,
                    unused.getValue().line(),
                    "binds " + unused.getKey() + " and never uses it",
                    "delete the binding, or the Parameter line");
        }
    }
}
