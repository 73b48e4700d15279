package org.neuroglide.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The change since earlier visits is derived where it was not given and both scores are known. */
class ResponseChangeTest {
    private static final LocalDate VISIT = LocalDate.of(2026, 2, 1);

    @Test
    void derivedFromTheScores() {
        assertThat(response(5, 6, 8).change()).isEqualTo(-1);
        assertThat(response(5, 6, 8).changeSinceBaseline()).isEqualTo(-3);
    }

    @Test
    void unknownWhereAScoreIsMissing() {
        assertThat(response(5, null, 8).change()).isNull();
        assertThat(response(5, 6, null).changeSinceBaseline()).isNull();
        assertThat(response(null, 6, 8).change()).isNull();
    }

    private static Response response(@Nullable Integer now, @Nullable Integer before, @Nullable Integer first) {
        PreviousVisit none = PreviousVisit.NONE;
        Symptom bare = Symptom.of("leg-pain", Presence.PRESENT, Side.LEFT);
        return PatientCase.asOf(VISIT)
                .symptom(new Symptom(bare.code(), bare.presence(), bare.side(), now, bare.rest(), bare.night(),
                        bare.onset(), bare.effort(), null, null, bare.spread(), bare.screen(), bare.group(), null))
                .previousVisit(new PreviousVisit(true, VISIT.minusDays(7), null, Level.LOW, List.of(), none.kind(),
                        none.gentlerKind(), before, first, null, null))
                .build()
                .response();
    }
}
