package org.neuroglide.cli;

import java.util.Map;

/** One command: what it takes, and what it does with it. */
interface Command {
    Syntax syntax();

    /** @return the exit code */
    int run(Arguments arguments, Desk desk);

    /** The commands below this one by name, for one that does nothing itself. */
    default Map<String, Command> below() {
        return Map.of();
    }
}
