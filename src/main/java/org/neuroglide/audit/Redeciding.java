package org.neuroglide.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neuroglide.audit.Redecided.Outcome;
import org.neuroglide.audit.Row.DecisionRow;
import org.neuroglide.engine.CaseException;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.model.Problem;
import org.neuroglide.proof.corpus.TreeDifference;
import org.neuroglide.scenario.CaseReader;
import org.neuroglide.scenario.ScenarioException;
import org.neuroglide.texts.CanonicalJson;
import org.neuroglide.texts.DecisionTree;
import org.neuroglide.texts.JsonTree;

/** Decides logged cases again and compares. Thread-safe. */
final class Redeciding {
    private static final String KNOWLEDGE = "knowledge";

    private final DecisionEngine engine;
    private final CaseReader cases;

    Redeciding(DecisionEngine engine) {
        this.engine = engine;
        this.cases = new CaseReader(engine.knowledge());
    }

    Redecided of(DecisionRow row) {
        if (!row.replayable()) {
            return outcome(row, Outcome.NOT_REPLAYABLE, List.of("masked: " + row.masked()));
        }
        boolean sameKnowledge = row.knowledgeHash().equals(engine.knowledge().hash());
        Outcome other = sameKnowledge ? Outcome.FAULT : Outcome.DIFFERENT;
        Map<String, @Nullable Object> now;
        try {
            now = decide(row);
        } catch (ScenarioException e) {
            return outcome(row, other, refused(e.problems()));
        } catch (CaseException e) {
            return outcome(row, other, refused(e.problems()));
        }
        String text = Recording.encodable(CanonicalJson.write(now));
        if (text.equals(row.decision())) {
            return outcome(row, Outcome.SAME, List.of());
        }
        Optional<Map<String, @Nullable Object>> recorded = JsonTree.map(row.decision());
        if (recorded.isEmpty()) {
            return outcome(row, Outcome.FAULT, List.of("what is recorded is no decision"));
        }
        Map<String, @Nullable Object> before = new TreeMap<>(recorded.get());
        if (!sameKnowledge) {
            before.remove(KNOWLEDGE);
            now.remove(KNOWLEDGE);
            if (CanonicalJson.write(before).equals(Recording.encodable(CanonicalJson.write(now)))) {
                return outcome(row, Outcome.SAME, List.of());
            }
        }
        return outcome(row, other, TreeDifference.of(before, now));
    }

    private Map<String, @Nullable Object> decide(DecisionRow row) {
        List<String> masked = row.masked().isEmpty() ? List.of() : Arrays.asList(row.masked().split(","));
        Map<String, @Nullable Object> decided =
                DecisionTree.of(engine.decide(cases.readText("decision " + row.id(), row.patientCase()).patientCase()));
        return new TreeMap<>(new Masking(masked).decision(decided));
    }

    private static List<String> refused(List<Problem> problems) {
        return problems.stream().map(p -> "refused: " + p.subject() + " [" + p.code() + "]").toList();
    }

    private static Redecided outcome(DecisionRow row, Outcome outcome, List<String> places) {
        return new Redecided(row.id(), row.knowledgeVersion(), outcome, places);
    }
}
