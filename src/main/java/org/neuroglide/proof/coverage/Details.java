package org.neuroglide.proof.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Value;
import org.neuroglide.knowledge.YamlTree;

/** Other values for what a case says of one thing: around the numbers of a rule, and the other words. */
final class Details {
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("rest", List.of("none", "intermittent", "constant")),
            Map.entry("night", List.of("none", "intermittent", "consistent")),
            Map.entry("onset", List.of("before-mid-range", "mid-range", "end-range", "overpressure")),
            Map.entry("effort", List.of("minimal", "moderate", "strenuous")),
            Map.entry("status", List.of("not-tested", "not-tested-irritable")),
            Map.entry("course", List.of("stable", "worsening", "improving")),
            Map.entry("irritability", List.of("low", "moderate", "high")),
            Map.entry("level", List.of("low", "moderate", "high")));

    private static final Set<String> PRESENCES = Set.of(
            "presence", "reproduced", "differentiated", "sideDifference", "spread", "cleared", "stable", "healed",
            "sharpPain", "newNumbness", "newWeakness", "testImproved");

    private final Set<BigDecimal> numbers = new LinkedHashSet<>();
    private final String asOf;

    Details(RuleModel rule, Map<String, Parameter> parameters, String asOf) {
        this.asOf = asOf;
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.ParameterPattern p && parameters.containsKey(p.name())) {
                numbers.add(parameters.get(p.name()).value());
            } else if (condition instanceof Condition.Pattern p) {
                p.constraints().stream()
                        .map(Constraint::values)
                        .flatMap(List::stream)
                        .filter(Value.Number.class::isInstance)
                        .forEach(v -> numbers.add(((Value.Number) v).number()));
            }
        }
    }

    /** Key and other value as YAML, each with its words for an id. */
    Map<String, String> of(YamlTree written) {
        Map<String, String> changes = new LinkedHashMap<>();
        written.entries().forEach((key, value) -> {
            for (String other : others(key, value)) {
                if (!other.equals(value.scalar())) {
                    String slug = key + "-" + other.replace("null", "unknown");
                    changes.put(key + ": " + other, slug.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT)
                            .replace("--", "-minus-").replace('.', '-'));
                }
            }
        });
        return changes;
    }

    private List<String> others(String key, YamlTree value) {
        List<String> others = new ArrayList<>();
        if (value.is(YamlTree.Kind.NUMBER)) {
            numbers.forEach(n -> List.of(-1, 0, 1).forEach(d -> others.add(n.add(BigDecimal.valueOf(d)).toPlainString())));
            BigDecimal now = new BigDecimal(value.scalar());
            others.add(now.subtract(BigDecimal.ONE).toPlainString());
            others.add(now.add(BigDecimal.ONE).toPlainString());
        } else if (PRESENCES.contains(key)) {
            others.addAll(List.of("present", "absent"));
        } else if (value.scalar().matches("\\d{4}-\\d{2}-\\d{2}") && !asOf.isEmpty()) {
            numbers.forEach(n -> List.of(-1, 0, 1).forEach(d -> others.add(
                    LocalDate.parse(asOf).minusDays(n.longValue() + d).toString())));
        }
        others.addAll(WORDS.getOrDefault(key, List.of()));
        others.add("null");
        return others;
    }
}
