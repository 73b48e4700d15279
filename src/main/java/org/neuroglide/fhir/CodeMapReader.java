package org.neuroglide.fhir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neuroglide.fhir.CodeMeaning.Counts;
import org.neuroglide.fhir.CodeMeaning.SideRule;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Nearest;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.knowledge.YamlFields;
import org.neuroglide.knowledge.YamlTree;
import org.neuroglide.model.Modality;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Problem;
import org.neuroglide.model.TestFamily;

/** Reads a code map against its closed schema and the vocabulary; every problem has its line and the nearest known word. */
final class CodeMapReader {
    static final String UNKNOWN_ITEM = "unknown-item";
    private static final Map<String, Section> SECTIONS = sections();
    static final String CONCERNS = "concerns";
    /** Sections whose codes name what is there; nothing is counted. */
    private static final Set<String> NAMED = Set.of("sides", "conditions", "regions", CONCERNS);
    private static final List<String> SIDES = List.of("left", "right", "both");

    private final Knowledge knowledge;
    private final List<Problem> problems;
    private final Set<String> reassuring;
    private Map<String, String> systems = Map.of();

    CodeMapReader(Knowledge knowledge, List<Problem> problems) {
        this.knowledge = knowledge;
        this.problems = problems;
        this.reassuring = ReassuringHistory.codes(knowledge);
    }

    private static Map<String, Section> sections() {
        Map<String, Section> sections = new LinkedHashMap<>();
        sections.put("redFlags", Section.RED_FLAGS);
        sections.put("symptoms", Section.SYMPTOMS);
        sections.put("tests", Section.TESTS);
        sections.put("history", Section.HISTORY);
        sections.put("outcomes", Section.MEASURES);
        sections.put("conditions", Section.CONDITIONS);
        sections.put("regions", Section.REGIONS);
        sections.put(CONCERNS, Section.CONCERNS);
        return sections;
    }

    List<CodeMeaning> read(String name, String text) {
        List<CodeMeaning> meanings = new ArrayList<>();
        YamlTree.read(name, text, problems).ifPresent(tree -> {
            YamlFields fields = tree.fields(problems);
            systems = systems(fields);
            Set<String> seen = new HashSet<>();
            for (YamlTree entry : fields.requiredList("codes")) {
                CodeMeaning meaning = entry(entry);
                if (meaning != null && !seen.add(meaning.system() + "|" + meaning.code() + " " + meaning.section() + " "
                        + meaning.item())) {
                    problems.add(entry.problem("given-twice", "gives the same meaning to the same code again", "keep one of them"));
                } else if (meaning != null) {
                    meanings.add(meaning);
                }
            }
            fields.done();
        });
        return meanings;
    }

    private Map<String, String> systems(YamlFields fields) {
        Map<String, String> named = new LinkedHashMap<>();
        fields.optional("systems").ifPresent(t -> {
            YamlFields names = t.fields(problems);
            t.entries().keySet().forEach(name -> named.put(name, names.text(name)));
        });
        return named;
    }

    private @Nullable CodeMeaning entry(YamlTree tree) {
        int before = problems.size();
        YamlFields f = tree.fields(problems);
        String section = f.oneOf("section", Stream.concat(SECTIONS.keySet().stream(), Stream.of("sides")).toList());
        Optional<VocabularyItem> item = item(f, section);
        Counts counts = NAMED.contains(section)
                ? Counts.PRESENT
                : f.constant("counts", Counts.class, section.equals("outcomes") ? Counts.NUMBER : Counts.PRESENT);
        boolean below = f.bool("below", false);
        CodeMeaning meaning = new CodeMeaning(
                system(f, tree),
                f.required("code").map(f::wordOf).orElse(""),
                below,
                below ? f.text("except", "") : "",
                section,
                f.optional("item").map(YamlTree::scalar).orElse(""),
                counts,
                sideRule(f, section, item, tree),
                section.equals("history") && f.bool("past", false),
                counts == Counts.NUMBER ? field(f, item) : "",
                counts == Counts.NUMBER ? units(f) : Set.of(),
                counts == Counts.ANSWER ? values(f) : Map.of(),
                section.equals("conditions") && f.bool("broader", false),
                f.text("source"));
        f.date("checked");
        f.done();
        item.ifPresent(i -> fits(tree, i, counts));
        return problems.size() == before ? meaning : null;
    }

    private Optional<VocabularyItem> item(YamlFields f, String section) {
        if (section.equals("sides")) {
            f.oneOf("item", SIDES);
            return Optional.empty();
        }
        String code = f.text("item");
        Section of = SECTIONS.get(section);
        if (of == null || code.isEmpty()) {
            return Optional.empty();
        }
        Optional<VocabularyItem> item = knowledge.vocabulary().item(of, code);
        if (item.isEmpty()) {
            List<String> known = knowledge.vocabulary().items(of).stream().map(VocabularyItem::code).toList();
            problems.add(f.tree().get("item").orElseThrow().problem(
                    UNKNOWN_ITEM, "\"" + code + "\" is no item of " + section,
                            Nearest.step(code, known, "run neuroglide vocabulary to see the codes that there are")));
        }
        return item;
    }

    private String system(YamlFields f, YamlTree tree) {
        String system = f.text("system");
        String address = systems.getOrDefault(system, system);
        if (!address.contains(":") && !address.isEmpty()) {
            problems.add(tree.problem("unknown-system", "\"" + system + "\" is no address, and no name under systems",
                    Nearest.step(system, systems.keySet(), "write the address of the system, such as http://loinc.org")));
        }
        return address;
    }

    private SideRule sideRule(YamlFields f, String section, Optional<VocabularyItem> item, YamlTree tree) {
        boolean sided = section.equals("conditions") || item.map(VocabularyItem::sided).orElse(false);
        SideRule rule = f.constant("side", SideRule.class, sided ? SideRule.STATED : SideRule.NONE);
        if (sided == (rule == SideRule.NONE) && (item.isPresent() || section.equals("sides"))) {
            problems.add(tree.problem("wrong-side", sided ? "is of an item that has sides" : "has a side, but its item has none", sided
                    ? "say stated, complaint, left, right or both" : "leave side out"));
        }
        return rule;
    }

    private Map<String, Presence> values(YamlFields f) {
        Map<String, Presence> values = new LinkedHashMap<>();
        for (YamlTree tree : f.list("values")) {
            YamlFields value = tree.fields(problems);
            String system = system(value, tree);
            values.put(system + "|" + value.required("code").map(value::wordOf).orElse(""),
                    value.constant("means", Presence.class).orElse(Presence.NOT_ASSESSED));
            value.done();
        }
        return values;
    }

    private Set<String> units(YamlFields f) {
        Set<String> units = new HashSet<>();
        f.list("units").forEach(u -> units.add(u.is(YamlTree.Kind.TEXT) ? u.scalar() : f.wordOf(u)));
        return units.isEmpty() ? Set.of("") : units;
    }

    private String field(YamlFields f, Optional<VocabularyItem> item) {
        List<String> fields = item.map(CodeMapReader::numbers).orElse(List.of());
        if (fields.isEmpty()) {
            return f.text("field", "");
        }
        return fields.size() == 1 ? f.oneOf("field", fields, fields.get(0)) : f.oneOf("field", fields);
    }

    /** The numbers that a case may hold of an item. */
    static List<String> numbers(VocabularyItem item) {
        if (item.section() == Section.MEASURES) {
            return List.of("score");
        } else if (item.section() == Section.SYMPTOMS && item.behaviour()) {
            return List.of("worst", "settleMinutes", "flareHours");
        } else if (item.section() != Section.TESTS) {
            return List.of();
        } else if (item.modality() == Modality.POWER) {
            return List.of("grade", "previousGrade");
        }
        return item.family() == TestFamily.SCORE ? List.of("score") : item.family() == TestFamily.NEURODYNAMIC ? List.of("range")
                : List.of();
    }

    /** Whether a case may say of an item that it is present, without more. */
    static boolean takesPresence(VocabularyItem item) {
        boolean measured = item.section() == Section.TESTS && (item.family() == TestFamily.NEURODYNAMIC
                || item.family() == TestFamily.SCORE);
        return item.section() != Section.MEASURES && item.section() != Section.CONDITIONS && item.section() != Section.REGIONS && !measured;
    }

    private void fits(YamlTree tree, VocabularyItem item, Counts counts) {
        boolean finding = item.section() != Section.CONDITIONS && item.section() != Section.REGIONS;
        if (item.section() == Section.HISTORY && reassuring.contains(item.code())) {
            problems.add(tree.problem("reassuring-item",
                    "\"" + item.code() + "\" calms by being present, which only the assessment of the visit may say", "leave it out"));
        }
        if (counts == Counts.NUMBER && numbers(item).isEmpty()) {
            problems.add(tree.problem("no-number", "\"" + item.code() + "\" has no number", "use counts: present, absent or answer"));
        } else if (counts != Counts.NUMBER && finding && !takesPresence(item)) {
            problems.add(tree.problem("no-presence", "\"" + item.code() + "\" is not simply present or absent", "use counts: number"));
        }
    }
}
