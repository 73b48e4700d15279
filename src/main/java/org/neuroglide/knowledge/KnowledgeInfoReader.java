package org.neuroglide.knowledge;

import java.util.List;
import java.util.regex.Pattern;
import org.neuroglide.model.Problem;

/** Reads {@code kbase.yaml}. */
final class KnowledgeInfoReader {
    private static final Pattern VERSION = Pattern.compile("[0-9]{4}\\.[0-9]{1,3}");

    private KnowledgeInfoReader() {}

    static KnowledgeInfo read(YamlTree tree, List<Problem> problems) {
        YamlFields f = tree.fields(problems);
        KnowledgeInfo info = new KnowledgeInfo(
                f.text("name"),
                version(f, problems),
                f.text("purpose"),
                f.requiredList("use").stream().map(f::textOf).toList(),
                f.requiredList("misuse").stream().map(f::textOf).toList(),
                f.text("reviewStatus"));
        f.done();
        return info;
    }

    private static String version(YamlFields f, List<Problem> problems) {
        return f.required("version")
                .map(t -> {
                    String version = f.wordOf(t);
                    checkVersion(t, version, problems);
                    return version;
                })
                .orElse("");
    }

    /** A version is a year and a number, such as {@code 2026.1}. */
    static void checkVersion(YamlTree value, String version, List<Problem> problems) {
        if (!version.isEmpty() && !VERSION.matcher(version).matches()) {
            problems.add(value.problem(
                    TableProblem.BAD_VERSION,
                    "is \"" + version + "\"; a version is a year and a number",
                    "write it as \"2026.1\""));
        }
    }
}
