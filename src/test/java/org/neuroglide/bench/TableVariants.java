package org.neuroglide.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Modality;
import org.neuroglide.model.Weight;

/** The findings and numbers that further rules speak of, as lines of {@code vocabulary.yaml} and {@code parameters.yaml}. */
final class TableVariants {
    private static final List<Section> FINDINGS =
            List.of(Section.RED_FLAGS, Section.SYMPTOMS, Section.TESTS, Section.HISTORY);

    private TableVariants() {}

    /** The vocabulary with a further item, asked of nobody, for each of the codes. */
    static String vocabulary(String text, Knowledge knowledge, Set<String> codes) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            lines.add(line);
            FINDINGS.stream().filter(s -> line.equals(s.key() + ":")).forEach(section -> knowledge.vocabulary()
                    .items(section).stream()
                    .filter(item -> codes.contains(item.code()))
                    .forEach(item -> lines.addAll(lines(item))));
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> lines(VocabularyItem item) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + item.code() + RuleVariants.FURTHER + ":");
        add(lines, "words", quoted(item.words() + ", further form"));
        add(lines, "question", quoted(item.question() + " (further form)"));
        add(lines, "screen", "optional");
        add(lines, "since", "\"2026.2\"");
        add(lines, "regions", item.regions().isEmpty() ? "" : item.regions().toString());
        add(lines, "group", item.group());
        boolean sided = item.section() == Section.SYMPTOMS || item.section() == Section.TESTS;
        add(lines, "sided", item.sided() == sided ? "" : Boolean.toString(item.sided()));
        add(lines, "weight", item.weight() == Weight.WEAK ? "weak" : "");
        add(lines, "course", item.course() ? "true" : "");
        add(lines, "behaviour", item.behaviour() ? "true" : "");
        if (item.section() == Section.TESTS) {
            add(lines, "family", word(item.family()));
            add(lines, "modality", item.modality() == Modality.NONE ? "" : word(item.modality()));
            add(lines, "nerve", item.nerve());
            add(lines, "root", item.root());
        }
        add(lines, "components", item.components().isEmpty() ? "" : item.components().toString());
        return lines;
    }

    private static void add(List<String> lines, String key, String value) {
        if (!value.isEmpty()) {
            lines.add("    " + key + ": " + value);
        }
    }

    /** The test descriptions with those of the further tests, which are done as the others. */
    static String tests(String text, Set<String> codes) {
        List<String> lines = new ArrayList<>();
        List<String> further = new ArrayList<>();
        boolean copying = false;
        for (String line : text.split("\n")) {
            if (line.matches("\\w+:.*")) {
                lines.addAll(further);
                further.clear();
                copying = false;
            } else if (line.matches("  [a-z][a-z0-9-]*:.*")) {
                String code = line.strip().substring(0, line.strip().indexOf(':'));
                copying = codes.contains(code);
                further.addAll(copying ? List.of(line.replaceFirst(code, code + RuleVariants.FURTHER)) : List.of());
            } else if (copying && line.startsWith("    ")) {
                further.add(line);
            }
            lines.add(line);
        }
        lines.addAll(further);
        return String.join("\n", lines) + "\n";
    }

    /**
     * The parameters with a further one for each of the names.
     *
     * @param moved which of them are one step away, where their safe range has room
     */
    static String parameters(String text, Knowledge knowledge, Set<String> names, Predicate<String> moved) {
        StringBuilder all = new StringBuilder(text).append('\n');
        for (String name : names) {
            Parameter p = knowledge.parameters().get(name);
            String value = (moved.test(name) ? moved(p) : p.value()).toPlainString();
            all.append(name).append(RuleVariants.FURTHER).append(": { value: ").append(value);
            all.append(", unit: ").append(quoted(p.unit())).append(", since: ").append(p.since());
            all.append(", min: ").append(p.min().toPlainString()).append(", max: ").append(p.max().toPlainString());
            all.append(", stricter: ").append(p.stricter()).append(", policy: true, note: Further form. }\n");
        }
        return all.toString();
    }

    /** The value one step stricter, else one looser, else as it is. */
    static BigDecimal moved(Parameter p) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(0, p.value().scale()));
        BigDecimal stricter = p.stricter().equals("up") ? p.value().add(step) : p.value().subtract(step);
        BigDecimal looser = p.stricter().equals("up") ? p.value().subtract(step) : p.value().add(step);
        return isSafe(p, stricter) ? stricter : isSafe(p, looser) ? looser : p.value();
    }

    private static boolean isSafe(Parameter p, BigDecimal value) {
        return value.compareTo(p.min()) >= 0 && value.compareTo(p.max()) <= 0;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
