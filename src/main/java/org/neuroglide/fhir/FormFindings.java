package org.neuroglide.fhir;

import java.util.ArrayList;
import java.util.List;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Course;
import org.neuroglide.model.Effort;
import org.neuroglide.model.Modality;
import org.neuroglide.model.NightPain;
import org.neuroglide.model.Presence;
import org.neuroglide.model.RangeOfOnset;
import org.neuroglide.model.RestPain;
import org.neuroglide.model.Side;
import org.neuroglide.model.TestStatus;

/** The items that ask for one finding: its presence, and what describes it where it is there. */
final class FormFindings {
    static final List<FormOption> PRESENCE = FormOption.of("presence", Presence.class);
    private static final List<FormOption> COURSE = FormOption.of("course", Course.class, Course.NOT_ASSESSED);
    private static final List<FormOption> REST = FormOption.of("rest-pain", RestPain.class, RestPain.NOT_ASSESSED);
    private static final List<FormOption> NIGHT = FormOption.of("night-pain", NightPain.class, NightPain.NOT_ASSESSED);
    private static final List<FormOption> ONSET =
            FormOption.of("range-of-onset", RangeOfOnset.class, RangeOfOnset.NOT_ASSESSED);
    private static final List<FormOption> EFFORT = FormOption.of("effort", Effort.class, Effort.NOT_ASSESSED);
    private static final List<FormOption> STATUS = FormOption.of("test-status", TestStatus.class);
    private static final int NPRS = 10;
    private static final int MRC = 5;
    private static final int DEGREES = 180;
    private static final int SCORE = 100;
    private static final int WEEK_OF_MINUTES = 10_080;
    private static final int MONTH_OF_HOURS = 720;
    private static final int LINE = 200;

    private final FormWords words;

    FormFindings(Knowledge knowledge) {
        this.words = new FormWords(knowledge);
    }

    /** What asks for a finding on one side; NONE for a finding without sides. */
    FormItem finding(VocabularyItem item, Side side) {
        Asked asked = new Asked(item, side);
        if (item.section() != Section.TESTS) {
            return asked.presence(asked.components());
        }
        return switch (item.family()) {
            case NEURODYNAMIC -> asked.neurodynamic();
            case SCORE -> asked.number("score", words.asked(item, side), 0, SCORE).helped(words.help(item));
            default -> asked.presence(item.modality() == Modality.POWER ? asked.grades() : List.of());
        };
    }

    /** The path of a finding in the form, such as {@code tests/slr/left}. */
    static String path(VocabularyItem item, Side side) {
        String path = item.section().key() + "/" + item.code();
        return side == Side.NONE ? path : path + "/" + FormWords.lower(side);
    }

    /** One finding of one side. */
    private final class Asked {
        private final VocabularyItem item;
        private final Side side;
        private final FormItem presence;

        Asked(VocabularyItem item, Side side) {
            this.item = item;
            this.side = side;
            this.presence = FormItem.choice(path(item, side), words.asked(item, side), place("presence"), PRESENCE)
                    .helped(words.help(item))
                    .coded(item.standardCodes());
        }

        FormItem presence(List<FormItem> described) {
            return presence.with(described);
        }

        List<FormItem> components() {
            List<FormItem> all = new ArrayList<>();
            if (item.course()) {
                all.add(choice("course", words.question("red-flag-course", "Course"), COURSE));
            }
            if (item.behaviour()) {
                all.addAll(behaviour());
            }
            if (item.components().contains("on")) {
                all.add(date("on", words.question("event-date", "When was it?")));
            }
            if (item.components().contains("cleared")) {
                all.add(cleared());
            }
            if (item.components().contains("stable")) {
                all.add(choice("stable", words.question("disease-stable", "Stable?"), PRESENCE));
            }
            if (item.components().contains("healed")) {
                all.add(choice("healed", words.question("healing", "Healed?"), PRESENCE));
            }
            return all.stream().map(i -> i.shownWhen(presence, "present")).toList();
        }

        private List<FormItem> behaviour() {
            return List.of(
                    number("worst", words.question("worst-pain", "Worst intensity, 0 to 10"), 0, NPRS),
                    choice("rest", words.question("rest-pain", "Pain at rest"), REST),
                    choice("night", words.question("night-pain", "Pain at night"), NIGHT),
                    choice("onset", words.question("onset-in-range", "Onset in the range"), ONSET),
                    choice("effort", words.question("effort", "Effort that provokes"), EFFORT),
                    number("settleMinutes", words.question("settle-time", "Minutes to settle"), 0, WEEK_OF_MINUTES),
                    number("flareHours", words.question("flare", "Hours of a delayed flare"), 0, MONTH_OF_HOURS),
                    choice("spread", words.question("spread", "Spread down the limb"), PRESENCE));
        }

        private FormItem cleared() {
            FormItem question = choice("cleared", words.question("specialist-clearance", "Cleared?"), PRESENCE);
            List<FormItem> details = List.of(
                    FormItem.text(id("clearedBy"), "Who agreed?", place("clearedBy"), LINE),
                    date("clearedOn", "When was it agreed?"),
                    FormItem.text(id("clearedFor"), "To what was it agreed?", place("clearedFor"), LINE));
            return question.with(
                    details.stream().map(d -> d.shownWhen(question, "present")).toList());
        }

        List<FormItem> grades() {
            String list = PRESENCE.get(0).list();
            List<FormItem.Shown> examined = List.of(
                    new FormItem.Shown(presence.linkId(), list, "present"),
                    new FormItem.Shown(presence.linkId(), list, "absent"));
            return List.of(
                    number("grade", words.question("muscle-grade", "Power, MRC 0 to 5"), 0, MRC).shownWhen(examined),
                    number("previousGrade", words.question("muscle-grade-before", "Earlier power, MRC 0 to 5"), 0, MRC)
                            .shownWhen(examined));
        }

        FormItem neurodynamic() {
            FormItem status = choice("status", words.asked(item, side), STATUS)
                    .helped(words.help(item))
                    .coded(item.standardCodes());
            List<FormItem> results = List.of(
                    choice("reproduced", words.question("symptoms-reproduced", "Symptoms reproduced"), PRESENCE),
                    choice("differentiated", words.question("structural-differentiation", "Differentiated"), PRESENCE),
                    choice("sideDifference", words.question("side-comparison", "Differs from the other side"), PRESENCE),
                    number("range", "At which angle did symptoms begin, in degrees?", 0, DEGREES));
            return status.with(
                    results.stream().map(r -> r.shownWhen(status, "done")).toList());
        }

        FormItem number(String field, String text, int min, int max) {
            return FormItem.whole(id(field), text, place(field), min, max);
        }

        private FormItem date(String field, String text) {
            return FormItem.date(id(field), text, place(field));
        }

        private FormItem choice(String field, String text, List<FormOption> options) {
            return FormItem.choice(id(field), text, place(field), options);
        }

        private String id(String field) {
            return path(item, side) + "/" + field;
        }

        private FormPlace place(String field) {
            return new FormPlace(item.section().key(), item.code(), side, field);
        }
    }
}
