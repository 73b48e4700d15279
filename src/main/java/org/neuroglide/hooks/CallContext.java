package org.neuroglide.hooks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call beside its body.
 *
 * @param caller the issuer of the caller's token, or {@code anonymous} where none is asked for
 * @param asOf the day to judge for; null for today in the configured zone
 */
public record CallContext(String caller, @Nullable LocalDate asOf) {}
