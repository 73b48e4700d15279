package org.neuroglide.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.neuroglide.knowledge.Nearest;
import org.neuroglide.knowledge.YamlTree;
import org.neuroglide.model.Problem;
import org.neuroglide.texts.CanonicalJson;

/** Variables of the environment as the part of a configuration file that they stand for. */
final class EnvironmentSettings {
    private static final String PREFIX = "NEUROGLIDE_";

    /** Those of the launcher and of the other commands. */
    private static final Set<String> OTHERS = Set.of(
            "NEUROGLIDE_ARCHIVE", "NEUROGLIDE_CACHE", "NEUROGLIDE_DEBUG", "NEUROGLIDE_OPTS", "NEUROGLIDE_CONFIG");

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,12}|true|false");

    private EnvironmentSettings() {}

    /** One tree for each variable, in the order of their names; it carries the variable's name as its file. */
    static List<YamlTree> read(Map<String, String> environment, List<Problem> problems) {
        Map<String, Setting> known = Setting.ALL.stream()
                .filter(s -> s.kind() != Setting.Kind.MAPS)
                .collect(Collectors.toMap(Setting::variable, s -> s));
        List<YamlTree> trees = new ArrayList<>();
        new TreeMap<>(environment).forEach((name, value) -> {
            Setting setting = known.get(name);
            if (setting != null) {
                tree(setting, value, problems).ifPresent(trees::add);
            } else if (name.startsWith(PREFIX) && !OTHERS.contains(name)) {
                problems.add(new Problem("unknown-variable", name, 0, "environment", "is no variable of this program",
                        Nearest.step(name, known.keySet(), "unset it")));
            }
        });
        return trees;
    }

    private static Optional<YamlTree> tree(Setting setting, String value, List<Problem> problems) {
        if (value.isBlank()) {
            problems.add(new Problem("empty-text", setting.variable(), 0, setting.path(), "is empty", "set it, or unset it"));
            return Optional.empty();
        }
        String written = switch (setting.kind()) {
            case TEXTS -> CanonicalJson.write(Arrays.stream(value.split(",")).map(String::strip).toList());
            case NUMBER, BOOLEAN -> PLAIN.matcher(value).matches() ? value : CanonicalJson.write(value);
            case TEXT, SECRET, MAPS -> CanonicalJson.write(value);
        };
        String text = written;
        List<String> keys = Arrays.asList(setting.path().split("\\."));
        for (int i = keys.size() - 1; i >= 0; i--) {
            text = "{\"" + keys.get(i) + "\": " + text + "}";
        }
        return YamlTree.read(setting.variable(), text, problems);
    }
}
