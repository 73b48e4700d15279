package org.neuroglide.knowledge;

import java.util.List;

/**
 * A field compared with a value.
 *
 * @param values one, or for {@link Op#IN} one or more
 */
public record Constraint(String field, Op op, List<Value> values) {
    /** The comparisons of the dialect. There is no "not equal": unknown must not read as different. */
    public enum Op {
        EQ("=="),
        LT("<"),
        LE("<="),
        GT(">"),
        GE(">="),
        IN("in");

        private final String text;

        Op(String text) {
            this.text = text;
        }

        /** As written in a rule. */
        public String text() {
            return text;
        }
    }
}
