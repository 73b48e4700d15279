package org.neuroglide.knowledge;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables of one rule, as far as its conditions have been walked. */
final class RuleScope {
    /**
     * What a variable stands for.
     *
     * @param field the bound field; null for a parameter, or where the field is unknown
     * @param parameter the parameter; null for a field, or where the parameter is unknown
     * @param isParameter whether a Parameter line binds it
     */
    record Bound(@Nullable FactField field, @Nullable Parameter parameter, boolean isParameter, int line) {
        /** Whether what it stands for could be found; where not, that is reported already. */
        boolean known() {
            return field != null || parameter != null;
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
