package org.neuroglide.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.junit.jupiter.api.Test;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.PatientCase;
import org.neuroglide.scenario.CaseReader;
import org.neuroglide.scenario.ScenarioCaseList;
import org.neuroglide.texts.CanonicalJson;
import org.neuroglide.texts.DecisionTree;

final class AssessmentAnswersTest {
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final DecisionEngine ENGINE = new DecisionEngine(KNOWLEDGE);
    private static final AssessmentAnswers ANSWERS = new AssessmentAnswers(KNOWLEDGE, ZoneOffset.UTC);
    private static final FilledForm FILLED = new FilledForm(KNOWLEDGE);

    @Test
    void everyWholeCaseSaysTheSameThroughTheForm() {
        List<String> wrong = new ArrayList<>();
        List<String> beyond = new ArrayList<>();
        Map<String, PatientCase> cases = ScenarioCaseList.of(KNOWLEDGE, Path.of("scenarios/conditions"));
        cases.forEach((name, patientCase) -> {
            Optional<QuestionnaireResponse> response = FILLED.of(patientCase);
            if (response.isEmpty()) {
                beyond.add(name);
            } else if (!decided(response.get(), patientCase).equals(DecisionTree.json(ENGINE.decide(patientCase)))) {
                wrong.add(name);
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(beyond).as("a form has one day, this case two").containsExactly("scenarios/conditions/sciatica.yaml#screen-from-last-week");
        assertThat(cases).hasSizeGreaterThan(100);
    }

    /** Exported by LHC-Forms 40.1.3 from this form, with a day of its own. */
    @Test
    void readsWhatLhcFormsExports() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/fhir/lforms-response.json"));
        QuestionnaireResponse exported = Fhir.read(QuestionnaireResponse.class, text);
        exported.setQuestionnaire(AssessmentForm.CANONICAL + "|" + KNOWLEDGE.info().version());
        FhirCase read = ANSWERS.read(exported, LocalDate.of(2026, 2, 1));
        assertThat(CanonicalJson.write(read.tree())).contains("\"redFlags\":{\"saddle-numbness\":[{\"course\":\"new\",\"presence\":\"present\"}]}")
                .contains("\"screen\":{\"infection\":{\"answer\":\"all-absent\"}}")
                .contains("\"tests\":{\"slr\":[{\"side\":\"left\",\"status\":\"done\"}]}");
        assertThat(read.unused()).isEmpty();
    }

    private static String decided(QuestionnaireResponse response, PatientCase patientCase) {
        FhirCase read = ANSWERS.read(response, patientCase.asOf());
        String text = CanonicalJson.write(read.tree());
        return DecisionTree.json(ENGINE.decide(new CaseReader(KNOWLEDGE).readText("case", text).patientCase()));
    }
}
