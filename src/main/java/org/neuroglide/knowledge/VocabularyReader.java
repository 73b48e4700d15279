package org.neuroglide.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.model.Modality;
import org.neuroglide.model.Problem;
import org.neuroglide.model.Screen;
import org.neuroglide.model.TestFamily;
import org.neuroglide.model.Weight;

/** Reads {@code vocabulary.yaml}. Each section allows the keys that mean something there, and no others. */
final class VocabularyReader {
    /** The version that items without {@code since} came with. */
    static final String FIRST_VERSION = "2026.1";

    private static final Set<Section> SCREENED =
            EnumSet.of(Section.RED_FLAGS, Section.SYMPTOMS, Section.TESTS, Section.HISTORY);
    private static final Set<Section> SIDED = EnumSet.of(Section.SYMPTOMS, Section.TESTS);
    private static final Set<Section> LOCAL =
            EnumSet.of(Section.NERVES, Section.ROOTS, Section.CONDITIONS, Section.MOVEMENTS, Section.MEASURES);
    /** Sections that a knowledge base without outcome measures leaves out. */
    private static final Set<Section> OPTIONAL = EnumSet.of(Section.SCALES, Section.MEASURES);

    private static final Set<Section> ASKED = EnumSet.of(Section.GROUPS, Section.QUESTIONS);
    private static final List<String> COMPONENTS = List.of("on", "cleared", "stable", "healed");
    private static final List<String> BETTER = List.of("lower", "higher");
    private static final List<String> MARKS = List.of("checked", "unverified");

    private final References references;
    private final List<Problem> problems;

    private VocabularyReader(References references, List<Problem> problems) {
        this.references = references;
        this.problems = problems;
    }

    static Vocabulary read(YamlTree tree, References references, List<Problem> problems) {
        VocabularyReader reader = new VocabularyReader(references, problems);
        YamlFields f = tree.fields(problems);
        Map<Section, Map<String, VocabularyItem>> items = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            Map<String, VocabularyItem> read = new LinkedHashMap<>();
            section(f, section).ifPresent(t -> t.fields(problems)
                    .tree()
                    .entries()
                    .forEach((code, value) -> read.put(code, reader.item(section, code, value))));
            items.put(section, read);
        }
        f.done();
        return new Vocabulary(items);
    }

    private static Optional<YamlTree> section(YamlFields f, Section section) {
        return OPTIONAL.contains(section) ? f.optional(section.key()) : f.required(section.key());
    }

    private VocabularyItem item(Section section, String code, YamlTree tree) {
        references.checkForm(code, tree);
        YamlFields f = tree.fields(problems);
        boolean screened = SCREENED.contains(section);
        VocabularyItem item = new VocabularyItem(
                section,
                code,
                f.text("words"),
                screened || section == Section.MEASURES ? f.text("question") : ASKED.contains(section) ? f.text("question", "") : "",
                f.text("patientWords", ""),
                section == Section.CONCERNS ? f.text("action") : "",
                f.texts("synonyms"),
                screened || LOCAL.contains(section) ? f.texts("regions") : List.of(),
                since(f),
                section == Section.RED_FLAGS ? f.text("group") : screened ? f.text("group", "") : "",
                screen(section, f),
                section == Section.RED_FLAGS ? f.constant("weight", Weight.class, Weight.STRONG) : Weight.STRONG,
                screened && f.bool("sided", SIDED.contains(section)),
                section == Section.RED_FLAGS && f.bool("course", false),
                section == Section.SYMPTOMS && f.bool("behaviour", false),
                section == Section.TESTS
                        ? f.constant("family", TestFamily.class).orElse(TestFamily.SIGN)
                        : TestFamily.SIGN,
                section == Section.TESTS ? f.constant("modality", Modality.class, Modality.NONE) : Modality.NONE,
                section == Section.TESTS ? f.text("nerve", "") : "",
                section == Section.TESTS ? f.text("root", "") : "",
                section == Section.HISTORY
                        ? f.list("components").stream()
                                .map(t -> f.oneOf(t, COMPONENTS))
                                .toList()
                        : List.of(),
                section == Section.MOVEMENTS ? f.text("opposite", "") : "",
                section == Section.MOVEMENTS ? f.integer("range", 0) : 0,
                section == Section.MEASURES ? measure(f) : null,
                section == Section.ADVICE
                        ? f.constant("notice", VocabularyItem.Notice.class, VocabularyItem.Notice.NONE)
                        : VocabularyItem.Notice.NONE,
                f.list("codes").stream().map(this::standardCode).toList());
        f.done();
        return item;
    }

    private VocabularyItem.Measure measure(YamlFields f) {
        boolean higher = f.oneOf("better", BETTER).equals("higher");
        boolean rating = f.bool("rating", false);
        List<VocabularyItem.Scale> scales = new ArrayList<>();
        f.required("scales").ifPresent(t -> {
            t.fields(problems);
            t.entries().forEach((code, scale) -> scales.add(scale(code, scale)));
            if (scales.isEmpty() && t.is(YamlTree.Kind.MAP)) {
                problems.add(t.problem(TableProblem.EMPTY_LIST, "names no scale", "add one, such as of-10"));
            }
        });
        return new VocabularyItem.Measure(higher, rating, List.copyOf(scales));
    }

    private VocabularyItem.Scale scale(String code, YamlTree tree) {
        YamlFields f = tree.fields(problems);
        BigDecimal min = f.decimal("min");
        BigDecimal max = f.decimal("max");
        VocabularyItem.Scale scale =
                new VocabularyItem.Scale(code, min, max, f.integer("decimals", 0), f.text("unit"));
        f.done();
        if (min.compareTo(max) >= 0 && f.has("min") && f.has("max")) {
            String message = "goes from " + min.toPlainString() + " to " + max.toPlainString();
            problems.add(tree.problem(TableProblem.BAD_RANGE, message, "make min less than max"));
        }
        return scale;
    }

    private static Screen screen(Section section, YamlFields f) {
        return switch (section) {
            case RED_FLAGS -> f.constant("screen", Screen.class).orElse(Screen.OPTIONAL);
            case SYMPTOMS, TESTS, HISTORY -> f.constant("screen", Screen.class, Screen.OPTIONAL);
            default -> Screen.OPTIONAL;
        };
    }

    private String since(YamlFields f) {
        return f.optional("since")
                .map(t -> {
                    String version = f.wordOf(t);
                    KnowledgeInfoReader.checkVersion(t, version, problems);
                    return version;
                })
                .orElse(FIRST_VERSION);
    }

    private VocabularyItem.StandardCode standardCode(YamlTree tree) {
        YamlFields f = tree.fields(problems);
        VocabularyItem.StandardCode code =
                new VocabularyItem.StandardCode(f.text("system"), f.word("code", ""), f.oneOf("mark", MARKS));
        if (code.code().isEmpty()) {
            f.required("code");
        }
        f.done();
        return code;
    }
}
