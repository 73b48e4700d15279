package org.neuroglide.proof.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.YamlTree;
import org.neuroglide.model.PatientCase;
import org.neuroglide.proof.cases.CaseText;

/** Writes what a scenario has to say of a case beside what its file's background says already. */
final class GivenOver {
    private GivenOver() {}

    /**
     * The {@code given} on one line.
     *
     * @param taken whether what only the background says is taken away
     */
    static String of(@Nullable YamlTree background, PatientCase wanted, boolean taken) {
        YamlTree tree = YamlTree.read("case", CaseText.of(wanted), new ArrayList<>()).orElseThrow();
        return over(background, tree, taken).orElse("{}");
    }

    private static Optional<String> over(@Nullable YamlTree below, YamlTree wanted, boolean taken) {
        if (below == null || !below.is(YamlTree.Kind.MAP) || !wanted.is(YamlTree.Kind.MAP)) {
            String written = Laid.over(null, wanted).replaceAll("\\{ presence: ([a-z-]+) }", "$1");
            return below != null && below.toString().equals(wanted.toString()) ? Optional.empty() : Optional.of(written);
        }
        Map<String, String> said = new LinkedHashMap<>();
        wanted.entries().forEach((key, value) ->
                over(below.get(key).orElse(null), value, taken).ifPresent(text -> said.put(key, text)));
        if (taken) {
            below.entries().keySet().stream().filter(k -> wanted.get(k).isEmpty()).forEach(k -> said.put(k, "null"));
        }
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(said.entrySet().stream()
                        .map(e -> e.getKey() + ": " + e.getValue())
                        .collect(Collectors.joining(", ", "{ ", " }")));
    }
}
