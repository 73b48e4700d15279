package org.neuroglide.proof.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Need;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Side;

class NextQuestionsTest {
    private static final DecisionEngine ENGINE = new DecisionEngine(Knowledge.load(Path.of("src/test/resources/kb/engine")));

    private static PatientCase given() {
        return PatientCase.asOf(LocalDate.of(2026, 2, 1))
                .complaint("lumbar", Side.LEFT, "sciatica")
                .allAbsent("malignancy", "2026.2")
                .allAbsent("neuro-lumbar", "2026.2")
                .symptom("leg-pain", Presence.PRESENT)
                .build();
    }

    private static List<NextQuestion> ranked() {
        return new NextQuestions(ENGINE).of(given());
    }

    @Test
    void everyOpenQuestionIsRankedOnceTheMostTellingFirst() {
        List<NextQuestion> ranked = ranked();

        assertThat(ranked).extracting(q -> q.question().code()).doesNotHaveDuplicates();
        assertThat(ranked).hasSameSizeAs(ENGINE.decide(given()).questions());
        assertThat(ranked)
                .isSortedAccordingTo((a, b) -> a.separates() != b.separates()
                        ? b.separates() - a.separates()
                        : a.question().need().compareTo(b.question().need()));
    }

    @Test
    void aRedFlagTellsAnEmergencyFromTheRest() {
        NextQuestion saddle = ranked().stream()
                .filter(q -> q.question().code().equals("saddle-numbness"))
                .findFirst()
                .orElseThrow();

        assertThat(saddle.question().need()).isEqualTo(Need.BLOCKING);
        assertThat(saddle.separates()).isEqualTo(2);
        assertThat(saddle.branches().get(0).then().disposition()).isEqualTo(Disposition.EMERGENCY);
        assertThat(saddle.branches().get(0).answers())
                .singleElement()
                .satisfies(f -> assertThat(Findings.read(f, "presence")).isEqualTo(Presence.PRESENT));
    }
}
