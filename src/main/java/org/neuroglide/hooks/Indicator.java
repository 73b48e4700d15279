package org.neuroglide.hooks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How urgent a card is, least first. */
public enum Indicator {
    INFO,
    WARNING,
    CRITICAL;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
