package org.neuroglide.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Kind;
import org.neuroglide.model.LoadLimit;
import org.neuroglide.model.Precaution;

class ProofPageTest {
    private final ProofPage pages = new ProofPage(Sample.words());

    @Test
    void aProofGoesDownToWhatWasReported() {
        Decision decision = Sample.treat();

        Golden.check("proof.txt", pages.of(decision, List.of(new LoadLimit(Kind.SLIDER))).text(80, false));
    }

    @Test
    void whatWasProvedOnceIsNotProvedAgain() {
        Decision decision = Sample.treat();
        LoadLimit limit = new LoadLimit(Kind.SLIDER);

        String twice = pages.of(decision, List.of(limit, new Precaution("override-lowered"), limit)).text(200, false);

        assertThat(twice).containsOnlyOnce("by PR-006");
    }
}
