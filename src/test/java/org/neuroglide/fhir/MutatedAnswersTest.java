package org.neuroglide.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.junit.jupiter.api.Test;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Decision;
import org.neuroglide.model.PatientCase;
import org.neuroglide.proof.laws.Strictness;
import org.neuroglide.scenario.CaseReader;
import org.neuroglide.scenario.ScenarioCaseList;
import org.neuroglide.texts.CanonicalJson;

/** Responses that were changed at random: each is read or refused, and what is left out never makes a decision looser. */
final class MutatedAnswersTest {
    private static final int MUTANTS = 2_000;
    private static final int TEXTS = 300;
    private static final int DROPS = 200;
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final DecisionEngine ENGINE = new DecisionEngine(KNOWLEDGE);
    private static final AssessmentAnswers ANSWERS = new AssessmentAnswers(KNOWLEDGE);
    private static final List<Filled> FILLED = filled();

    private record Filled(String name, PatientCase patientCase, QuestionnaireResponse response) {}

    private static List<Filled> filled() {
        FilledForm form = new FilledForm(KNOWLEDGE);
        List<Filled> filled = new ArrayList<>();
        Map<String, PatientCase> cases = ScenarioCaseList.of(KNOWLEDGE, Path.of("scenarios/conditions"));
        cases.forEach((name, c) -> form.of(c).ifPresent(r -> filled.add(new Filled(name, c, r))));
        return filled;
    }

    @Test
    void changedResponsesAreReadOrRefused() {
        Random random = new Random(11);
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int i = 0; i < MUTANTS; i++) {
            Filled one = FILLED.get(random.nextInt(FILLED.size()));
            QuestionnaireResponse mutant = one.response().copy();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                ResponseMutation.change(mutant, random);
            }
            outcomes.merge(outcome(mutant, one.patientCase()), 1, Integer::sum);
        }
        assertThat(outcomes).containsKeys("read", "unknown-item", "wrong-type", "not-an-option", "out-of-range", "given-twice",
                "disabled-item", "misplaced-item", "several-answers", "not-completed", "missing-authored", "malformed-version");
    }

    @Test
    void changedTextsAreReadOrRefused() {
        Random random = new Random(12);
        Set<String> outcomes = new TreeSet<>();
        for (int i = 0; i < TEXTS; i++) {
            Filled one = FILLED.get(random.nextInt(FILLED.size()));
            String text = ResponseMutation.changed(Fhir.write(one.response()), random);
            try {
                outcomes.add(outcome(Fhir.read(QuestionnaireResponse.class, text), one.patientCase()));
            } catch (FhirException e) {
                outcomes.add(e.problems().get(0).code());
            }
        }
        assertThat(outcomes).contains("bad-resource", "read");
    }

    private static String outcome(QuestionnaireResponse response, PatientCase patientCase) {
        try {
            FhirCase read = ANSWERS.read(response, patientCase.asOf());
            return read.tree().isEmpty() ? "empty" : "read";
        } catch (FhirException e) {
            assertThat(e.problems()).isNotEmpty().allSatisfy(p -> assertThat(p.nextStep()).isNotBlank());
            return e.problems().get(0).code();
        }
    }

    @Test
    void anAbsenceLeftOutNeverMakesTheDecisionLooser() {
        Random random = new Random(13);
        List<String> looser = new ArrayList<>();
        int compared = 0;
        for (int i = 0; i < DROPS; i++) {
            Filled one = FILLED.get(random.nextInt(FILLED.size()));
            QuestionnaireResponse less = one.response().copy();
            Optional<String> dropped = ResponseMutation.drop(less, random, MutatedAnswersTest::saysAbsent);
            Optional<Decision> after = dropped.isEmpty() ? Optional.empty() : decision(less, one.patientCase());
            if (after.isPresent()) {
                compared++;
                String why = Strictness.looser(ENGINE.decide(one.patientCase()), after.get());
                if (!why.isEmpty()) {
                    looser.add(one.name() + " without " + dropped.get() + ": " + why);
                }
            }
        }
        assertThat(looser).isEmpty();
        assertThat(compared).isGreaterThan(DROPS / 2);
    }

    private static boolean saysAbsent(QuestionnaireResponseItemComponent item) {
        return item.getAnswer().stream().anyMatch(a -> a.getValue() instanceof Coding c
                && Set.of("absent", "all-absent").contains(c.getCode()));
    }

    private static Optional<Decision> decision(QuestionnaireResponse response, PatientCase patientCase) {
        try {
            FhirCase read = ANSWERS.read(response, patientCase.asOf());
            return Optional.of(ENGINE.decide(new CaseReader(KNOWLEDGE).readText("case", CanonicalJson.write(read.tree())).patientCase()));
        } catch (FhirException e) {
            return Optional.empty();
        }
    }
}
