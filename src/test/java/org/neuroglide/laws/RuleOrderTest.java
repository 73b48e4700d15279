package org.neuroglide.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Decision;

/** The order of rule files, and of the rules in them, changes nothing. */
class RuleOrderTest {
    private static final int CASES = 1_000;

    @TempDir
    Path directory;

    @Test
    void filesAndRulesTurnedAround() {
        Knowledge bundled = Knowledge.bundled();
        Knowledge turned = KnowledgeCopy.in(directory).turnedAround().load();
        assertThat(turned.hash()).isNotEqualTo(bundled.hash());

        DecisionEngine one = new DecisionEngine(bundled);
        DecisionEngine other = new DecisionEngine(turned);
        CaseGenerator generator = new CaseGenerator(bundled);
        LongStream.range(0, CASES).parallel().mapToObj(generator::generate).forEach(c -> {
            Decision expected = one.decide(c);
            Decision actual = other.decide(c);
            assertThat(withoutHash(actual)).isEqualTo(withoutHash(expected));
        });
    }

    /** The hash names the files; all else must be the same. */
    private static Decision withoutHash(Decision d) {
        return new Decision(d.asOf(), d.knowledgeVersion(), "", d.reviewed(), d.disposition(), d.conclusions(), d.ceiling(),
                d.questions(), d.recommendations(), d.notRecommended(), d.homeAllowed(), d.reviewOn());
    }
}
