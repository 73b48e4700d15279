package org.neuroglide.knowledge;

import java.util.List;
import java.util.Set;

/** Finds patterns that no fact can meet. */
final class Contradiction {
    private Contradiction() {}

    static boolean in(Condition.Pattern pattern) {
        boolean noValueLeft = ConclusionShape.allowed(pattern).values().stream().anyMatch(Set::isEmpty);
        return noValueLeft || pattern.constraints().stream().anyMatch(c -> isUnknown(pattern, c.field()));
    }

    /** Whether a field that is compared is also required to be unknown. */
    private static boolean isUnknown(Condition.Pattern pattern, String field) {
        List<Value> no = List.of(new Value.Bool(false));
        return pattern.constraints().stream()
                .anyMatch(c -> c.field().equals(field + "Known") && c.values().equals(no));
    }
}
