package org.neuroglide.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command: what it takes, and what it does with it. */
interface Command {
    /** Options, parameters and help; its name is set by the program. */
    CommandSpec spec();

    /** @return the exit code */
    int run(ParseResult parsed, Desk desk);
}
