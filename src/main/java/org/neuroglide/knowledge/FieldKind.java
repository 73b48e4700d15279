package org.neuroglide.knowledge;

/** What a matchable field of a fact holds. */
public enum FieldKind {
    /** A text, mostly a code of the vocabulary. */
    TEXT,
    /** A whole number, or a decimal where the field's type is {@code BigDecimal}. */
    NUMBER,
    /** Yes or no; compared with {@code == true} or {@code == false}. */
    BOOLEAN,
    /** A constant of one of the model's enums. */
    CONSTANT
}
