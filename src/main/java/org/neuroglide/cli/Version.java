package org.neuroglide.cli;

import org.neuroglide.knowledge.Knowledge;

/** What version this is. */
final class Version {
    private Version() {}

    /** The program with its version, and the bundled knowledge base with its own and its review status. */
    static String line() {
        String version = Version.class.getPackage().getImplementationVersion();
        Knowledge knowledge = Knowledge.bundled();
        return "neuroglide " + (version == null ? "(not packaged)" : version) + ", knowledge base "
                + knowledge.info().version() + " (" + knowledge.info().reviewStatus() + ")";
    }
}
