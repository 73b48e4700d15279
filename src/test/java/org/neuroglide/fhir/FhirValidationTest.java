package org.neuroglide.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neuroglide.fhir.DecidedScenarios.AT;
import static org.neuroglide.fhir.DecidedScenarios.KNOWLEDGE;
import static org.neuroglide.fhir.DecidedScenarios.SUBJECT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.neuroglide.fhir.ApplyOperation.Decided;
import org.neuroglide.fhir.FhirCase.Unused;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Recommendation;

/** Every sort of resource that leaves the program passes HAPI's validator with no error, and with no warning but known ones. */
@Tag("fhir-validation")
@Execution(ExecutionMode.CONCURRENT)
final class FhirValidationTest {
    private static final Metadata METADATA = new Metadata(KNOWLEDGE, AT);
    private static final Validator VALIDATOR = new Validator(METADATA);
    private static final GuidanceResources RESOURCES = new GuidanceResources(KNOWLEDGE);

    /** SNOMED CT, LOINC and ICD-10-CM are not at hand; the vocabulary says where each of their codes was looked up. */
    private static final Pattern KNOWN = Pattern.compile(
            ".*(?:unknown and can't be validated|cannot be checked because codeSystem).*"
                    + "(?:http://snomed.info/sct|http://loinc.org|http://hl7.org/fhir/sid/icd-10-cm).*");

    private static void assertValid(String name, Resource resource) {
        List<String> messages = VALIDATOR.messages(resource).stream()
                .filter(message -> !KNOWN.matcher(message).matches())
                .toList();
        assertThat(messages).as(name).isEmpty();
    }

    @Test
    void whatIsPublishedIsValid() {
        for (CapabilityStatementRestResourceComponent type :
                METADATA.capabilities().getRest().get(0).getResource()) {
            METADATA.all(type.getType()).forEach(r -> assertValid(r.fhirType() + "/" + r.getIdPart(), r));
        }
        assertValid("capabilities", METADATA.capabilities());
    }

    @Test
    void whatADecisionGivesIsValid() {
        for (Disposition disposition : Disposition.values()) {
            DecidedScenarios.Decided decided = DecidedScenarios.first(disposition);
            assertValid(decided.id(), RESOURCES.bundle(decided.id(), AT, decided.decision(), SUBJECT));
        }
    }

    @Test
    void anOrderOfEachTechniqueIsValid() {
        Set<String> techniques = new TreeSet<>();
        for (DecidedScenarios.Decided decided : DecidedScenarios.all()) {
            for (Recommendation recommendation : decided.decision().recommendations()) {
                if (techniques.add(recommendation.technique())) {
                    assertValid(
                            decided.id(),
                            RESOURCES.technique(decided.id(), AT, decided.decision(), SUBJECT, recommendation));
                }
            }
        }
        Set<String> never = new TreeSet<>(KNOWLEDGE.techniques().keySet());
        never.removeAll(techniques);
        assertThat(never)
                .as("no rule indicates a held stretch of the sciatic nerve for these")
                .containsExactly("sciatic-stretch-gluteal", "sciatic-stretch-seated", "sciatic-stretch-standing");
    }

    @Test
    void whatADecisionAboutNobodyNamedGivesIsValid() {
        DecidedScenarios.Decided decided = DecidedScenarios.first(Disposition.ASSESS_FIRST);
        assertValid(decided.id(), RESOURCES.bundle(decided.id(), AT, decided.decision(), new Subject("", "", "")));
    }

    @Test
    void anAppliedPlanIsValid() {
        for (Disposition disposition : Disposition.values()) {
            DecidedScenarios.Decided decided = DecidedScenarios.first(disposition);
            ApplyOperation operation = new ApplyOperation(
                    KNOWLEDGE,
                    (resources, asOf) -> new FhirCase(
                            Map.of(), List.of(new Unused("Condition/1", "a|b", "not-mapped")), decided.patientCase()));
            CarePlan plan = operation.apply(
                    new Parameters().addParameter("subject", new StringType("Patient/123")),
                    decided.decision().asOf(),
                    (read, subject) -> new Decided(decided.id(), AT, decided.decision()));
            assertValid(decided.id(), plan);
        }
    }

    @Test
    void aRequestedTechniqueAsAnIssueIsValid() {
        DecidedScenarios.Decided decided = DecidedScenarios.first(Disposition.TREAT_WITH_PRECAUTION);
        Decision decision = decided.decision();
        String technique = decision.notRecommended().get(0).technique();
        assertValid(
                decided.id(),
                RESOURCES
                        .requestedTechnique(
                                decided.id(), AT, decision, SUBJECT, technique, new Reference("ServiceRequest/4"))
                        .orElseThrow());
    }

    @Test
    void answersToTheAssessmentAreValid() {
        for (Disposition disposition : List.of(Disposition.EMERGENCY, Disposition.TREAT)) {
            DecidedScenarios.Decided decided = DecidedScenarios.first(disposition);
            QuestionnaireResponse response =
                    new FilledForm(KNOWLEDGE).of(decided.patientCase()).orElseThrow();
            Narratives.write(response, "Answers", List.of());
            assertValid(decided.id(), response);
        }
    }

    @Test
    void whatIsWrongIsSeen() {
        assertSeen("CodeSystem/technique#no-technique", plan -> technique(plan).setCode("no-technique"));
        assertSeen("CodeSystem/rule#NONE", plan -> rule(plan).setCode("NONE"));
        assertSeen("Provide a reference or detail, not both", plan -> plan.getActivityFirstRep()
                .setReference(new Reference("ServiceRequest/1")));
        assertSeen("urn:uuid:00000000-0000-4000-8000-000000000000", plan -> plan.addSupportingInfo(
                new Reference("urn:uuid:00000000-0000-4000-8000-000000000000")));
    }

    private static Coding technique(CarePlan plan) {
        return plan.getActivityFirstRep().getDetail().getCode().getCodingFirstRep();
    }

    private static Coding rule(CarePlan plan) {
        return plan.getActivityFirstRep().getDetail().getReasonCode().stream()
                .flatMap(c -> c.getCoding().stream())
                .filter(c -> c.getSystem().equals(Codes.RULE))
                .findFirst()
                .orElseThrow();
    }

    /** Breaks the plan of a bundle, and holds that the validator says so. */
    private static void assertSeen(String message, Consumer<CarePlan> change) {
        DecidedScenarios.Decided decided = DecidedScenarios.first(Disposition.TREAT);
        Bundle bundle = RESOURCES.bundle(decided.id(), AT, decided.decision(), SUBJECT);
        bundle.getEntry().removeIf(e -> !(e.getResource() instanceof CarePlan));
        change.accept((CarePlan) bundle.getEntryFirstRep().getResource());
        List<String> messages = VALIDATOR.messages(bundle);
        assertThat(messages).as(message).anyMatch(m -> m.contains(message));
    }
}
