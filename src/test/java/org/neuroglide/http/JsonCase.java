package org.neuroglide.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.YamlTree;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Problem;
import org.neuroglide.proof.cases.CaseText;
import org.neuroglide.texts.CanonicalJson;

/** A case as a caller would send it. */
public final class JsonCase {
    private JsonCase() {}

    public static String of(PatientCase patientCase) {
        return ofYaml(CaseText.of(patientCase));
    }

    static String ofYaml(String yaml) {
        List<Problem> problems = new ArrayList<>();
        YamlTree tree = YamlTree.read("case", yaml, problems).orElseThrow(() -> new AssertionError(problems));
        return CanonicalJson.write(plain(tree));
    }

    private static @Nullable Object plain(YamlTree tree) {
        return switch (tree.kind()) {
            case MAP -> {
                Map<String, @Nullable Object> map = new TreeMap<>();
                tree.entries().forEach((k, v) -> map.put(k, plain(v)));
                yield map;
            }
            case LIST -> tree.items().stream().map(JsonCase::plain).toList();
            case NUMBER -> new BigDecimal(tree.scalar());
            case BOOLEAN -> tree.scalar().equals("true");
            case TEXT -> tree.scalar();
            case NULL -> null;
        };
    }
}
