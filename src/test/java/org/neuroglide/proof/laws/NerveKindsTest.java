package org.neuroglide.proof.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Irritability;
import org.neuroglide.model.IrritabilityStage;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Level;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Recommendation;
import org.neuroglide.scenario.ScenarioCaseList;

/** For each nerve, the kinds that the whole cases of the conditions are recommended at each level of irritability. */
@Execution(ExecutionMode.CONCURRENT)
class NerveKindsTest {
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final Map<String, Map<Level, Set<Kind>>> SEEN = new TreeMap<>();

    /** Nerves with a technique that high irritability allows. */
    private static final Set<String> GENTLE = new TreeSet<>();

    @BeforeAll
    static void decideEveryCase(TestReporter reporter) {
        for (Technique technique : KNOWLEDGE.techniques().values()) {
            SEEN.computeIfAbsent(technique.nerve(), n -> new EnumMap<>(Level.class));
            if (technique.kind().compareTo(Kind.SLIDER) <= 0) {
                GENTLE.add(technique.nerve());
            }
        }
        DecisionEngine engine = new DecisionEngine(KNOWLEDGE);
        for (String folder : List.of("scenarios/conditions", "scenarios/journeys")) {
            for (PatientCase given : ScenarioCaseList.of(KNOWLEDGE, Path.of(folder)).values()) {
                see(engine.decide(given));
            }
        }
        SEEN.forEach((nerve, kinds) -> reporter.publishEntry("kinds recommended for " + nerve, kinds.toString()));
    }

    private static void see(Decision decision) {
        Set<Level> levels = new TreeSet<>();
        decision.conclusions(Irritability.class).stream()
                .filter(i -> i.stage() == IrritabilityStage.EFFECTIVE)
                .forEach(i -> levels.add(i.level()));
        for (Recommendation recommendation : decision.recommendations()) {
            for (Level level : levels) {
                SEEN.get(recommendation.nerve())
                        .computeIfAbsent(level, l -> new TreeSet<>())
                        .add(recommendation.kind());
            }
        }
    }

    @Test
    void everyNerveIsTreatedAtEveryLevel() {
        assertThat(GENTLE).isNotEmpty().allSatisfy(nerve -> assertThat(SEEN.get(nerve))
                .containsKeys(Level.LOW, Level.MODERATE, Level.HIGH));
        assertThat(SEEN).allSatisfy((nerve, kinds) -> assertThat(kinds).as(nerve).isNotEmpty());
    }

    @Test
    void atHighOrUnknownNothingAboveASlider() {
        assertThat(SEEN).allSatisfy((nerve, kinds) -> assertThat(at(kinds, Level.HIGH, Level.UNKNOWN))
                .as(nerve)
                .isSubsetOf(Kind.INTERFACE, Kind.SLIDER));
    }

    @Test
    void atModerateNothingAboveASingleEndedTechnique() {
        assertThat(SEEN).allSatisfy((nerve, kinds) -> assertThat(at(kinds, Level.MODERATE))
                .as(nerve)
                .isSubsetOf(Kind.INTERFACE, Kind.SLIDER, Kind.SINGLE_ENDED));
    }

    private static Set<Kind> at(Map<Level, Set<Kind>> kinds, Level... levels) {
        Set<Kind> all = new TreeSet<>();
        for (Level level : levels) {
            all.addAll(kinds.getOrDefault(level, Set.of()));
        }
        return all;
    }
}
