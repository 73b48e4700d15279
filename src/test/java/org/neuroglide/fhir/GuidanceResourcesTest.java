package org.neuroglide.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.neuroglide.fhir.DecidedScenarios.AT;
import static org.neuroglide.fhir.DecidedScenarios.KNOWLEDGE;
import static org.neuroglide.fhir.DecidedScenarios.SUBJECT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueSeverity;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.GuidanceResponse.GuidanceResponseStatus;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.junit.jupiter.api.Test;
import org.neuroglide.fhir.DecidedScenarios.Decided;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.NotRecommended;
import org.neuroglide.model.Advice;
import org.neuroglide.model.AdviceKind;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.model.Precaution;
import org.neuroglide.model.Recommendation;
import org.neuroglide.model.Referral;
import org.neuroglide.model.Urgency;
import org.neuroglide.texts.Terms;

final class GuidanceResourcesTest {
    private final GuidanceResources resources = new GuidanceResources(KNOWLEDGE);

    private Bundle bundle(Decided decided) {
        return resources.bundle(decided.id(), AT, decided.decision(), SUBJECT);
    }

    private static <R> List<R> of(Bundle bundle, Class<R> type) {
        return bundle.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Test
    void theScenariosHoldEveryDisposition() {
        for (Disposition disposition : Disposition.values()) {
            assertThat(DecidedScenarios.first(disposition).decision().disposition()).isEqualTo(disposition);
        }
    }

    @Test
    void noResourceOfADecisionWithoutTechniquesNamesATechnique() {
        for (Decided decided : DecidedScenarios.all()) {
            Bundle bundle = bundle(decided);
            boolean carries = decided.decision().disposition().carriesTechniques();
            String json = Fhir.write(bundle);
            assertThat(json.contains("\"system\":\"" + Codes.TECHNIQUE + "\"")).as(decided.id()).isEqualTo(carries);
            assertThat(of(bundle, CarePlan.class)).as(decided.id()).hasSize(carries ? 1 : 0);
        }
    }

    @Test
    void aPlanOrOrderCannotBeMadeOfADecisionWithoutTechniques() {
        Decided deferred = DecidedScenarios.first(Disposition.DEFER);
        Recommendation technique =
                DecidedScenarios.first(Disposition.TREAT).decision().recommendations().get(0);
        assertThat(resources.carePlan(deferred.id(), AT, deferred.decision(), SUBJECT)).isEmpty();
        assertThat(resources.techniques(deferred.id(), AT, deferred.decision(), SUBJECT)).isEmpty();
        assertThatThrownBy(
                        () -> resources.technique(deferred.id(), AT, deferred.decision(), SUBJECT, technique))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyResourceStatesTheDispositionAndThatNobodyHasSigned() {
        for (Decided decided : DecidedScenarios.all()) {
            String answer = Terms.of(decided.decision().disposition()) + ". ";
            for (BundleEntryComponent entry : bundle(decided).getEntry()) {
                String text = ((DomainResource) entry.getResource()).getText().getDivAsString();
                assertThat(text.contains("<p>" + answer)).as(decided.id()).isTrue();
                assertThat(text.contains("<p>NOT CLINICALLY REVIEWED: ")).as(decided.id()).isTrue();
            }
        }
    }

    @Test
    void eachReferralIsARequestAsUrgentAsTheRuleSays() {
        for (Decided decided : DecidedScenarios.all()) {
            List<ServiceRequestPriority> expected = decided.decision().conclusions(Referral.class).stream()
                    .map(Referral::urgency)
                    .sorted()
                    .map(u -> u == Urgency.EMERGENCY ? ServiceRequestPriority.STAT : ServiceRequestPriority.URGENT)
                    .toList();
            List<ServiceRequestPriority> referrals =
                    resources.referrals(decided.id(), AT, decided.decision(), SUBJECT).stream()
                            .map(ServiceRequest::getPriority)
                            .toList();
            assertThat(referrals).as(decided.id()).isEqualTo(expected);
            assertThat(of(bundle(decided), Task.class).isEmpty() || expected.isEmpty()).as(decided.id()).isTrue();
        }
    }

    @Test
    void aPlanHasAnActivityForEachRecommendedTechnique() {
        for (Decided decided : DecidedScenarios.all()) {
            for (CarePlan plan : of(bundle(decided), CarePlan.class)) {
                List<String> techniques = plan.getActivity().stream()
                        .flatMap(a -> a.getDetail().getCode().getCoding().stream())
                        .filter(c -> c.getSystem().equals(Codes.TECHNIQUE))
                        .map(c -> c.getCode())
                        .toList();
                assertThat(techniques)
                        .as(decided.id())
                        .isEqualTo(decided.decision().recommendations().stream()
                                .map(Recommendation::technique)
                                .toList());
            }
        }
    }

    @Test
    void anOrderAloneHoldsEveryPrecautionAndWhenToStop() {
        for (Decided decided : DecidedScenarios.all()) {
            for (ServiceRequest order : resources.techniques(decided.id(), AT, decided.decision(), SUBJECT)) {
                List<String> notes = order.getNote().stream().map(n -> n.getText()).toList();
                long precautions = decided.decision().conclusions(Precaution.class).size();
                assertThat(notes.stream().filter(n -> n.startsWith("Precaution: "))).as(decided.id()).hasSize((int) precautions);
                assertThat(notes).as(decided.id()).anyMatch(n -> n.startsWith("Stop"));
            }
        }
    }

    @Test
    void whatThePatientIsToldOfATechniqueSaysWhenToStopAndWhenToGetHelp() {
        for (Decided decided : DecidedScenarios.all()) {
            List<String> told = new ArrayList<>();
            resources.techniques(decided.id(), AT, decided.decision(), SUBJECT).forEach(o -> told.add(o.getPatientInstruction()));
            resources.carePlan(decided.id(), AT, decided.decision(), SUBJECT).ifPresent(plan -> plan.getActivity().stream()
                    .map(a -> a.getDetail())
                    .filter(d -> d.getCode().getCodingFirstRep().getSystem().equals(Codes.TECHNIQUE))
                    .forEach(d -> told.add(d.getDescription())));
            for (AdviceKind kind : List.of(AdviceKind.STOP, AdviceKind.SAFETY_NET)) {
                List<String> words = decided.decision().conclusions(Advice.class).stream()
                        .filter(a -> a.kind() == kind)
                        .map(a -> KNOWLEDGE.vocabulary().item(Section.ADVICE, a.topic()).orElseThrow().patientWords())
                        .toList();
                assertThat(words.isEmpty() && !told.isEmpty()).as(decided.id()).isFalse();
                assertThat(told.stream().allMatch(t -> words.stream().allMatch(t::contains))).as(decided.id()).isTrue();
            }
        }
    }

    @Test
    void theAssessmentIsUrgentWhereAnAnswerCouldMakeItAnEmergency() {
        Set<TaskPriority> seen = new HashSet<>();
        for (Decided decided : DecidedScenarios.all()) {
            resources.assessmentTask(decided.id(), AT, decided.decision(), SUBJECT).ifPresent(task -> {
                boolean emergency = decided.decision().questions().stream()
                        .anyMatch(q -> q.couldBecome() == Disposition.EMERGENCY);
                assertThat(task.getPriority() == TaskPriority.URGENT).as(decided.id()).isEqualTo(emergency);
                seen.add(task.getPriority());
            });
        }
        assertThat(seen).contains(TaskPriority.URGENT);
    }

    @Test
    void missingAnswersAreAskedForWithTheAssessment() {
        Decided ask = DecidedScenarios.first(Disposition.ASSESS_FIRST);
        Bundle bundle = bundle(ask);
        GuidanceResponse guidance = of(bundle, GuidanceResponse.class).get(0);
        assertThat(guidance.getStatus()).isEqualTo(GuidanceResponseStatus.DATAREQUIRED);
        assertThat(guidance.getDataRequirementFirstRep().getType()).isEqualTo("QuestionnaireResponse");
        Task task = of(bundle, Task.class).get(0);
        assertThat(task.getInput().get(0).getValue().primitiveValue()).isEqualTo(AssessmentForm.CANONICAL);
        assertThat(task.getInput()).hasSize(1 + ask.decision().questions().size());
    }

    @Test
    void everyBarIsAnIssueAndBarsOfTechniquesAreSevere() {
        for (Decided decided : DecidedScenarios.all()) {
            List<DetectedIssue> issues = of(bundle(decided), DetectedIssue.class);
            for (DetectedIssue issue : issues) {
                boolean home = issue.getCode().getCodingFirstRep().getCode().equals("barred-home");
                assertThat(issue.getSeverity() == DetectedIssueSeverity.HIGH).as(decided.id()).isEqualTo(!home);
                assertThat(issue.getEvidence()).as(decided.id()).isNotEmpty();
            }
        }
    }

    @Test
    void aRequestedTechniqueThatIsNotRecommendedIsAnIssueWithItsBarriers() {
        Decided decided = DecidedScenarios.first(Disposition.TREAT_WITH_PRECAUTION);
        NotRecommended barred = decided.decision().notRecommended().get(0);
        DetectedIssue issue = resources
                .requestedTechnique(
                        decided.id(), AT, decided.decision(), SUBJECT, barred.technique(), new Reference("ServiceRequest/4"))
                .orElseThrow();
        assertThat(issue.getDetail().contains(barred.barriers().get(0).reason())).isTrue();
        assertThat(issue.getImplicatedFirstRep().getReference()).isEqualTo("ServiceRequest/4");
        String recommended = decided.decision().recommendations().get(0).technique();
        assertThat(resources.requestedTechnique(
                        decided.id(), AT, decided.decision(), SUBJECT, recommended, new Reference()))
                .isEmpty();
    }

    @Test
    void theProvenanceNamesEveryResourceAndEveryRule() {
        Decided decided = DecidedScenarios.first(Disposition.EMERGENCY);
        Bundle bundle = bundle(decided);
        Provenance provenance = of(bundle, Provenance.class).get(0);
        assertThat(provenance.getTarget()).hasSize(bundle.getEntry().size() - 1);
        Set<String> named = new HashSet<>();
        provenance.getEntity().forEach(e -> named.add(e.getWhat().getIdentifier().getValue()));
        Set<String> expected = new HashSet<>(Set.of(decided.id(), KNOWLEDGE.hash()));
        decided.decision().conclusions().forEach(c -> c.bases().forEach(b -> expected.add(b.rule().id())));
        assertThat(named).isEqualTo(expected);
    }

    @Test
    void equalDecisionsGiveEqualResources() {
        for (Disposition disposition : Disposition.values()) {
            Decided decided = DecidedScenarios.first(disposition);
            Decided again = new Decided(
                    decided.id(), decided.patientCase(), DecidedScenarios.ENGINE.decide(decided.patientCase()));
            assertThat(Fhir.write(bundle(again)).equals(Fhir.write(bundle(decided)))).as(decided.id()).isTrue();
        }
    }

    @Test
    void everyResourceHasItsOwnName() {
        for (Decided decided : DecidedScenarios.all()) {
            List<String> urls = new ArrayList<>();
            bundle(decided).getEntry().forEach(e -> urls.add(e.getFullUrl()));
            assertThat(new HashSet<>(urls)).as(decided.id()).hasSameSizeAs(urls);
        }
    }

    @Test
    void whoIsNotNamedIsNotInvented() {
        Decided decided = DecidedScenarios.first(Disposition.TREAT);
        Bundle bundle = resources.bundle(decided.id(), AT, decided.decision(), new Subject("", "", ""));
        assertThat(Fhir.write(bundle).contains("Patient/")).isFalse();
        assertThat(of(bundle, CarePlan.class).get(0).getSubject().getDisplay()).isEqualTo("Patient not named");
    }

    @Test
    void whatAPersonWroteStaysText() {
        CarePlan plan = new CarePlan();
        Narratives.write(plan, "<b>", List.of("<script>alert('x')</script> & \"more\""));
        String text = plan.getText().getDivAsString();
        assertThat(text).doesNotContain("<script").contains("&lt;script&gt;").contains("&amp;").contains("<b>&lt;b&gt;</b>");
    }
}
