package org.neuroglide.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Problem;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Builds a {@link YamlTree} from maps, lists, texts, numbers, truth values and null, as if they had been written on one line. */
final class ValueTree {
    private static final int LINE = 1;

    private final String name;
    private final List<Problem> problems;

    private ValueTree(String name, List<Problem> problems) {
        this.name = name;
        this.problems = problems;
    }

    static Optional<YamlTree> of(String name, Map<String, ?> values, List<Problem> problems) {
        try {
            return Optional.of(new ValueTree(name, problems).tree(values, "", 0));
        } catch (TooDeep e) {
            problems.add(TableProblem.YAML_TOO_DEEP.at(name, LINE, e.getMessage(), "is nested deeper than "
                    + YamlTreeReader.DEEPEST + " levels", "nest it less deep"));
            return Optional.empty();
        }
    }

    private YamlTree tree(@Nullable Object value, String path, int depth) {
        if (depth > YamlTreeReader.DEEPEST) {
            throw new TooDeep(path);
        } else if (value instanceof Map<?, ?> map) {
            return map(map, path, depth);
        } else if (value instanceof List<?> list) {
            return list(list, path, depth);
        } else if (value == null) {
            return YamlTree.scalar(YamlTree.Kind.NULL, name, LINE, path, "");
        } else if (value instanceof Boolean truth) {
            return YamlTree.scalar(YamlTree.Kind.BOOLEAN, name, LINE, path, truth.toString());
        } else if (value instanceof String text) {
            return text(text, path);
        }
        String number = value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
        return YamlTree.scalar(YamlTreeReader.plainKind(number), name, LINE, path, number);
    }

    /** What the reader of texts would refuse is refused here too, so that what was decided on can be written and read again. */
    private YamlTree text(String text, String path) {
        demandPrintable(text, path);
        return YamlTree.scalar(YamlTree.Kind.TEXT, name, LINE, path, text);
    }

    private void demandPrintable(String text, String path) {
        if (!text.codePoints().allMatch(c -> c < ' ' || StreamReader.isPrintable(c))) {
            problems.add(TableProblem.YAML_SYNTAX.at(name, LINE, path.isEmpty() ? "document" : path,
                    "holds a character that cannot be printed", "remove it"));
        }
    }

    private YamlTree map(Map<?, ?> map, String path, int depth) {
        Map<String, YamlTree> entries = new LinkedHashMap<>();
        new TreeMap<>(map).forEach((key, value) -> {
            String word = (String) key;
            demandPrintable(word, path);
            entries.put(word, tree(value, path.isEmpty() ? word : path + "." + word, depth + 1));
        });
        return YamlTree.map(name, LINE, path, entries);
    }

    private YamlTree list(List<?> list, String path, int depth) {
        List<YamlTree> items = new ArrayList<>(list.size());
        for (Object item : list) {
            items.add(tree(item, path + "[" + items.size() + "]", depth + 1));
        }
        return YamlTree.list(name, LINE, path, items);
    }

    /** Its message is the path. */
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooDeep(String path) {
            super(path, null, false, false);
        }
    }
}
