package org.neuroglide.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the rules that can read what a rule concludes. Nothing is worked out before it is asked for, so that a question
 * about a few rules does not wait for all of them.
 */
public final class RuleReaders {
    /**
     * A condition of a rule.
     *
     * @param rule the rule that reads
     * @param reading how it reads what meets the pattern
     */
    public record Reader(RuleModel rule, Condition.Pattern pattern, RuleGraph.Reading reading) {}

    private record Allowing(Reader reader, Map<String, Set<Value>> allowed) {}

    private final Map<String, List<Reader>> byType = new HashMap<>();
    private final Map<String, List<Allowing>> allowing = new ConcurrentHashMap<>();

    public RuleReaders(Collection<RuleModel> rules) {
        for (RuleModel rule : rules) {
            for (Condition condition : rule.conditions()) {
                if (condition instanceof Condition.Pattern pattern) {
                    add(new Reader(rule, pattern, RuleGraph.Reading.PRESENCE));
                } else if (condition instanceof Condition.Negation negation) {
                    add(new Reader(rule, negation.pattern(), RuleGraph.Reading.ABSENCE));
                } else if (condition instanceof Condition.Count count) {
                    add(new Reader(rule, count.pattern(), RuleGraph.Reading.NUMBER));
                }
            }
        }
    }

    private void add(Reader reader) {
        byType.computeIfAbsent(reader.pattern.type(), t -> new ArrayList<>()).add(reader);
    }

    /** The conditions that read a type of fact, in the order of the rules. */
    public List<Reader> ofType(String type) {
        return byType.getOrDefault(type, List.of());
    }

    /** The conditions that what the rule concludes can meet, in the order of the rules. */
    public List<Reader> of(RuleModel concluding) {
        String type = concluding.conclusion().type();
        if (!byType.containsKey(type)) {
            return List.of();
        }
        ConclusionShape shape = ConclusionShape.of(concluding);
        List<Reader> readers = new ArrayList<>();
        for (Allowing each : allowing.computeIfAbsent(type, this::allowing)) {
            if (shape.canMeet(each.allowed)) {
                readers.add(each.reader);
            }
        }
        return readers;
    }

    private List<Allowing> allowing(String type) {
        return ofType(type).stream()
                .map(reader -> new Allowing(reader, ConclusionShape.allowed(reader.pattern)))
                .toList();
    }
}
