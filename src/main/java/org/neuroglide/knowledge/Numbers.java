package org.neuroglide.knowledge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** Numbers in rules, whether written there or taken from a variable. */
final class Numbers {
    private Numbers() {}

    /** A count's limit: the smallest whole number that is not below it. */
    static int whole(Value value, Map<String, Object> variables) {
        Object number = value instanceof Value.Variable variable ? variables.get(variable.name()) : null;
        if (value instanceof Value.Number written) {
            number = written.number();
        }
        if (number instanceof BigDecimal decimal) {
            return decimal.setScale(0, RoundingMode.CEILING).intValueExact();
        } else if (number instanceof Integer whole) {
            return whole;
        }
        throw new IllegalArgumentException("A count needs a number for its limit, not " + value);
    }
}
