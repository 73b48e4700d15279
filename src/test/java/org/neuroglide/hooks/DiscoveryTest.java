package org.neuroglide.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.neuroglide.fhir.CodeMap;

/** What discovery says of each service, and what it may ask a client to prefetch. */
final class DiscoveryTest {
    private static final Pattern TOKEN = Pattern.compile("\\{\\{([^}]*)}}");

    private final JsonNode discovery = StrictJson.object(new Desk().hooks.discovery()).orElseThrow();

    @Shows({"cds-hooks_2.0#6", "cds-hooks_2.0#7", "cds-hooks_2.0#8", "cds-hooks_2.0#9", "cds-hooks_2.0#10",
        "cds-hooks_2.0#11", "cds-hooks_2.0#12", "cds-hooks_2.0#29", "cds-hooks_2.0#36", "cds-hooks_2.0#211"})
    @Test
    void everyHookHasAServiceThatIsDescribedAndAllShareOneId() {
        ResponseRules.nothingEmpty("discovery", discovery);
        assertThat(discovery.properties()).hasSize(1);
        List<String> hooks = new ArrayList<>();
        for (JsonNode service : discovery.path("services")) {
            assertThat(service.properties()).extracting(p -> p.getKey())
                    .containsExactly("hook", "title", "description", "id", "prefetch", "usageRequirements");
            hooks.add(service.path("hook").asText());
            assertThat(service.path("id").asText()).isEqualTo("neural-mobilization").matches("[a-z-]+");
            assertThat(service.path("prefetch").properties()).extracting(p -> p.getKey()).containsExactly(
                    "patient", "assessment", "conditions", "observations", "procedures", "medications",
                    "medicationRequests");
        }
        assertThat(hooks).containsExactly(
                "patient-view", "order-select", "order-sign", "appointment-book", "encounter-start");
    }

    @Shows({"cds-hooks_2.0#35", "cds-hooks_2.0#55", "cds-hooks_2.0#56", "cds-hooks_2.0#57", "cds-hooks_2.0#59",
        "cds-hooks-library_1.0.1#8", "cds-hooks-library_1.0.1#16", "cds-hooks-library_1.0.1#24",
        "cds-hooks-library_1.0.1#32", "cds-hooks-library_1.0.1#40", "cds-hooks-library_1.0.1#81",
        "cds-hooks-library_1.0.1#89", "cds-hooks-library_1.0.1#93"})
    @Test
    void prefetchTemplatesUseTheIdOfThePatientAndNoOtherToken() {
        for (JsonNode service : discovery.path("services")) {
            service.path("prefetch").forEach(template -> {
                List<String> tokens = new ArrayList<>();
                Matcher matcher = TOKEN.matcher(template.asText());
                while (matcher.find()) {
                    tokens.add(matcher.group(1));
                }
                assertThat(tokens).containsExactly("context.patientId");
                assertThat(template.asText().replaceAll(TOKEN.pattern(), "")).doesNotContain("{", "}");
            });
        }
    }

    @Shows("cds-hooks_2.0#58")
    @Test
    void prefetchTemplatesStayWithinTheRecommendedQueries() {
        RecordQueries queries = new RecordQueries(Desk.CODES);
        assertThat(queries.template(RecordQuery.OBSERVATIONS))
                .contains("&combo-code=", "http://loinc.org%7C72514-3");
        for (RecordQuery query : RecordQuery.values()) {
            String read = query.type + "/\\{\\{context\\.patientId}}";
            String search = query.type + "\\?(patient|questionnaire)=[^&]+(&(_sort=-[a-z]+|_count=[0-9]+|questionnaire=[^&]+|combo-code=[^&|{]+))*";
            assertThat(queries.template(query)).matches(query == RecordQuery.PATIENT ? read : search);
        }
    }

    @Test
    void aCodeMapThatIsTooLongForAnAddressAsksForEveryObservation() {
        List<String> many = java.util.stream.IntStream.range(0, 500).mapToObj(i -> "http://example.org|" + i).toList();
        assertThat(new RecordQueries(many).template(RecordQuery.OBSERVATIONS)).doesNotContain("code=");
        assertThat(new RecordQueries(many.subList(0, 9)).template(RecordQuery.OBSERVATIONS)).contains("&combo-code=http");
    }

    @Test
    void aFamilyOfCodesCannotBeListedSoEveryObservationIsAskedFor() {
        CodeMap family = CodeMap.load(Path.of("src/test/resources/fhir/family-code-map.yaml"), Desk.KNOWLEDGE);
        assertThat(family.meanings("https://hospital.example.org/codes", "bladder-retention")).isNotEmpty();
        assertThat(new RecordQueries(family).template(RecordQuery.OBSERVATIONS)).isEqualTo(RecordQuery.OBSERVATIONS.template);
    }

    @Test
    void aSeriousConcernIsAskedForAmongTheObservations() {
        CodeMap hospital = CodeMap.load(Path.of("src/test/resources/fhir/hospital-code-map.yaml"), Desk.KNOWLEDGE);
        assertThat(new RecordQueries(hospital).template(RecordQuery.OBSERVATIONS)).contains("codes%7Ccord-alarm");
    }

    @Shows("cds-hooks_2.0#210")
    @Test
    void everyHookAnswersUnderTheSameIdSoThatNewCardsReplaceOldOnes() {
        Desk desk = new Desk();
        List<String> replaced = Arrays.stream(Hook.values())
                .map(hook -> Requests.call(hook, "conditions/sciatica.yaml#foot-drop").toString())
                .map(desk::cards)
                .map(cards -> cards.get(0).at("/source/topic/code").asText())
                .toList();
        assertThat(replaced).hasSize(5).containsOnly("urgent-referral");
    }
}
