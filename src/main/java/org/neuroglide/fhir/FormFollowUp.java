package org.neuroglide.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Level;
import org.neuroglide.model.Side;

/** The items of the form that ask for the visit before, the response since, outcome measures and a judgement of one's own. */
final class FormFollowUp {
    static final String RECORDED = "previousVisit/recorded";
    private static final List<FormOption> LEVEL = FormOption.of("level", Level.class, Level.UNKNOWN);
    private static final int NPRS = 10;
    private static final int WEEK_OF_MINUTES = 10_080;
    private static final int MONTH_OF_HOURS = 720;
    private static final int MOST_SESSIONS = 100;
    private static final int REASON = 500;

    private final Knowledge knowledge;
    private final FormWords words;

    FormFollowUp(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.words = new FormWords(knowledge);
    }

    List<FormItem> sections() {
        List<FormItem> sections = new ArrayList<>();
        FormItem recorded = FormItem.yesNo(RECORDED, "Was there an earlier visit with neural mobilization for this complaint?");
        sections.add(FormItem.group("previousVisit", "Previous visit", List.of(recorded,
                FormItem.group("previousVisit/details", "That visit", previous()).shownWhen(recorded, "true"),
                FormItem.group("response", words.question("response-to-treatment", "Response"), response()).shownWhen(recorded, "true"))));
        List<FormItem> outcomes = knowledge.vocabulary().items(Section.MEASURES).stream()
                .flatMap(i -> outcome(i, recorded).stream())
                .toList();
        if (!outcomes.isEmpty()) {
            sections.add(FormItem.group("outcomes", "Outcome measures", outcomes));
        }
        FormItem level = FormItem.choice(
                        "override/level", "Irritability by your own judgement", FormPlace.of("override", "level"), LEVEL)
                .helped("Only where your judgement differs from what the form concludes. It never touches a referral.");
        FormItem reason = FormItem.text("override/reason", "Why?", FormPlace.of("override", "reason"), REASON).needed();
        List<FormItem.Shown> given = LEVEL.stream()
                .map(o -> new FormItem.Shown(level.linkId(), o.list(), o.code()))
                .toList();
        sections.add(FormItem.group("override", "Own judgement", List.of(level, reason.shownWhen(given))));
        return sections;
    }

    private List<FormItem> previous() {
        List<FormOption> techniques = knowledge.techniques().values().stream()
                .map(t -> new FormOption("technique", t.id(), t.name()))
                .toList();
        return List.of(
                FormItem.date("previousVisit/on", "When was it?", FormPlace.of("previousVisit", "on")).needed(),
                FormItem.choice("previousVisit/irritability", "How irritable was the problem then?",
                        FormPlace.of("previousVisit", "irritability"), LEVEL),
                FormItem.choice("previousVisit/techniques", "Which techniques were used then?",
                        FormPlace.of("previousVisit", "techniques"), List.of()).with(techniques, true),
                number("previousVisit", "worst", "Worst intensity then, 0 to 10", 0, NPRS),
                number("previousVisit", "baselineWorst", "Worst intensity at the first visit, 0 to 10", 0, NPRS),
                number("previousVisit", "sessions", "Sessions of neural mobilization so far", 0, MOST_SESSIONS),
                number("previousVisit", "weeks", "Whole weeks of treatment so far", 0, MOST_SESSIONS));
    }

    private List<FormItem> response() {
        return List.of(
                number("response", "duringChange", words.question("response-during", "Rise during the technique"), -NPRS, NPRS),
                number("response", "settleMinutes", words.question("response-settle", "Minutes to settle"), 0, WEEK_OF_MINUTES),
                number("response", "flareHours", words.question("response-flare", "Hours of a flare"), 0, MONTH_OF_HOURS),
                number("response", "change", "Intensity now less intensity at the previous visit, -10 to 10", -NPRS, NPRS),
                number("response", "changeSinceBaseline", "Intensity now less intensity at the first visit, -10 to 10", -NPRS, NPRS),
                presence("sharpPain", "Sharp pain during or after the technique"),
                presence("newNumbness", "Numbness that was not there before"),
                presence("newWeakness", "Weakness that was not there before"),
                presence("spread", "Symptoms spread further down the limb and stayed there"),
                presence("testImproved", words.question("retest", "Neurodynamic test better than before")));
    }

    private static FormItem number(String block, String field, String text, int min, int max) {
        return FormItem.whole(block + "/" + field, text, FormPlace.of(block, field), min, max);
    }

    private static FormItem presence(String field, String text) {
        return FormItem.choice("response/" + field, text, FormPlace.of("response", field), FormFindings.PRESENCE);
    }

    private List<FormItem> outcome(VocabularyItem item, FormItem recorded) {
        VocabularyItem.Measure measure = item.measure();
        if (measure == null) {
            return List.of();
        }
        String path = "outcomes/" + item.code();
        List<FormItem> below = new ArrayList<>();
        FormItem score = score(item, measure, "score", item.question()).helped(words.help(item)).coded(item.standardCodes());
        below.add(measure.rating() ? score.shownWhen(recorded, "true") : score);
        if (!measure.rating()) {
            below.add(score(item, measure, "baseline", "Score when treatment began").shownWhen(recorded, "true"));
        }
        if (measure.scales().size() > 1) {
            below.add(FormItem.choice(path + "/scale", "Scale", place(item, "scale"),
                    measure.scales().stream().map(s -> new FormOption("scale", s.code(), scaleWords(s.code()))).toList()));
        }
        FormItem group = FormItem.group(path, item.words(), below);
        List<FormItem.Shown> regions = item.regions().stream()
                .map(r -> new FormItem.Shown(FormBlocks.REGION, "region", r))
                .toList();
        if (regions.isEmpty()) {
            return List.of(measure.rating() ? group.shownWhen(recorded, "true") : group);
        }
        List<FormItem.Shown> all = new ArrayList<>(regions);
        all.add(new FormItem.Shown(FormBlocks.ALL_REGIONS, "", "true"));
        return List.of(group.shownWhen(all));
    }

    private String scaleWords(String code) {
        return knowledge.vocabulary().item(Section.SCALES, code).map(VocabularyItem::words).orElse(code);
    }

    private static FormPlace place(VocabularyItem item, String field) {
        return new FormPlace("outcomes", item.code(), Side.NONE, field);
    }

    private static FormItem score(VocabularyItem item, VocabularyItem.Measure measure, String field, String text) {
        BigDecimal min = measure.scales().stream().map(VocabularyItem.Scale::min).min(Comparator.naturalOrder()).orElseThrow();
        BigDecimal max = measure.scales().stream().map(VocabularyItem.Scale::max).max(Comparator.naturalOrder()).orElseThrow();
        int decimals = measure.scales().stream().mapToInt(VocabularyItem.Scale::decimals).max().orElse(0);
        String id = "outcomes/" + item.code() + "/" + field;
        boolean whole = decimals == 0 && isWhole(min) && isWhole(max);
        return whole
                ? FormItem.whole(id, text, place(item, field), min.intValueExact(), max.intValueExact())
                : FormItem.decimal(id, text, place(item, field), min, max, decimals);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
