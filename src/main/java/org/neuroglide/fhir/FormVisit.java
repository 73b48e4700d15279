package org.neuroglide.fhir;

import java.util.ArrayList;
import java.util.List;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Sex;
import org.neuroglide.model.Side;

/** The items of the form that ask for the complaint and the patient. */
final class FormVisit {
    static final String VISIT_DATE = "visit/date";
    static final String DIAGNOSIS = "complaint/diagnosis";
    private static final int OLDEST = 120;

    private final Knowledge knowledge;
    private final FormWords words;

    FormVisit(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.words = new FormWords(knowledge);
    }

    List<FormItem> items() {
        FormItem date = FormItem.date(VISIT_DATE, "Date of the visit", null)
                .helped("Leave it out where the form is filled in at the visit itself.");
        return List.of(
                FormItem.display("notice", notice()),
                FormItem.group("visit", "Visit", List.of(date)),
                FormItem.group("complaint", "Complaint", complaint()),
                FormItem.group("patient", "Patient", patient()));
    }

    private String notice() {
        return "Knowledge base " + knowledge.info().version() + ": "
                + knowledge.info().reviewStatus()
                + ". What is not answered counts as not assessed, never as absent.";
    }

    private List<FormItem> complaint() {
        List<FormItem> items = new ArrayList<>();
        FormItem region = FormItem.choice(
                FormBlocks.REGION,
                words.question("complaint-region", "Region"),
                FormPlace.of("complaint", "region"),
                options("region", knowledge.vocabulary().items(Section.REGIONS)));
        items.add(region);
        items.add(FormItem.yesNo(FormBlocks.ALL_REGIONS, "Show the questions of every region?"));
        FormItem side = FormItem.choice(
                FormBlocks.SIDE,
                words.question("complaint-side", "Side"),
                FormPlace.of("complaint", "side"),
                FormOption.of("side", Side.class, Side.NONE));
        items.add(side);
        items.add(FormItem.yesNo(FormBlocks.OTHER_SIDE, "Record findings of both sides?"));
        items.add(FormItem.date("complaint/onset", "When did this episode begin?", FormPlace.of("complaint", "onset")));
        for (FormOption option : region.options()) {
            List<VocabularyItem> here = knowledge.vocabulary().items(Section.CONDITIONS).stream()
                    .filter(c -> c.regions().isEmpty() || c.regions().contains(option.code()))
                    .toList();
            if (!here.isEmpty()) {
                items.add(FormItem.choice(
                                DIAGNOSIS + "/" + option.code(),
                                "Working diagnosis: " + option.words(),
                                FormPlace.of("complaint", "diagnosis"),
                                options("condition", here))
                        .shownWhen(List.of(
                                new FormItem.Shown(FormBlocks.REGION, "region", option.code()),
                                new FormItem.Shown(FormBlocks.ALL_REGIONS, "", "true"))));
            }
        }
        return items;
    }

    private static List<FormOption> options(String list, Iterable<VocabularyItem> items) {
        List<FormOption> options = new ArrayList<>();
        items.forEach(i -> options.add(new FormOption(list, i.code(), i.words())));
        return options;
    }

    private List<FormItem> patient() {
        return List.of(
                FormItem.whole("patient/age", words.question("age", "Age"), FormPlace.of("patient", "age"), 0, OLDEST),
                FormItem.choice(
                        "patient/sex",
                        "Sex",
                        FormPlace.of("patient", "sex"),
                        FormOption.of("sex", Sex.class, Sex.NOT_ASSESSED)));
    }
}
