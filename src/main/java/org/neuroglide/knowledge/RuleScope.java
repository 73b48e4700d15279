package org.neuroglide.knowledge;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables of one rule, as far as its conditions have been walked. */
final class RuleScope {
    /** What binds a variable. */
    enum Binder {
        PATTERN,
        PARAMETER,
        /** Its variable is compared inside the count and stands for nothing outside. */
        COUNT
    }

    /**
     * What a variable stands for.
     *
     * @param field the field that a pattern binds; null where it is unknown, which is reported already
     * @param parameter the parameter; null where it is unknown, which is reported already
     */
    record Bound(
            Binder binder,
            @Nullable FactField field,
            @Nullable Parameter parameter,
            int line) {
        static Bound field(@Nullable FactField field, int line) {
            return new Bound(Binder.PATTERN, field, null, line);
        }

        static Bound parameter(@Nullable Parameter parameter, int line) {
            return new Bound(Binder.PARAMETER, null, parameter, line);
        }

        static Bound count(int line) {
            return new Bound(Binder.COUNT, null, null, line);
        }
    }

    private final Map<String, Bound> bound = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();

    @Nullable
    Bound get(String variable) {
        return bound.get(variable);
    }

    /** False where the variable is bound already. */
    boolean bind(String variable, Bound meaning) {
        return bound.putIfAbsent(variable, meaning) == null;
    }

    void use(String variable) {
        used.add(variable);
    }

    Map<String, Bound> unused() {
        Map<String, Bound> unused = new LinkedHashMap<>(bound);
        unused.keySet().removeAll(used);
        return unused;
    }
}
