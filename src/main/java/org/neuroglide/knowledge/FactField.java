package org.neuroglide.knowledge;

import java.lang.invoke.MethodHandle;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Fact;

/** A field of a fact that a rule may match on. */
public final class FactField {
    private final String name;
    private final FieldKind kind;
    private final Class<?> javaType;
    private final List<Vocabulary.Section> sections;
    private final boolean mayBeEmpty;
    private final boolean hasKnown;
    private final MethodHandle reader;

    FactField(
            String name,
            FieldKind kind,
            Class<?> javaType,
            List<Vocabulary.Section> sections,
            boolean mayBeEmpty,
            boolean hasKnown,
            MethodHandle reader) {
        this.name = name;
        this.kind = kind;
        this.javaType = javaType;
        this.sections = List.copyOf(sections);
        this.mayBeEmpty = mayBeEmpty;
        this.hasKnown = hasKnown;
        this.reader = reader;
    }

    public String name() {
        return name;
    }

    public FieldKind kind() {
        return kind;
    }

    /**
     * The type in the model; numbers are {@code int} or, where they may be unknown, {@code Integer} or
     * {@code BigDecimal}.
     */
    public Class<?> javaType() {
        return javaType;
    }

    /** Whether it holds decimals, which compare with each other and with parameters as they are written. */
    boolean decimal() {
        return javaType == BigDecimal.class;
    }

    /** The sections whose codes the field takes; empty where it takes no codes. */
    public List<Vocabulary.Section> sections() {
        return sections;
    }

    /** Whether the empty text is a value of a field that takes codes. */
    public boolean mayBeEmpty() {
        return mayBeEmpty;
    }

    /** Whether a boolean field of this name with {@code Known} behind it says if the number is known. */
    public boolean hasKnown() {
        return hasKnown;
    }

    /** The field's value in a fact of its type; null for an unknown number. */
    public @Nullable Object read(Fact fact) {
        try {
            return (Object) reader.invokeExact(fact);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("Accessors of the model throw nothing", e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
