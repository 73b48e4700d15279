package org.neuroglide.hooks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the requirements that a test shows, such as {@code cds-hooks_2.0#83}: {@code docs/conformance.md} is made from these
 * marks. Whoever breaks the requirement in the code must see the test fail.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Shows {
    String[] value();
}
