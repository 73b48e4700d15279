package org.neuroglide.proof.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.RedFlag;

class CleanCasesTest {
    private static final Knowledge SMALL = Knowledge.load(Path.of("src/test/resources/kb/engine"));
    private static final DecisionEngine ENGINE = new DecisionEngine(SMALL);

    private final CleanCases lumbar = new CleanCases(SMALL, ENGINE, "lumbar", 1);
    private final List<PatientCase> cases = IntStream.range(0, lumbar.size()).mapToObj(lumbar::get).toList();

    @Test
    void theCasesThemselvesHoldEveryPairAndEverySetOfScreeningItems() {
        CleanCases.Held held = lumbar.held();
        assertThat(held.pairs()).isEqualTo(held.allPairs()).isPositive();
        assertThat(held.present()).isEqualTo(held.allPresent()).isPositive();
    }

    @Test
    void theEngineTakesEveryOneAndTreatsMany() {
        assertThat(cases).allMatch(c -> ENGINE.problems(c).isEmpty());
        long treated = cases.stream().filter(c -> ENGINE.decide(c).disposition().carriesTechniques()).count();
        assertThat(treated).isGreaterThan(cases.size() / 10);
    }

    @Test
    void fewRedFlagsArePresentAtOnce() {
        assertThat(cases).allMatch(c -> present(c) <= 8).anyMatch(c -> present(c) == 2).anyMatch(c -> present(c) == 0);
    }

    private static long present(PatientCase given) {
        return given.findings().stream()
                .filter(f -> f instanceof RedFlag && f.presence() == Presence.PRESENT)
                .map(f -> f.code())
                .distinct()
                .count();
    }

    @Test
    void theSeedMakesThemAgain() {
        CleanCases again = new CleanCases(SMALL, ENGINE, "lumbar", 1);
        assertThat(IntStream.range(0, again.size()).allMatch(n -> again.get(n).equals(cases.get(n)))).isTrue();
        assertThat(new CleanCases(SMALL, ENGINE, "lumbar", 2).get(3).equals(cases.get(3))).isFalse();
    }

    @Test
    void aRegionInWhichNothingIsTreatedHasNone() {
        CleanCases none = new CleanCases(SMALL, ENGINE, "no-such-region", 1);
        assertThat(none.size()).isZero();
        assertThat(none.held().allPairs()).isZero();
    }
}
