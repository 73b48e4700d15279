package org.neuroglide.hooks;

import java.net.URI;

/** What every answer keeps to; a breach is a fault of this program, never of a request. */
final class Required {
    private Required() {}

    static void text(String what, String text) {
        that(!text.isBlank(), what + " is required");
    }

    static void absolute(String what, String url) {
        that(URI.create(url).isAbsolute(), what + " must be an absolute address");
    }

    static void that(boolean so, String otherwise) {
        if (!so) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
