package org.neuroglide.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neuroglide.model.Decision;
import org.neuroglide.scenario.Expected.Element;

/** The expectation that one decision meets and another does not: which rules fired where that differs, else what was concluded. */
public final class Distinction {
    private static final List<Aspect> ORDER = order();

    private Distinction() {}

    /**
     * The smallest expectation; nothing where every expectation that one of the decisions meets is met by the other.
     *
     * @param rule spoken of first, where the decisions differ in whether it fired
     */
    public static Optional<Expected> between(Decision meets, Decision misses, String rule) {
        for (Aspect aspect : ORDER) {
            for (Manner manner : List.of(Manner.EXPECT, Manner.NOT)) {
                Optional<Expected> expected = Aspect.under(manner).contains(aspect)
                        ? between(manner, aspect, meets, misses, rule)
                        : Optional.empty();
                if (expected.isPresent()) {
                    return expected;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Expected> between(Manner manner, Aspect aspect, Decision meets, Decision misses, String rule) {
        List<Element> only = manner == Manner.EXPECT ? only(aspect, meets, misses) : only(aspect, misses, meets);
        return only.stream()
                .sorted(Comparator.comparing(e -> !rule.equals(e.fields().get(Aspect.VALUE))))
                .flatMap(e -> wordings(aspect, e))
                .map(e -> new Expected(manner, aspect, List.of(e), 0))
                .filter(e -> ExpectationCheck.isMet(e, meets) && !ExpectationCheck.isMet(e, misses))
                .findFirst();
    }

    /** The word alone, where it is enough; then all fields. */
    private static Stream<Element> wordings(Aspect aspect, Element element) {
        return aspect.isWord() && aspect.isMap()
                ? Stream.of(new Element(Map.of(Aspect.VALUE, element.fields().get(Aspect.VALUE))), element)
                : Stream.of(element);
    }

    /** Whether a decision is as expected. */
    public static boolean isMet(Expected expected, Decision decision) {
        return ExpectationCheck.isMet(expected, decision);
    }

    private static List<Aspect> order() {
        List<Aspect> order = new ArrayList<>(List.of(Aspect.values()));
        order.remove(Aspect.FIRED);
        order.add(0, Aspect.FIRED);
        return List.copyOf(order);
    }

    private static List<Element> only(Aspect aspect, Decision one, Decision other) {
        List<Element> others = Seen.of(aspect, other).stream().map(Seen::element).toList();
        return Seen.of(aspect, one).stream().map(Seen::element).filter(e -> !others.contains(e)).distinct().toList();
    }

    /** An expectation as a scenario writes it, such as {@code expectNot: { fired: [ RF-021 ] }}. */
    public static String written(Expected expected) {
        Aspect aspect = expected.aspect();
        List<String> elements = expected.elements().stream().map(e -> element(aspect, e)).toList();
        String value = switch (aspect.shape()) {
            case ONE -> elements.get(0);
            case LIST -> "[ " + String.join(", ", elements) + " ]";
            case MAP -> "{ " + String.join(", ", elements) + " }";
        };
        return expected.manner().key() + ": { " + aspect.key() + ": " + value + " }";
    }

    private static String element(Aspect aspect, Element element) {
        if (aspect.isWord() && element.fields().size() == 1) {
            return word(aspect, element.fields().get(Aspect.VALUE));
        }
        String first = aspect.fields().get(0).name();
        boolean map = aspect.shape() == Aspect.Shape.MAP;
        String fields = element.fields().entrySet().stream()
                .filter(e -> !e.getValue().isEmpty() && !(map && e.getKey().equals(first)))
                .map(e -> written(aspect, e.getKey()) + ": " + word(aspect, e.getValue()))
                .collect(Collectors.joining(", ", "{ ", " }"));
        return map ? element.fields().get(first) + ": " + fields : fields;
    }

    private static String written(Aspect aspect, String field) {
        return aspect.fields().stream().filter(f -> f.name().equals(field)).findFirst().orElseThrow().written();
    }

    private static String word(Aspect aspect, String value) {
        return aspect == Aspect.FIRED ? value : value.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
