package org.neuroglide.proof.analysis;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.neuroglide.knowledge.FactType;

/**
 * The facts of one type whose fields lie within given values. A field that is not listed can be anything.
 *
 * @param fields by name; what the vocabulary derives from a code stands in the code
 */
record Box(FactType type, Map<String, Values> fields) {
    Box {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    boolean isEmpty() {
        return fields.values().stream().anyMatch(Values::isEmpty);
    }

    Box and(Box other) {
        Box both = this;
        for (Map.Entry<String, Values> field : other.fields.entrySet()) {
            both = both.with(field.getKey(), field.getValue());
        }
        return both;
    }

    /** With a field narrowed. */
    Box with(String field, Values values) {
        Map<String, Values> more = new TreeMap<>(fields);
        more.merge(field, values, Values::and);
        return new Box(type, more);
    }

    /** Without what is said of a field. */
    Box without(String field) {
        Map<String, Values> less = new TreeMap<>(fields);
        less.remove(field);
        return new Box(type, less);
    }

    Values of(String field, Domains domains) {
        Values own = fields.get(field);
        return own == null ? domains.all(type, field) : own;
    }

    /** Whether every fact of this box is in the other. */
    boolean within(Box other, Domains domains) {
        if (!type.name().equals(other.type.name())) {
            return false;
        }
        for (Map.Entry<String, Values> field : other.fields.entrySet()) {
            if (!of(field.getKey(), domains).within(field.getValue())) {
                return false;
            }
        }
        return true;
    }
}
