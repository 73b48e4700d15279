package org.neuroglide.hooks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A way from a card to somewhere else.
 *
 * @param url absolute address
 * @param appContext what a SMART app is told at its launch; only with {@link Type#SMART}
 */
public record Link(String label, String url, Type type, @Nullable String appContext) {
    /** Whether the address is opened as it is, or launches a SMART app. */
    public enum Type {
        ABSOLUTE,
        SMART;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Link {
        Required.text("link.label", label);
        Required.absolute("link.url", url);
        Required.that(appContext == null || type == Type.SMART, "link.appContext is for SMART apps only");
    }

    static Link absolute(String label, String url) {
        return new Link(label, url, Type.ABSOLUTE, null);
    }
}
