package org.neuroglide.knowledge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.neuroglide.knowledge.Vocabulary.Section;

/**
 * Which rule's conclusion can meet, stop or count towards the conditions of which rule. A node is a rule with the type
 * and the fixed fields of what it concludes. In a sound knowledge base there is no cycle, and every rule has a stratum.
 */
public final class RuleGraph {
    /** How a rule reads a conclusion. */
    public enum Reading {
        /** A condition that it can meet. */
        PRESENCE,
        /** A negation that it can stop. */
        ABSENCE,
        /** A count that it can add to. */
        NUMBER
    }

    /**
     * The conclusion of one rule can be read by another.
     *
     * @param from id of the rule that concludes
     * @param to id of the rule that reads
     */
    public record Edge(String from, String to, Reading reading) {}

    private static final Map<Section, String> TYPES = Map.of(
            Section.RED_FLAGS, "RedFlag",
            Section.SYMPTOMS, "Symptom",
            Section.TESTS, "TestResult",
            Section.HISTORY, "History");

    private final Map<String, RuleModel> rules;
    private final Map<String, ConclusionShape> shapes = new HashMap<>();
    private final List<Edge> edges;
    private final Map<String, List<Edge>> outgoing;
    private final Map<String, Integer> strata = new HashMap<>();

    private RuleGraph(Map<String, RuleModel> rules) {
        this.rules = rules;
        rules.forEach((id, rule) -> shapes.put(id, ConclusionShape.of(rule)));
        this.edges = connect();
        this.outgoing = edges.stream().collect(Collectors.groupingBy(Edge::from));
        layer();
    }

    /** The graph of some rules; of rules with one id the first counts. */
    public static RuleGraph of(Collection<RuleModel> rules) {
        Map<String, RuleModel> byId = new TreeMap<>();
        rules.forEach(rule -> byId.putIfAbsent(rule.id(), rule));
        return new RuleGraph(byId);
    }

    private List<Edge> connect() {
        RuleReaders readers = new RuleReaders(rules.values());
        Set<Edge> found = new HashSet<>();
        for (RuleModel rule : rules.values()) {
            for (RuleReaders.Reader reader : readers.of(rule)) {
                found.add(new Edge(rule.id(), reader.rule().id(), reader.reading()));
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(Edge::from).thenComparing(Edge::to).thenComparing(Edge::reading))
                .toList();
    }

    private static List<Condition.Pattern> patternOf(Condition condition) {
        if (condition instanceof Condition.Pattern pattern) {
            return List.of(pattern);
        } else if (condition instanceof Condition.Negation negation) {
            return List.of(negation.pattern());
        }
        return condition instanceof Condition.Count count ? List.of(count.pattern()) : List.of();
    }

    /** A rule is one stratum above the highest rule that it reads; rules on or behind a cycle get none. */
    private void layer() {
        Map<String, Integer> waiting = new HashMap<>();
        edges.forEach(edge -> waiting.merge(edge.to(), 1, Integer::sum));
        Deque<String> ready = new ArrayDeque<>();
        for (String id : rules.keySet()) {
            if (!waiting.containsKey(id)) {
                strata.put(id, 0);
                ready.add(id);
            }
        }
        Map<String, Integer> height = new HashMap<>();
        while (!ready.isEmpty()) {
            String id = ready.remove();
            for (Edge edge : outgoing.getOrDefault(id, List.of())) {
                height.merge(edge.to(), strata.get(id) + 1, Math::max);
                if (waiting.merge(edge.to(), -1, Integer::sum) == 0) {
                    strata.put(edge.to(), height.get(edge.to()));
                    ready.add(edge.to());
                }
            }
        }
    }

    /** The rules, sorted by id. */
    public Collection<RuleModel> rules() {
        return rules.values();
    }

    /** Sorted by ids. */
    public List<Edge> edges() {
        return edges;
    }

    /** What a rule concludes, with its fixed fields, such as {@code LoadLimit( SLIDER )}. */
    public String conclusion(String id) {
        return shapes.get(id).toString();
    }

    /** The stratum of a rule, 0 where it reads inputs only; -1 where a cycle leaves it without one. */
    public int stratum(String id) {
        return strata.getOrDefault(id, -1);
    }

    /** For each knot of rules that depend on each other a shortest cycle, from its first id. */
    public List<List<Edge>> cycles() {
        List<List<Edge>> cycles = new ArrayList<>();
        Set<String> covered = new TreeSet<>();
        for (String id : rules.keySet()) {
            if (!strata.containsKey(id) && !covered.contains(id)) {
                List<Edge> cycle = shortestCycle(id);
                if (!cycle.isEmpty()) {
                    cycles.add(cycle);
                    Set<String> ahead = closure(List.of(id));
                    ahead.stream()
                            .filter(other -> closure(List.of(other)).contains(id))
                            .forEach(covered::add);
                }
            }
        }
        return cycles;
    }

    private List<Edge> shortestCycle(String start) {
        Map<String, Edge> cameBy = new HashMap<>();
        Deque<String> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            for (Edge edge : outgoing.getOrDefault(queue.remove(), List.of())) {
                if (edge.to().equals(start)) {
                    Deque<Edge> path = new ArrayDeque<>(List.of(edge));
                    while (!path.getFirst().from().equals(start)) {
                        path.addFirst(cameBy.get(path.getFirst().from()));
                    }
                    return List.copyOf(path);
                }
                if (cameBy.putIfAbsent(edge.to(), edge) == null) {
                    queue.add(edge.to());
                }
            }
        }
        return List.of();
    }

    /** The rules that read a finding, by its code or by what the vocabulary says of it; sorted by id. */
    public List<RuleModel> readers(VocabularyItem item) {
        String type = TYPES.get(item.section());
        if (type == null) {
            return List.of();
        }
        Map<String, Object> known = KnownOfItem.of(item);
        return rules.values().stream()
                .filter(rule -> rule.conditions().stream()
                        .flatMap(c -> patternOf(c).stream())
                        .anyMatch(p -> p.type().equals(type) && KnownOfItem.canMeet(known, p)))
                .toList();
    }

    /** The rules and all that read their conclusions, directly or through other rules; sorted by id. */
    public List<RuleModel> reachable(Collection<RuleModel> from) {
        Set<String> ids = closure(from.stream().map(RuleModel::id).toList());
        return ids.stream().map(rules::get).toList();
    }

    /** The rules that a finding can lead to, directly or through other rules; sorted by id. */
    public List<RuleModel> reachable(VocabularyItem item) {
        return reachable(readers(item));
    }

    private Set<String> closure(Collection<String> from) {
        Set<String> reached = new TreeSet<>(from);
        Deque<String> queue = new ArrayDeque<>(from);
        while (!queue.isEmpty()) {
            for (Edge edge : outgoing.getOrDefault(queue.remove(), List.of())) {
                if (reached.add(edge.to())) {
                    queue.add(edge.to());
                }
            }
        }
        return reached;
    }
}
