package org.neuroglide.knowledge;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Fact;
import org.neuroglide.model.InputFact;

/**
 * Every fact type, field and constant that a rule may name, read from the sealed interfaces of the model. A new record
 * of the model is known here without a line of code.
 */
public final class FactCatalogue {
    /** Free texts are shown and never matched on. */
    private static final Set<String> FREE_TEXTS =
            Set.of("IrritabilityOverride.reason", "History.clearedBy", "History.clearedFor");

    private static final Set<String> NOT_FIELDS = Set.of("key", "toString", "hashCode");
    private static final MethodType READER = MethodType.methodType(Object.class, Fact.class);
    private static final Map<String, FactType> TYPES = readTypes();
    private static final Map<String, Class<?>> CONSTANTS = readConstants();

    private FactCatalogue() {}

    /** The type of a simple name. */
    public static Optional<FactType> type(String simpleName) {
        return Optional.ofNullable(TYPES.get(simpleName));
    }

    /** The type of a fact. */
    public static FactType type(Fact fact) {
        return TYPES.get(fact.getClass().getSimpleName());
    }

    /** All types: inputs, then conclusions, each in the order of the model. */
    public static Collection<FactType> types() {
        return TYPES.values();
    }

    /** The model's enum of a simple name, if a field of any fact has it. */
    public static Optional<Class<?>> constantType(String simpleName) {
        return Optional.ofNullable(CONSTANTS.get(simpleName));
    }

    /** Simple names of the enums that fields have, sorted. */
    public static Collection<String> constantTypes() {
        return CONSTANTS.keySet();
    }

    /** Names of an enum's constants, in order. */
    public static List<String> constants(Class<?> enumType) {
        return Arrays.stream(enumType.getEnumConstants())
                .map(c -> ((Enum<?>) c).name())
                .toList();
    }

    private static Map<String, FactType> readTypes() {
        Map<String, FactType> types = new LinkedHashMap<>();
        for (Class<?> javaType : InputFact.class.getPermittedSubclasses()) {
            types.put(javaType.getSimpleName(), readType(javaType.asSubclass(Fact.class), false));
        }
        for (Class<?> javaType : Conclusion.class.getPermittedSubclasses()) {
            types.put(javaType.getSimpleName(), readType(javaType.asSubclass(Fact.class), true));
        }
        return Collections.unmodifiableMap(types);
    }

    private static Map<String, Class<?>> readConstants() {
        Map<String, Class<?>> constants = new TreeMap<>();
        for (FactType type : TYPES.values()) {
            for (FactField field : type.fields().values()) {
                if (field.kind() == FieldKind.CONSTANT) {
                    constants.put(field.javaType().getSimpleName(), field.javaType());
                }
            }
        }
        return Collections.unmodifiableMap(constants);
    }

    private static FactType readType(Class<? extends Fact> javaType, boolean conclusion) {
        Map<String, FactField> fields = new LinkedHashMap<>();
        for (RecordComponent component : javaType.getRecordComponents()) {
            addField(fields, javaType, component.getAccessor());
        }
        List<FactField> components = List.copyOf(fields.values());
        Arrays.stream(javaType.getDeclaredMethods())
                .filter(FactCatalogue::isDerivedField)
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method -> addField(fields, javaType, method));
        return new FactType(
                javaType.getSimpleName(),
                javaType,
                conclusion,
                Collections.unmodifiableMap(fields),
                components,
                fewestArguments(javaType));
    }

    private static boolean isDerivedField(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && method.getParameterCount() == 0
                && !NOT_FIELDS.contains(method.getName());
    }

    private static void addField(Map<String, FactField> fields, Class<?> owner, Method accessor) {
        String name = accessor.getName();
        FieldKind kind = kindOf(accessor.getReturnType());
        String qualified = owner.getSimpleName() + "." + name;
        if (kind == null || fields.containsKey(name) || FREE_TEXTS.contains(qualified)) {
            return;
        }
        fields.put(
                name,
                new FactField(
                        name,
                        kind,
                        accessor.getReturnType(),
                        CodeSections.of(owner.getSimpleName(), name),
                        CodeSections.mayBeEmpty(owner.getSimpleName(), name),
                        kind == FieldKind.NUMBER && hasMethod(owner, name + "Known"),
                        reader(accessor)));
    }

    private static @Nullable FieldKind kindOf(Class<?> javaType) {
        if (javaType == String.class) {
            return FieldKind.TEXT;
        } else if (javaType == int.class || javaType == Integer.class || javaType == BigDecimal.class) {
            return FieldKind.NUMBER;
        } else if (javaType == boolean.class) {
            return FieldKind.BOOLEAN;
        }
        return javaType.isEnum() ? FieldKind.CONSTANT : null;
    }

    private static boolean hasMethod(Class<?> owner, String name) {
        return Arrays.stream(owner.getDeclaredMethods())
                .anyMatch(m -> m.getName().equals(name));
    }

    private static MethodHandle reader(Method accessor) {
        try {
            return MethodHandles.publicLookup().unreflect(accessor).asType(READER);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The model's records are public", e);
        }
    }

    /** A constructor that takes the first components only gives the rest their neutral value. */
    private static int fewestArguments(Class<?> javaType) {
        List<Class<?>> all = new ArrayList<>();
        for (RecordComponent component : javaType.getRecordComponents()) {
            all.add(component.getType());
        }
        int fewest = all.size();
        for (Constructor<?> constructor : javaType.getConstructors()) {
            List<Class<?>> taken = List.of(constructor.getParameterTypes());
            if (taken.size() < fewest && taken.equals(all.subList(0, taken.size()))) {
                fewest = taken.size();
            }
        }
        return fewest;
    }
}
