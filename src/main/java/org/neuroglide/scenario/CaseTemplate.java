package org.neuroglide.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Nearest;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Modality;
import org.neuroglide.model.Problem;
import org.neuroglide.model.Screen;
import org.neuroglide.model.TestFamily;

/** A case file that asks every question of a region, each still without an answer. */
final class CaseTemplate {
    private static final List<Section> FINDINGS =
            List.of(Section.RED_FLAGS, Section.SYMPTOMS, Section.TESTS, Section.HISTORY);

    private final Knowledge knowledge;
    private final String region;

    /** @param region empty for the questions of all regions */
    CaseTemplate(Knowledge knowledge, String region) {
        this.knowledge = knowledge;
        this.region = region;
        List<String> known = knowledge.vocabulary().items(Section.REGIONS).stream()
                .map(VocabularyItem::code)
                .toList();
        if (!region.isEmpty() && !known.contains(region)) {
            throw new ScenarioException(List.of(new Problem(
                    "unknown-region", "", 0, region, "is no region of the vocabulary", Nearest.step(region, known, "run neuroglide vocabulary to see the codes that there are"))));
        }
    }

    String text(LocalDate asOf) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Answer present or absent; what nobody asked or examined stays not-assessed. Lines may be removed.");
        lines.add("asOf: " + asOf + "                # the date of the visit");
        lines.add("kbase: \"" + knowledge.info().version() + "\"");
        lines.add("");
        lines.add("patient:");
        lines.add("  sex: not-assessed             # female, male, other");
        lines.add("  # age: 44                     # whole years");
        lines.add("");
        lines.add("complaint:");
        lines.add((region.isEmpty() ? "  # region: " + regions() : "  region: " + region));
        lines.add("  side: none                    # left, right, both");
        lines.add("  # onset: " + asOf.minusWeeks(3) + "           # when this episode began");
        lines.add("  # diagnosis: " + diagnoses());
        lines.add("");
        lines.add("# Where all of a block was asked and is absent: remove its lines below and answer the block here.");
        lines.add("# screen: { " + groups() + " }");
        FINDINGS.forEach(section -> lines.addAll(section(section)));
        return String.join("\n", lines) + "\n";
    }

    private List<String> section(Section section) {
        List<VocabularyItem> items = asked(section, i -> true);
        List<String> lines = new ArrayList<>();
        if (items.isEmpty()) {
            return lines;
        }
        lines.add("");
        legend(section).forEach(l -> lines.add("# " + l));
        lines.add(section.key() + ":");
        String group = "";
        for (VocabularyItem item : items) {
            if (!item.group().equals(group)) {
                group = item.group();
                String code = group;
                knowledge
                        .vocabulary()
                        .item(Section.GROUPS, code)
                        .ifPresent(g -> lines.add("  # --- " + code + ": " + g.words()));
            }
            lines.add("  # " + item.question() + components(item));
            lines.add("  " + item.code() + ": not-assessed");
        }
        return lines;
    }

    private static List<String> legend(Section section) {
        return switch (section) {
            case RED_FLAGS -> List.of("With its course where it has one: { presence: present, course: new }");
            case SYMPTOMS ->
                List.of(
                        "With its behaviour where it has one: { worst: 5, rest: none, night: intermittent, onset:"
                                + " mid-range,",
                        "effort: moderate, settleMinutes: 5, flareHours: 0, spread: absent }");
            case TESTS ->
                List.of(
                        "Nerve tests: { reproduced: present, differentiated: present, sideDifference: present, range:"
                                + " 50 } or",
                        "{ status: not-tested-irritable }; power: { grade: 4, previousGrade: 5 }; scores: { score: 5"
                                + " }");
            default ->
                List.of(
                        "With what is known of it: { presence: present, on: 2020-01-31, stable: present }; a clearance"
                                + " counts",
                        "only with who, when and for what: { cleared: present, clearedBy: surgeon, clearedOn:"
                                + " 2020-03-15,",
                        "clearedFor: neural mobilization }");
        };
    }

    private static String components(VocabularyItem item) {
        if (item.family() == TestFamily.NEURODYNAMIC && item.section() == Section.TESTS) {
            return " (reproduced, differentiated, sideDifference, range)";
        } else if (item.modality() == Modality.POWER) {
            return " (grade 0 to 5, previousGrade)";
        } else if (item.family() == TestFamily.SCORE && item.section() == Section.TESTS) {
            return " (score)";
        } else if (item.course()) {
            return " (course)";
        } else if (item.behaviour()) {
            return " (with its behaviour)";
        }
        return item.components().isEmpty() ? "" : " (" + String.join(", ", item.components()) + ")";
    }

    private List<VocabularyItem> asked(Section section, Predicate<VocabularyItem> wanted) {
        return knowledge.vocabulary().items(section).stream()
                .filter(i -> region.isEmpty()
                        || i.screen() == Screen.CORE
                        || i.regions().isEmpty()
                        || i.regions().contains(region))
                .filter(wanted)
                .toList();
    }

    private String groups() {
        List<String> groups = knowledge.vocabulary().items(Section.GROUPS).stream()
                .map(VocabularyItem::code)
                .filter(g -> FINDINGS.stream()
                        .anyMatch(s -> !asked(s, i -> i.group().equals(g)).isEmpty()))
                .map(g -> g + ": all-absent")
                .toList();
        return String.join(", ", groups);
    }

    private String regions() {
        return String.join(
                ", ",
                knowledge.vocabulary().items(Section.REGIONS).stream()
                        .map(VocabularyItem::code)
                        .toList());
    }

    private String diagnoses() {
        List<String> codes = knowledge.vocabulary().items(Section.CONDITIONS).stream()
                .filter(c ->
                        region.isEmpty() || c.regions().isEmpty() || c.regions().contains(region))
                .map(VocabularyItem::code)
                .toList();
        return Optional.of(codes)
                .filter(c -> !c.isEmpty())
                .map(c -> String.join(", ", c))
                .orElse("none");
    }
}
