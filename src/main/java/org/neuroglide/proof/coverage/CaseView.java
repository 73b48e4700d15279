package org.neuroglide.proof.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neuroglide.engine.Examination;
import org.neuroglide.model.Basis;
import org.neuroglide.model.Fact;
import org.neuroglide.scenario.ScenarioCorpus;

/**
 * A scenario as it was decided.
 *
 * @param facts every final fact, by its type
 * @param fired ids of the rules whose conclusion stands
 */
record CaseView(ScenarioCorpus.Entry entry, Examination examination, Map<Class<?>, List<Fact>> facts, Set<String> fired) {
    private static final String DRL = ".drl";

    static CaseView of(ScenarioCorpus.Entry entry, Examination examination) {
        Set<String> fired = new HashSet<>();
        examination.decision().conclusions().stream()
                .flatMap(c -> c.bases().stream())
                .map(Basis::rule)
                .forEach(rule -> fired.add(rule.id()));
        return new CaseView(entry, examination, byType(examination.facts()), fired);
    }

    static Map<Class<?>, List<Fact>> byType(List<Fact> facts) {
        Map<Class<?>, List<Fact>> byType = new HashMap<>();
        facts.forEach(f -> byType.computeIfAbsent(f.getClass(), t -> new ArrayList<>()).add(f));
        return byType;
    }

    String reference() {
        return entry.scenario().reference();
    }

    /** Whether its file stands beside the rule's: the same folder and stem. */
    boolean isBeside(String ruleFile) {
        return isBeside(entry.scenario().file(), ruleFile);
    }

    static boolean isBeside(String scenarioFile, String ruleFile) {
        String stem = ruleFile.endsWith(DRL) ? ruleFile.substring(0, ruleFile.length() - DRL.length()) : ruleFile;
        return ("/" + scenarioFile.replace('\\', '/')).contains("/" + stem + ".");
    }
}
