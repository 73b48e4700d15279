package org.neuroglide.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PatientCaseTest {
    private static final LocalDate VISIT = LocalDate.of(2026, 2, 1);

    private static Response response(@Nullable Integer worstBefore, @Nullable Integer worstAtFirst) {
        PreviousVisit before = new PreviousVisit(
                true,
                VISIT.minusDays(7),
                null,
                Level.LOW,
                List.of(),
                Kind.INTERFACE,
                Kind.INTERFACE,
                worstBefore,
                worstAtFirst,
                null,
                null);
        Symptom pain = Symptom.of("leg-pain", Presence.PRESENT, Side.LEFT);
        Symptom strong = new Symptom(
                pain.code(),
                pain.presence(),
                pain.side(),
                5,
                pain.rest(),
                pain.night(),
                pain.onset(),
                pain.effort(),
                null,
                null,
                pain.spread(),
                pain.screen(),
                "",
                null);
        return PatientCase.asOf(VISIT)
                .symptom(strong)
                .previousVisit(before)
                .build()
                .response();
    }

    @Test
    void changesAreDerivedFromTheScoresThatAreKnown() {
        assertThat(response(6, 8))
                .extracting(Response::change, Response::changeSinceBaseline)
                .containsExactly(-1, -3);
        assertThat(response(6, null))
                .extracting(Response::change, Response::changeSinceBaseline)
                .containsExactly(-1, null);
        assertThat(response(null, 8))
                .extracting(Response::change, Response::changeSinceBaseline)
                .containsExactly(null, -3);
        assertThat(response(null, null).changeKnown()).isFalse();
    }

    @Test
    void whatWasStableOrHealedOnAnEarlierDayIsNotAssessed() {
        assertThat(operation(VISIT.minusDays(1)))
                .extracting(History::presence, History::stable, History::healed, History::cleared)
                .containsExactly(
                        Presence.PRESENT, Presence.NOT_ASSESSED, Presence.NOT_ASSESSED, Presence.PRESENT);
        assertThat(operation(VISIT))
                .extracting(History::stable, History::healed)
                .containsExactly(Presence.PRESENT, Presence.PRESENT);
    }

    private static History operation(LocalDate assessedOn) {
        return new History(
                        "lumbar-surgery",
                        Presence.PRESENT,
                        Side.NONE,
                        VISIT.minusDays(300),
                        null,
                        Presence.PRESENT,
                        Presence.PRESENT,
                        Presence.PRESENT,
                        "surgeon",
                        VISIT.minusDays(200),
                        "neural mobilization",
                        Screen.OPTIONAL,
                        "",
                        assessedOn)
                .judgedAt(VISIT);
    }
}
