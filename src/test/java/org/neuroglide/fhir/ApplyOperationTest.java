package org.neuroglide.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.neuroglide.fhir.DecidedScenarios.AT;
import static org.neuroglide.fhir.DecidedScenarios.KNOWLEDGE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.neuroglide.fhir.ApplyOperation.Decided;
import org.neuroglide.fhir.FhirCase.Unused;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Problem;
import org.neuroglide.scenario.CaseReader;
import org.neuroglide.texts.CanonicalJson;

final class ApplyOperationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
    private static final String ID = "6f1c3f0e-0000-4000-8000-000000000001";

    private final List<Resource> read = new ArrayList<>();
    private final List<Subject> asked = new ArrayList<>();
    private final ApplyOperation operation = new ApplyOperation(KNOWLEDGE, (resources, asOf) -> {
        assertThat(asOf).isEqualTo(DAY);
        read.addAll(resources);
        return new FhirCase(Map.of(), List.of(new Unused("Condition/12", "http://example.org|9", "not-mapped")), PatientCase.asOf(DAY).build());
    });

    private CarePlan apply(Disposition disposition, Parameters parameters) {
        return operation.apply(parameters, DAY, (fhirCase, subject) -> {
            asked.add(subject);
            return new Decided(ID, AT, DecidedScenarios.first(disposition).decision());
        });
    }

    private static Parameters parameters() {
        Parameters parameters = new Parameters();
        parameters.addParameter("subject", new StringType("Patient/123"));
        return parameters;
    }

    private static <R> List<R> contained(CarePlan plan, Class<R> type) {
        return plan.getContained().stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Test
    void thePlanHasOneActivityAndHoldsEverythingThatItRefersTo() {
        for (Disposition disposition : Disposition.values()) {
            CarePlan plan = apply(disposition, parameters());
            assertThat(plan.getActivity()).hasSize(1);
            assertThat(plan.getActivityFirstRep().getReference().getReference()).isEqualTo("#request-group");
            Set<String> here = new HashSet<>(Set.of("#"));
            plan.getContained().forEach(r -> here.add("#" + r.getIdPart()));
            assertThat(here).as("names are unique").hasSize(plan.getContained().size() + 1);
            Set<String> there = new HashSet<>();
            for (String part : Fhir.write(plan).split("\"reference\":\"")) {
                if (part.startsWith("#")) {
                    there.add(part.substring(0, part.indexOf('"')));
                }
            }
            assertThat(there).as(disposition.name()).isEqualTo(here);
        }
    }

    @Test
    void onlyATreatingDecisionAppliesTechniques() {
        for (Disposition disposition : Disposition.values()) {
            String json = Fhir.write(apply(disposition, parameters()));
            assertThat(json.contains(Codes.TECHNIQUE)).as(disposition.name()).isEqualTo(disposition.carriesTechniques());
        }
    }

    @Test
    void anEmergencyIsAReferralAndNothingElseToDo() {
        CarePlan plan = apply(Disposition.EMERGENCY, parameters());
        RequestGroup group = contained(plan, RequestGroup.class).get(0);
        List<ServiceRequest> referrals = contained(plan, ServiceRequest.class);
        assertThat(group.getAction()).hasSameSizeAs(referrals);
        assertThat(referrals.get(0).getPriority()).isEqualTo(ServiceRequestPriority.STAT);
        assertThat(plan.getTitle()).isEqualTo("Neural mobilization: EMERGENCY");
    }

    @Test
    void whatWasNotUsedIsSaid() {
        CarePlan plan = apply(Disposition.TREAT, parameters());
        assertThat(contained(plan, GuidanceResponse.class)).hasSize(1);
        assertThat(Fhir.write(plan).contains("Not used (not-mapped): Condition/12, http://example.org|9")).isTrue();
    }

    @Test
    void dataIsReadFromBundlesAndAlone() {
        Parameters parameters = parameters();
        Patient patient = new Patient();
        patient.setId("123");
        Bundle bundle = new Bundle();
        bundle.addEntry().setResource(patient);
        parameters.addParameter().setName("data").setResource(bundle);
        parameters.addParameter().setName("data").setResource(condition("http://ehr.example/fhir/Patient/123"));
        parameters.addParameter("practitioner", new Reference("Practitioner/7"));
        parameters.addParameter("userType", new StringType("physiotherapist"));
        apply(Disposition.TREAT, parameters);
        assertThat(read.stream().map(Resource::fhirType)).containsExactly("Patient", "Condition");
        assertThat(asked).containsExactly(new Subject("Patient/123", "", "Practitioner/7"));
    }

    private static Condition condition(String patient) {
        Condition condition = new Condition();
        condition.setId("5");
        condition.setSubject(new Reference(patient));
        return condition;
    }

    @Test
    void theAnsweredAssessmentLeadsToTheDecisionOfItsCase() {
        ApplyOperation whole = new ApplyOperation(
                KNOWLEDGE, new RecordReader(KNOWLEDGE, CodeMap.bundled(KNOWLEDGE))::read);
        for (Disposition disposition : Disposition.values()) {
            DecidedScenarios.Decided decided = DecidedScenarios.first(disposition);
            QuestionnaireResponse response = new FilledForm(KNOWLEDGE).of(decided.patientCase()).orElseThrow();
            response.setSubject(new Reference("Patient/123"));
            Parameters parameters = parameters();
            parameters.addParameter().setName("data").setResource(response);
            CarePlan plan = whole.apply(parameters, decided.patientCase().asOf(), (read, subject) -> new Decided(
                    ID,
                    AT,
                    DecidedScenarios.ENGINE.decide(new CaseReader(KNOWLEDGE)
                            .readText("case", CanonicalJson.write(read.tree()))
                            .patientCase())));
            assertThat(plan.getCategoryFirstRep().getCodingFirstRep().getCode()).isEqualTo(Codes.code(disposition));
        }
    }

    @Test
    void aPartOfARecordIsRefused() {
        Bundle page = new Bundle();
        page.addLink().setRelation(Bundle.LINK_NEXT).setUrl("http://ehr.example/fhir/page2");
        Bundle failed = new Bundle();
        OperationOutcome error = new OperationOutcome();
        error.addIssue().setSeverity(OperationOutcome.IssueSeverity.ERROR);
        failed.addEntry().setResource(error);
        for (Resource part : List.of(page, failed, error)) {
            Parameters parameters = parameters();
            parameters.addParameter().setName("data").setResource(part);
            assertProblems(parameters, "incomplete-data");
        }
    }

    @Test
    void aFindingOfAnotherPatientIsRefused() {
        Parameters parameters = parameters();
        parameters.addParameter().setName("data").setResource(condition("Patient/124"));
        assertProblems(parameters, "other-patient");
        Parameters other = parameters();
        Patient patient = new Patient();
        patient.setId("124");
        other.addParameter().setName("data").setResource(patient);
        assertProblems(other, "other-patient");
    }

    @Test
    void dataOfNobodyIsRefused() {
        Condition byIdentifier = condition("Patient/123");
        byIdentifier.setSubject(new Reference().setIdentifier(new Identifier().setValue("123")));
        Condition byName = condition("Patient/123");
        byName.setSubject(new Reference().setDisplay("Patient/123"));
        for (Resource nobody : List.of(new Condition(), byIdentifier, byName, new Patient(), new Observation())) {
            Parameters parameters = parameters();
            parameters.addParameter().setName("data").setResource(nobody);
            assertProblems(parameters, "other-patient");
        }
        Parameters version = parameters();
        version.addParameter().setName("data").setResource(condition("http://ehr.example/fhir/Patient/123/_history/2"));
        assertThat(apply(Disposition.TREAT, version).getActivity()).hasSize(1);
    }

    @Test
    void everyProblemOfTheParametersIsNamedAtOnce() {
        Parameters parameters = new Parameters();
        parameters.addParameter("encounter", new StringType("Patient/1"));
        parameters.addParameter("planDefinition", new StringType("x"));
        parameters.addParameter().setName("data");
        assertProblems(parameters, "no-resource", "bad-reference", "unknown-parameter", "one-subject");
    }

    @Test
    void severalSubjectsAreRefused() {
        Parameters parameters = parameters();
        parameters.addParameter("subject", new StringType("Patient/124"));
        assertProblems(parameters, "one-subject");
    }

    private void assertProblems(Parameters parameters, String... codes) {
        assertThatThrownBy(() -> apply(Disposition.TREAT, parameters))
                .isInstanceOfSatisfying(FhirException.class, e -> assertThat(e.problems())
                        .extracting(Problem::code)
                        .containsExactlyInAnyOrder(codes));
    }
}
