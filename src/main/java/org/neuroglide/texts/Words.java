package org.neuroglide.texts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.Source;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Scope;

/** The words of one knowledge base for codes, sources, techniques and parameters. A code without words is its word. */
public final class Words {
    private static final List<Section> ALL = Arrays.asList(Section.values());

    private static final int LONGEST_TITLE = 48;

    private final Vocabulary vocabulary;
    private final Map<String, Source> sources;
    private final Map<String, Technique> techniques;
    private final Map<String, Parameter> parameters;

    public Words(
            Vocabulary vocabulary,
            Map<String, Source> sources,
            Map<String, Technique> techniques,
            Map<String, Parameter> parameters) {
        this.vocabulary = vocabulary;
        this.sources = sources;
        this.techniques = techniques;
        this.parameters = parameters;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Map<String, Technique> techniques() {
        return techniques;
    }

    /** The words of a code; the first of the sections that has it counts, and without sections all are searched. */
    public String code(String code, Section... sections) {
        return item(code, sections).map(VocabularyItem::words).orElseGet(() -> code.replace('-', ' '));
    }

    /** The words of a nerve, region, movement, position or condition within a sentence. */
    public String within(String code, Section section) {
        String words = code(code, section);
        boolean abbreviation = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        return abbreviation || words.isEmpty() ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    public Optional<VocabularyItem> item(String code, Section... sections) {
        return vocabulary.find(sections.length == 0 ? ALL : List.of(sections), code);
    }

    Optional<Technique> technique(String id) {
        return Optional.ofNullable(techniques.get(id));
    }

    /** A parameter with its number and unit: "nprs-high = 7 points (local policy)". */
    String parameter(String name) {
        Parameter parameter = parameters.get(name);
        if (parameter == null) {
            return name;
        }
        String policy = parameter.policy() ? " (local policy)" : "";
        return name + " = " + parameter.value().toPlainString() + " " + parameter.unit() + policy;
    }

    /** The number of a parameter with its name: "7 (nprs-high)". */
    String number(String name) {
        Parameter parameter = parameters.get(name);
        return parameter == null ? name : parameter.value().toPlainString() + " (" + name + ")";
    }

    /** A citation in short, with its mark: "Nee 2012 (checked 2026-01-10)". The reference may carry a locator. */
    public String source(String reference) {
        int cut = reference.indexOf('#');
        String key = cut < 0 ? reference : reference.substring(0, cut);
        String locator = cut < 0 ? "" : ", " + reference.substring(cut + 1);
        Source source = sources.get(key);
        if (source == null) {
            return reference;
        }
        return source.kind().equals("policy")
                ? "local policy"
                : shortName(source) + locator + " (" + mark(source) + ")";
    }

    /** Authors and year of the source with a key. */
    public String name(String key) {
        Source source = sources.get(key);
        return source == null ? key : shortName(source);
    }

    static String shortName(Source source) {
        String name = source.authors().isEmpty() ? shortened(source.title()) : surnames(source.authors());
        return source.year().isEmpty() ? name : name + " " + source.year();
    }

    /** "Nee et al." of "Nee RJ, Jull GA, Vicenzino B": the surname alone for one author, both for two. */
    private static String surnames(String authors) {
        boolean more = authors.contains(" et al.");
        String[] people = authors.replace(" et al.", "")
                .replaceAll("\\s+\\p{Lu}{1,4}(?=,|$)", "")
                .split(",\\s*");
        return people[0] + (more || people.length > 2 ? " et al." : people.length == 2 ? ", " + people[1] : "");
    }

    /** A title up to a word's end. */
    private static String shortened(String title) {
        int end = title.length() <= LONGEST_TITLE ? -1 : title.lastIndexOf(' ', LONGEST_TITLE);
        return end < 0 ? title : title.substring(0, end) + "...";
    }

    /** How far the source can be relied on, in the words a reader sees. */
    static String mark(Source source) {
        String checked = source.checked().equals("unverified") ? "unverified" : "checked";
        String kind = source.kind().equals("policy") ? "local policy" : checked;
        return source.status().equals("current")
                ? kind
                : kind + ", " + source.status().toUpperCase(Locale.ROOT);
    }

    /** What a bar or limit reaches: "every neural technique", "movements of the hip". */
    public String reach(Scope scope, String target) {
        return switch (scope) {
            case ALL -> "every neural technique";
            case KIND -> "every " + kind(target);
            case NERVE -> "every technique for the " + within(target, Section.NERVES);
            case REGION -> "every technique that moves a joint of the " + joints(target);
            case JOINT_MOVEMENT -> "every technique with this movement: " + within(target, Section.MOVEMENTS);
            case POSITION -> "every technique in this position: " + within(target, Section.POSITIONS);
            case HOME -> "the home programme";
        };
    }

    /** The joints of a region: those of the neck are fewer than what a complaint of "neck and arm" means. */
    private String joints(String region) {
        return item(region, Section.REGIONS)
                .map(VocabularyItem::patientWords)
                .filter(plain -> !plain.isEmpty())
                .orElseGet(() -> within(region, Section.REGIONS));
    }

    private static String kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(k -> k.name().equals(name))
                .findFirst()
                .map(Terms::of)
                .orElse(name);
    }

    /** The text with a capital first letter. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The text with a full stop, unless it ends with one. */
    public static String sentence(String text) {
        return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
    }

    /** "1 day", "3 days". */
    static String count(int number, String unit) {
        return number + " " + unit + (Math.abs(number) == 1 ? "" : "s");
    }

    /** "8", or "5-8" where the two differ. */
    static String span(int from, int to) {
        return from == to ? String.valueOf(from) : from + "-" + to;
    }
}
