package org.neuroglide.http;

import org.jspecify.annotations.Nullable;

/** What is known of the program itself. */
final class Program {
    private Program() {}

    static String version() {
        @Nullable String version = Program.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
