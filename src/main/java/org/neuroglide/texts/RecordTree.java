package org.neuroglide.texts;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Records as plain trees: maps sorted by key, lists, texts, whole numbers, truth values and null. */
public final class RecordTree {
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private RecordTree() {}

    /** By component; a nested record is a map of its own, a constant its name, anything else its text. */
    public static Map<String, @Nullable Object> of(Record record) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        for (RecordComponent component : COMPONENTS.get(record.getClass())) {
            tree.put(component.getName(), value(read(component, record)));
        }
        return tree;
    }

    static List<@Nullable Object> list(Collection<? extends Object> values) {
        return values.stream().<@Nullable Object>map(RecordTree::value).toList();
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof BigDecimal) {
            return value;
        } else if (value instanceof Record record) {
            return of(record);
        } else if (value instanceof Collection<?> values) {
            return list(values);
        } else if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value.toString();
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
