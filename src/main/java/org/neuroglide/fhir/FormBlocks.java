package org.neuroglide.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Screen;
import org.neuroglide.model.Side;
import org.neuroglide.model.TestFamily;

/**
 * The sections of the form that ask for findings. A screening block is answered as a whole, or item by item; never both,
 * so that no answer stands only because another one is missing.
 */
final class FormBlocks {
    static final String REGION = "complaint/region";
    static final String ALL_REGIONS = "complaint/all-regions";
    static final String SIDE = "complaint/side";
    static final String OTHER_SIDE = "complaint/other-side";
    static final String ONE_BY_ONE = "one-by-one";
    static final String ALL_ABSENT = "all-absent";

    private static final List<FormOption> BLOCK = List.of(
            new FormOption("screen-answer", ALL_ABSENT, "All absent"),
            new FormOption("screen-answer", ONE_BY_ONE, "Answer one by one"));
    private static final List<Section> FINDINGS =
            List.of(Section.RED_FLAGS, Section.SYMPTOMS, Section.TESTS, Section.HISTORY);

    private final Knowledge knowledge;
    private final FormFindings findings;
    private final FormWords words;

    FormBlocks(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.findings = new FormFindings(knowledge);
        this.words = new FormWords(knowledge);
    }

    List<FormItem> sections() {
        List<FormItem> sections = new ArrayList<>();
        add(sections, "screening", "Screening for serious disease", this::screening, i -> false);
        add(sections, "symptoms", "Symptoms", g -> only(g, Section.SYMPTOMS), i -> i.section() == Section.SYMPTOMS);
        add(sections, "neurological", "Neurological examination", this::examination, i -> false);
        add(sections, "neurodynamic", "Neurodynamic tests", g -> false, i -> isTest(i, TestFamily.NEURODYNAMIC));
        add(sections, "signs", "Clinical signs", g -> false, i -> isTest(i, TestFamily.SIGN) || isTest(i, TestFamily.NEUROLOGICAL));
        add(sections, "scores", "Questionnaires of pain", g -> false, i -> isTest(i, TestFamily.SCORE));
        add(sections, "history", "History", g -> only(g, Section.HISTORY), i -> i.section() == Section.HISTORY);
        return sections;
    }

    private boolean screening(List<VocabularyItem> block) {
        return !only(block, Section.SYMPTOMS) && !only(block, Section.HISTORY) && !examination(block);
    }

    /** A block of tests, none of which is in every session. */
    private boolean examination(List<VocabularyItem> block) {
        return only(block, Section.TESTS) && block.stream().noneMatch(i -> i.screen() == Screen.CORE);
    }

    private static boolean only(List<VocabularyItem> block, Section section) {
        return block.stream().allMatch(i -> i.section() == section);
    }

    private static boolean isTest(VocabularyItem item, TestFamily family) {
        return item.section() == Section.TESTS && item.family() == family;
    }

    private void add(
            List<FormItem> sections,
            String code,
            String title,
            Predicate<List<VocabularyItem>> blocks,
            Predicate<VocabularyItem> loose) {
        List<FormItem> below = new ArrayList<>();
        for (VocabularyItem group : knowledge.vocabulary().items(Section.GROUPS)) {
            List<VocabularyItem> block = items(i -> i.group().equals(group.code()));
            if (!block.isEmpty() && blocks.test(block)) {
                below.add(block(group, block));
            }
        }
        below.addAll(bySide("section/" + code, title, items(i -> !inBlock(i) && loose.test(i))));
        if (!below.isEmpty()) {
            sections.add(FormItem.group("section/" + code, title, below));
        }
    }

    private boolean inBlock(VocabularyItem item) {
        return knowledge.vocabulary().item(Section.GROUPS, item.group()).isPresent();
    }

    private List<VocabularyItem> items(Predicate<VocabularyItem> wanted) {
        return FINDINGS.stream()
                .flatMap(s -> knowledge.vocabulary().items(s).stream())
                .filter(wanted)
                .toList();
    }

    private FormItem block(VocabularyItem group, List<VocabularyItem> block) {
        String code = group.code();
        FormItem whole = FormItem.choice(
                        "screen/" + code, group.question(), new FormPlace("screen", code, Side.NONE, "answer"), BLOCK)
                .helped(words.covers(block));
        FormItem single = FormItem.group("block/" + code + "/items", group.words(), bySide("block/" + code, group.words(), block))
                .shownWhen(whole, ONE_BY_ONE);
        return FormItem.group("block/" + code, group.words(), List.of(whole, single)).shownWhen(regions(block));
    }

    /** Items without a side, then those of the left and of the right side. */
    private List<FormItem> bySide(String path, String title, List<VocabularyItem> items) {
        List<FormItem> below = new ArrayList<>();
        items.stream().filter(i -> !i.sided()).forEach(i -> below.add(finding(i, Side.NONE)));
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            List<FormItem> sided = items.stream()
                    .filter(VocabularyItem::sided)
                    .map(i -> finding(i, side))
                    .toList();
            if (!sided.isEmpty()) {
                String lower = FormWords.lower(side);
                below.add(FormItem.group(path + "/" + lower, title + ", " + lower + " side", sided)
                        .shownWhen(Stream.of(
                                        new FormItem.Shown(SIDE, "side", lower),
                                        new FormItem.Shown(SIDE, "side", "both"),
                                        new FormItem.Shown(OTHER_SIDE, "", "true"))
                                .toList()));
            }
        }
        return below;
    }

    private FormItem finding(VocabularyItem item, Side side) {
        return findings.finding(item, side).shownWhen(regions(List.of(item)));
    }

    /** Empty where one of the items belongs to every region. */
    private static List<FormItem.Shown> regions(List<VocabularyItem> items) {
        TreeSet<String> regions = new TreeSet<>();
        for (VocabularyItem item : items) {
            if (item.screen() == Screen.CORE || item.regions().isEmpty()) {
                return List.of();
            }
            regions.addAll(item.regions());
        }
        return Stream.concat(
                        regions.stream().map(r -> new FormItem.Shown(REGION, "region", r)),
                        Stream.of(new FormItem.Shown(ALL_REGIONS, "", "true")))
                .toList();
    }
}
