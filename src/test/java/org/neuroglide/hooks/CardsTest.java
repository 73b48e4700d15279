package org.neuroglide.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CardsTest {
    private final Desk desk = new Desk();

    @Test
    void aDecisionThatCarriesTechniquesProposesThemAndIsLogged() {
        String request = Requests.call(Hook.PATIENT_VIEW, "conditions/sciatica.yaml#moderate-irritability").toString();
        List<JsonNode> cards = desk.cards(request);
        assertThat(cards).hasSize(1);
        JsonNode card = cards.get(0);
        assertThat(card.path("indicator").asText()).isEqualTo("info");
        assertThat(card.path("summary").asText()).startsWith("TREAT WITH PRECAUTION: at most single-ended technique.");
        assertThat(card.path("selectionBehavior").asText()).isEqualTo("at-most-one");
        assertThat(card.path("suggestions").findValuesAsText("resourceType"))
                .containsExactly("CarePlan", "ServiceRequest", "ServiceRequest");
        assertThat(desk.log.entries).hasSize(1);
        assertThat(desk.log.entries.get(0).cards().get(0).uuid()).isEqualTo(card.path("uuid").asText());
    }
}
