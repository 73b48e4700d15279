package org.neuroglide.cli;

import org.neuroglide.knowledge.Knowledge;

/** What version this is. */
final class Version {
    private Version() {}

    /** The program with its version, and the bundled knowledge base with its own and its review status. */
    static String line() {
        Knowledge knowledge = Knowledge.bundled();
        return "neuroglide " + program() + ", knowledge base "
                + knowledge.info().version() + " (" + knowledge.info().reviewStatus() + ")";
    }

    /** The version of the program alone. */
    static String program() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
