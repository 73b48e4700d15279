package org.neuroglide.engine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.CaseBuilder;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Effort;
import org.neuroglide.model.NightPain;
import org.neuroglide.model.NotRecommended;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.RangeOfOnset;
import org.neuroglide.model.Recommendation;
import org.neuroglide.model.RestPain;
import org.neuroglide.model.Screen;
import org.neuroglide.model.Side;
import org.neuroglide.model.Symptom;
import org.neuroglide.model.TestResult;

/** The small knowledge base of the engine's tests, and cases on it. */
final class EngineFixture {
    static final Path DIRECTORY = Path.of("src/test/resources/kb/engine");
    static final LocalDate DAY = LocalDate.of(2026, 2, 1);
    static final String VERSION = "2026.2";

    private EngineFixture() {}

    private static final class Loaded {
        static final DecisionEngine ENGINE = new DecisionEngine(Knowledge.load(DIRECTORY));
    }

    /** Loaded once for all tests. */
    static DecisionEngine engine() {
        return Loaded.ENGINE;
    }

    static Decision decide(CaseBuilder given) {
        return engine().decide(given.build());
    }

    /** A case about which nothing is known. */
    static CaseBuilder empty() {
        return PatientCase.asOf(DAY);
    }

    /** Sciatica on the left with every screening question answered "absent". */
    static CaseBuilder screened() {
        return empty().age(44)
                .complaint("lumbar", Side.LEFT, "sciatica")
                .allAbsent("cauda-equina", VERSION)
                .allAbsent("malignancy", VERSION)
                .allAbsent("neuro-lumbar", VERSION)
                .allAbsent("background", VERSION);
    }

    /** Screened, with a sensitive sciatic nerve and mild leg pain: it can be treated. */
    static CaseBuilder treatable() {
        return screened().symptom(pain(3)).neurodynamicTest("slr", Side.LEFT, Presence.PRESENT, Presence.PRESENT);
    }

    /** The same with severe leg pain. */
    static CaseBuilder irritable() {
        return screened().symptom(pain(8)).neurodynamicTest("slr", Side.LEFT, Presence.PRESENT, Presence.PRESENT);
    }

    static Symptom pain(int worst) {
        return pain("leg-pain", Side.LEFT, worst, RestPain.NONE, null);
    }

    static Symptom pain(String code, Side side, int worst, RestPain rest, LocalDate assessedOn) {
        return new Symptom(
                code,
                Presence.PRESENT,
                side,
                worst,
                rest,
                NightPain.NOT_ASSESSED,
                RangeOfOnset.NOT_ASSESSED,
                Effort.NOT_ASSESSED,
                null,
                null,
                Presence.NOT_ASSESSED,
                Screen.OPTIONAL,
                "",
                assessedOn);
    }

    static TestResult abnormal(String code, Side side) {
        return TestResult.of(code, Presence.PRESENT, side);
    }

    static List<String> recommended(Decision decision) {
        return decision.recommendations().stream()
                .map(Recommendation::technique)
                .toList();
    }

    /** What stands in the way of a technique, each reason with its rules. */
    static List<String> barriers(Decision decision, String technique) {
        return decision.notRecommended().stream()
                .filter(n -> n.technique().equals(technique))
                .map(NotRecommended::barriers)
                .flatMap(List::stream)
                .map(b -> b.reason() + " " + b.rules())
                .toList();
    }
}
