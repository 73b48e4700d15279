package org.neuroglide.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.junit.jupiter.api.Test;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;

final class AssessmentFormTest {
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final AssessmentForm FORM = new AssessmentForm(KNOWLEDGE);
    private static final Questionnaire QUESTIONNAIRE = FORM.questionnaire();

    @Test
    void saysWhatItIsAndThatNobodyReviewedIt() {
        assertThat(QUESTIONNAIRE.getUrl()).isEqualTo(AssessmentForm.CANONICAL);
        assertThat(QUESTIONNAIRE.getVersion()).isEqualTo(KNOWLEDGE.info().version());
        assertThat(QUESTIONNAIRE.getExperimental()).isTrue();
        assertThat(QUESTIONNAIRE.getItemFirstRep().getText()).contains("not clinically reviewed");
    }

    @Test
    void asksForEveryFindingOfTheVocabularyOnItsSides() {
        Set<String> missing = new TreeSet<>();
        for (Section section : List.of(Section.RED_FLAGS, Section.SYMPTOMS, Section.TESTS, Section.HISTORY)) {
            for (VocabularyItem item : KNOWLEDGE.vocabulary().items(section)) {
                String path = section.key() + "/" + item.code();
                List<String> paths = item.sided() ? List.of(path + "/left", path + "/right") : List.of(path);
                paths.stream()
                        .filter(p -> FORM.byLinkId().keySet().stream().noneMatch(k -> k.equals(p) || k.startsWith(p + "/")))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void showsItemsOnlyByQuestionsAndAnswersThatItHas() {
        List<String> wrong = new ArrayList<>();
        for (QuestionnaireItemComponent item : all(QUESTIONNAIRE.getItem())) {
            item.getEnableWhen().stream()
                    .filter(w -> w.getAnswer() instanceof Coding)
                    .filter(w -> FORM.byLinkId().get(w.getQuestion()).item().options().stream()
                            .noneMatch(o -> o.system().equals(((Coding) w.getAnswer()).getSystem())
                                    && o.code().equals(((Coding) w.getAnswer()).getCode())))
                    .forEach(w -> wrong.add(item.getLinkId() + " by " + w.getQuestion()));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void carriesStandardCodesOnlyWhereTheVocabularyHasThem() {
        List<String> coded = all(QUESTIONNAIRE.getItem()).stream()
                .filter(QuestionnaireItemComponent::hasCode)
                .map(i -> i.getLinkId() + " " + i.getCodeFirstRep().getSystem() + "|" + i.getCodeFirstRep().getCode())
                .toList();
        assertThat(coded)
                .containsExactly(
                        "symptoms/back-pain/left http://snomed.info/sct|279039007",
                        "symptoms/neck-pain/left http://snomed.info/sct|81680005",
                        "symptoms/back-pain/right http://snomed.info/sct|279039007",
                        "symptoms/neck-pain/right http://snomed.info/sct|81680005",
                        "outcomes/nprs/score http://loinc.org|72514-3");
    }

    private static List<QuestionnaireItemComponent> all(List<QuestionnaireItemComponent> items) {
        List<QuestionnaireItemComponent> all = new ArrayList<>();
        for (QuestionnaireItemComponent item : items) {
            all.add(item);
            all.addAll(all(item.getItem()));
        }
        return all;
    }
}
