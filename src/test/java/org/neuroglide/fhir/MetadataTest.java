package org.neuroglide.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neuroglide.fhir.DecidedScenarios.AT;
import static org.neuroglide.fhir.DecidedScenarios.KNOWLEDGE;
import static org.neuroglide.fhir.DecidedScenarios.SUBJECT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.junit.jupiter.api.Test;

final class MetadataTest {
    private static final Metadata METADATA = new Metadata(KNOWLEDGE, AT);

    private static Library library() {
        return (Library) METADATA.read("Library", "neuroglide-knowledge-base").orElseThrow();
    }

    @Test
    void theLibraryAnswersThirteenSourceAttributes() throws IOException {
        JsonNode attributes = new ObjectMapper().readTree(library().getContentFirstRep().getData());
        assertThat(attributes).hasSize(13);
        Set<String> asked = new HashSet<>();
        attributes.forEach(a -> asked.add(a.get("attribute").asText()));
        assertThat(asked)
                .containsExactlyInAnyOrder(
                        "bibliographic-citation", "developer", "funding-source", "release-and-revision-dates", "race",
                        "ethnicity", "language", "sexual-orientation", "gender-identity", "sex", "date-of-birth",
                        "social-determinants-of-health", "health-status-assessments");
    }

    @Test
    void whatRulesReadIsToldAndWhatNoneReadsIsNot() {
        Map<SourceAttributes.Attribute, String> answers = new SourceAttributes(KNOWLEDGE).answers();
        assertThat(answers.get(SourceAttributes.Attribute.SEX)).isEqualTo("A case may state it; no rule reads it.");
        assertThat(answers.get(SourceAttributes.Attribute.DATE_OF_BIRTH)).contains("read by ").contains("RF-");
        assertThat(List.of(SourceAttributes.Attribute.RACE, SourceAttributes.Attribute.LANGUAGE))
                .allMatch(a -> answers.get(a).equals("Not used: a case has no place for it."));
        assertThat(answers.get(SourceAttributes.Attribute.HEALTH_STATUS_ASSESSMENTS))
                .startsWith("Used: ")
                .contains("Pregnancy, read by CI-021")
                .contains("Neck disability index, read by PG-")
                .doesNotContain("girdle");
        assertThat(answers.get(SourceAttributes.Attribute.FUNDING_SOURCE)).isEqualTo("Not stated.");
    }

    @Test
    void theLibraryCitesEverySourceAndSaysWhichSpeakAgainst() {
        List<RelatedArtifact> citations = library().getRelatedArtifact();
        assertThat(citations).hasSameSizeAs(KNOWLEDGE.sources().values());
        long against = citations.stream()
                .filter(c -> c.getCitation().contains("Speaks against"))
                .count();
        assertThat(against).isEqualTo(KNOWLEDGE.sources().values().stream().filter(s -> s.counter()).count());
    }

    @Test
    void whatNobodyHasSignedIsADraft() {
        PlanDefinition plan = (PlanDefinition)
                METADATA.read("PlanDefinition", "neural-mobilization").orElseThrow();
        assertThat(KNOWLEDGE.reviewed()).isFalse();
        assertThat(plan.getStatus().toCode()).isEqualTo("draft");
        assertThat(library().getStatus().toCode()).isEqualTo("draft");
        assertThat(library().getDescription()).contains("Clinical review: not clinically reviewed");
    }

    /** Every address of ours in what a decision gives leads to something that is published, in its version. */
    @Test
    void everyAddressInADecisionIsPublished() {
        GuidanceResources resources = new GuidanceResources(KNOWLEDGE);
        Pattern address = Pattern.compile("\"" + Fhir.CANONICAL + "/([A-Z][A-Za-z]+)/([a-z-]+)(?:\\|([^\"]*))?\"");
        Set<String> seen = new TreeSet<>();
        for (DecidedScenarios.Decided decided : DecidedScenarios.all()) {
            Matcher matcher = address.matcher(Fhir.write(resources.bundle(decided.id(), AT, decided.decision(), SUBJECT)));
            while (matcher.find()) {
                seen.add(matcher.group(1) + "/" + matcher.group(2));
                assertThat(matcher.group(3) == null || matcher.group(3).equals(KNOWLEDGE.info().version())).isTrue();
            }
        }
        assertThat(seen).hasSizeGreaterThan(10).allSatisfy(name -> assertThat(
                        METADATA.read(name.split("/")[0], name.split("/")[1]))
                .as(name)
                .isPresent());
    }

    @Test
    void theCapabilitiesNameWhatCanBeReadAndNothingElse() {
        CapabilityStatementRestComponent rest = METADATA.capabilities().getRestFirstRep();
        assertThat(rest.getResource())
                .extracting(r -> r.getType())
                .containsExactly(
                        "ActivityDefinition", "CodeSystem", "Library", "PlanDefinition", "Questionnaire", "ValueSet");
        rest.getResource().forEach(r -> assertThat(METADATA.all(r.getType())).isNotEmpty());
        assertThat(METADATA.read("Patient", "1")).isEmpty();
        assertThat(METADATA.read("Library", "other")).isEmpty();
    }

    @Test
    void anAnswerCannotBeChangedForTheNextReader() {
        library().setVersion("changed");
        ((CodeSystem) METADATA.read("CodeSystem", "rule").orElseThrow()).getConcept().clear();
        assertThat(library().getVersion()).isEqualTo(KNOWLEDGE.info().version());
        assertThat(((CodeSystem) METADATA.read("CodeSystem", "rule").orElseThrow()).getConcept()).isNotEmpty();
    }
}
