package org.neuroglide.proof.cases;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.Value;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;

/** What a knowledge base offers to make cases of: codes, techniques, and numbers at which its rules may turn. */
final class CaseWords {
    final Knowledge knowledge;
    final List<String> techniques;
    /** Codes of findings that a rule of a red flag names: rare, as in life, or little else would ever come out. */
    final Set<String> alarming;

    private final Map<String, List<Integer>> numbers = new ConcurrentHashMap<>();

    CaseWords(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.techniques = List.copyOf(new TreeMap<>(knowledge.techniques()).keySet());
        this.alarming = knowledge.rules().stream()
                .filter(r -> r.folder().equals("redflags"))
                .flatMap(r -> r.conditions().stream())
                .flatMap(c -> c instanceof Condition.Pattern p ? p.constraints().stream() : Stream.of())
                .filter(c -> c.field().equals("code"))
                .flatMap(c -> c.values().stream())
                .map(v -> v instanceof Value.Text t ? t.text() : "")
                .collect(Collectors.toSet());
    }

    List<VocabularyItem> items(Section section) {
        return List.copyOf(knowledge.vocabulary().items(section));
    }

    List<String> codes(Section section) {
        return items(section).stream().map(VocabularyItem::code).toList();
    }

    /** The items that belong to a region, to every region, or, where the region is empty, to any. */
    List<VocabularyItem> here(Section section, String region) {
        return items(section).stream()
                .filter(i -> region.isEmpty() || i.regions().isEmpty() || i.regions().contains(region))
                .toList();
    }

    /** The values of all parameters of a unit, and their neighbours; the range's ends where there are none. */
    List<Integer> around(String unit, int min, int max) {
        return numbers.computeIfAbsent(unit + " " + min + " " + max, key -> {
            List<Integer> values = knowledge.parameters().values().stream()
                    .filter(p -> p.unit().toLowerCase(Locale.ROOT).contains(unit))
                    .map(Parameter::value)
                    .flatMap(v -> Stream.of(v.intValue() - 1, v.intValue(), v.intValue() + 1))
                    .filter(v -> v >= min && v <= max)
                    .sorted()
                    .toList();
            return values.isEmpty() ? List.of(min, max) : values;
        });
    }
}
