package org.neuroglide.knowledge;

import java.util.List;

/** One line of a rule's left side. */
public sealed interface Condition {
    /** Line in the file, from 1. */
    int line();

    /**
     * A fact of one type that meets every constraint.
     *
     * @param type simple name of a fact type of the model
     * @param bindings variables bound to fields of the matched fact
     */
    record Pattern(String type, List<Constraint> constraints, List<Binding> bindings, int line) implements Condition {}

    /** No conclusion meets the pattern. */
    record Negation(Pattern pattern) implements Condition {
        @Override
        public int line() {
            return pattern.line();
        }
    }

    /** As many facts as the limit, or more, meet the pattern: {@code >=} is the only comparison. */
    record Count(Pattern pattern, String variable, Value limit, int line) implements Condition {}

    /** Binds a parameter's number to a variable; never a session fact. */
    record ParameterPattern(String name, String variable, int line) implements Condition {}
}
