package org.neuroglide.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.neuroglide.model.Problem;

/** Reads {@code sources.yaml}. */
final class SourceReader {
    private static final List<String> KINDS =
            List.of("guideline", "review", "trial", "cohort", "cadaver", "text", "policy");
    private static final List<String> STATES = List.of("current", "retracted", "superseded");
    private static final Pattern YEAR = Pattern.compile("(18|19|20)[0-9]{2}");
    private static final Pattern DOI = Pattern.compile("10\\.[0-9]{4,9}/\\S+");
    private static final Pattern PMID = Pattern.compile("[1-9][0-9]{0,8}");

    private final List<Problem> problems;

    private SourceReader(List<Problem> problems) {
        this.problems = problems;
    }

    static Map<String, Source> read(YamlTree tree, References references, List<Problem> problems) {
        SourceReader reader = new SourceReader(problems);
        Map<String, Source> sources = new LinkedHashMap<>();
        tree.fields(problems).tree().entries().forEach((key, value) -> {
            references.checkForm(key, value);
            sources.put(key, reader.source(key, value.fields(problems)));
        });
        return sources;
    }

    private Source source(String key, YamlFields f) {
        Source source = new Source(
                key,
                f.oneOf("kind", KINDS),
                f.text("title"),
                f.text("authors", ""),
                formed(f, "year", YEAR, TableProblem.BAD_YEAR, "a year is wanted", "write it as 2014"),
                formed(f, "doi", DOI, TableProblem.BAD_DOI, "a DOI is wanted", "write it without an address, such as 10.1000/182"),
                formed(f, "pmid", PMID, TableProblem.BAD_PMID, "a PMID is wanted", "write its digits alone"),
                checked(f),
                f.oneOf("status", STATES, "current"),
                f.bool("counter", false),
                f.text("note", ""));
        f.done();
        return source;
    }

    private String formed(YamlFields f, String key, Pattern form, TableProblem sort, String wanted, String next) {
        return f.optional(key)
                .map(t -> {
                    String word = f.wordOf(t);
                    if (!word.isEmpty() && !form.matcher(word).matches()) {
                        problems.add(t.problem(sort, "is \"" + word + "\"; " + wanted, next));
                    }
                    return word;
                })
                .orElse("");
    }

    private String checked(YamlFields f) {
        return f.required("checked")
                .map(t -> {
                    String word = f.textOf(t);
                    if (!word.isEmpty() && !word.equals("unverified") && !YamlFields.isDate(word)) {
                        problems.add(t.problem(
                                TableProblem.BAD_CHECKED,
                                "is \"" + word + "\"; the date on which it was read is wanted, or unverified",
                                "use \"unverified\" until someone has read it"));
                    }
                    return word;
                })
                .orElse("unverified");
    }
}
