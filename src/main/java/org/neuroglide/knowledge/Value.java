package org.neuroglide.knowledge;

import java.math.BigDecimal;

/** A value in a constraint or in a conclusion's arguments. */
public sealed interface Value {
    /** A text, mostly a code of the vocabulary; without its quotes. */
    record Text(String text) implements Value {}

    /** A number as written. */
    record Number(BigDecimal number) implements Value {}

    record Bool(boolean value) implements Value {}

    /** A constant of one of the model's enums, such as {@code Presence.PRESENT}. */
    record Constant(String type, String name) implements Value {}

    /** A variable bound in an earlier condition, with its dollar sign. */
    record Variable(String name) implements Value {}
}
