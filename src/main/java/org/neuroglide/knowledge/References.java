package org.neuroglide.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.neuroglide.model.Problem;

/** Checks the words by which one table names rows of another. A table that could not be read raises nothing here. */
final class References {
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Set<String> parametersNamed;
    private final List<Problem> problems;
    private Map<String, Source> sources = Map.of();
    private Map<String, Parameter> parameters = Map.of();
    private Vocabulary vocabulary = new Vocabulary(Map.of());

    /** @param parametersNamed where the names of parameters go */
    References(Set<String> parametersNamed, List<Problem> problems) {
        this.parametersNamed = parametersNamed;
        this.problems = problems;
    }

    void use(Vocabulary read) {
        vocabulary = read;
    }

    void useSources(Map<String, Source> read) {
        sources = read;
    }

    void useParameters(Map<String, Parameter> read) {
        parameters = read;
    }

    /** A key of a table: lower-case words joined by hyphens. */
    void checkForm(String key, YamlTree value) {
        if (!CODE.matcher(key).matches()) {
            problems.add(value.problem(
                    TableProblem.BAD_CODE,
                    "has the key \"" + key + "\", which is not made of lower-case letters, digits and single hyphens",
                    "write it like leg-pain"));
        }
    }

    /** The keys of sources that a list holds. */
    List<String> sources(YamlFields fields, String key) {
        return fields.list(key).stream().map(t -> source(fields, t)).toList();
    }

    /** The key of a source; one that was retracted is refused too. */
    String source(YamlFields fields, YamlTree value) {
        String key = fields.textOf(value);
        if (!key.isEmpty() && !sources.isEmpty()) {
            check(value, key, "source", TableProblem.UNKNOWN_SOURCE, "sources.yaml", sources.keySet());
            Source source = sources.get(key);
            if (source != null && source.status().equals("retracted")) {
                problems.add(value.problem(
                        TableProblem.RETRACTED_SOURCE,
                        "rests on the source \"" + key + "\", which was retracted",
                        "name another source"));
            }
        }
        return key;
    }

    String parameter(YamlFields fields, YamlTree value) {
        String name = fields.textOf(value);
        parametersNamed.add(name);
        if (!name.isEmpty() && !parameters.isEmpty()) {
            check(value, name, "parameter", TableProblem.UNKNOWN_PARAMETER, "parameters.yaml", parameters.keySet());
        }
        return name;
    }

    /** The codes of one section that a list holds. */
    List<String> codes(YamlFields fields, String key, Vocabulary.Section section) {
        return fields.list(key).stream().map(t -> code(fields, t, section)).toList();
    }

    /** A code of any of several sections of the vocabulary. */
    String code(YamlFields fields, YamlTree value, List<Vocabulary.Section> sections) {
        String code = fields.textOf(value);
        List<String> known = sections.stream()
                .flatMap(s -> vocabulary.items(s).stream())
                .map(VocabularyItem::code)
                .toList();
        if (!code.isEmpty() && !known.isEmpty() && !known.contains(code)) {
            String keys = sections.stream().map(Vocabulary.Section::key).collect(Collectors.joining(", "));
            problems.add(value.problem(
                    TableProblem.UNKNOWN_CODE,
                    "names the code \"" + code + "\", which the sections " + keys + " of the vocabulary do not have",
                    Nearest.step(code, known, "add it to vocabulary.yaml, or run neuroglide vocabulary to see its codes")));
        }
        return code;
    }

    /** A code of one section of the vocabulary. */
    String code(YamlFields fields, YamlTree value, Vocabulary.Section section) {
        String code = fields.textOf(value);
        checkCode(value, code, section);
        return code;
    }

    /** Checks a word that has been read already; an empty one stands for nothing. */
    void checkCode(YamlTree value, String code, Vocabulary.Section section) {
        Collection<VocabularyItem> items = vocabulary.items(section);
        if (!code.isEmpty() && !items.isEmpty()) {
            List<String> known = items.stream().map(VocabularyItem::code).toList();
            check(
                    value,
                    code,
                    section.noun(),
                    TableProblem.UNKNOWN_CODE,
                    "the section " + section.key() + " of the vocabulary",
                    known);
        }
    }

    private void check(
            YamlTree value, String word, String noun, TableProblem sort, String where, Collection<String> known) {
        if (!known.contains(word)) {
            problems.add(value.problem(
                    sort,
                    "names the " + noun + " \"" + word + "\", which " + where + " does not have",
                    Nearest.step(word, known, "add it to " + where)));
        }
    }
}
