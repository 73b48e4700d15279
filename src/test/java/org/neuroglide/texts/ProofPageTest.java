package org.neuroglide.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroglide.engine.Proof;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.model.Irritability;
import org.neuroglide.model.IrritabilityStage;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Level;
import org.neuroglide.model.LoadLimit;
import org.neuroglide.model.Precaution;

class ProofPageTest {
    private static final Parameter HIGH = new Parameter(
            "nprs-high",
            BigDecimal.valueOf(7),
            "points",
            "2026-01-01",
            BigDecimal.ONE,
            BigDecimal.TEN,
            "down",
            true,
            List.of(),
            "",
            1);

    private final ProofPage pages = new ProofPage(Sample.words());

    private static Proof proof() {
        Proof high = new Proof(
                new Irritability(IrritabilityStage.FINDING, Level.HIGH),
                List.of(new Proof.Step(
                        Sample.rule("CL-001", "Pain of 7 or more is highly irritable"),
                        List.of(new Proof(Sample.LEG_PAIN, List.of())),
                        List.of(),
                        List.of(HIGH))));
        return new Proof(
                new LoadLimit(Kind.SLIDER),
                List.of(new Proof.Step(
                        Sample.rule("PR-004", "High irritability: sliders at most"),
                        List.of(high, new Proof(Sample.OVERRIDE, List.of())),
                        List.of("Progression PROGRESS"),
                        List.of())));
    }

    @Test
    void aProofGoesDownToWhatWasReportedAndToTheParameters() {
        Golden.check(
                "proof.txt",
                pages.of(Sample.treat(), List.of(proof()), List.of(new Precaution("x")))
                        .text(80, false));
    }

    @Test
    void whatWasProvedOnceIsNotProvedAgain() {
        String twice =
                pages.of(Sample.treat(), List.of(proof(), proof()), List.of()).text(200, false);

        assertThat(twice).containsOnlyOnce("by PR-004").contains("(proved above)");
    }
}
