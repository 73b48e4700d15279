package org.neuroglide.cli;

/** What a command tells the shell. */
final class ExitCode {
    static final int FINE = 0;
    /** The input was read and something is wrong with it, or a scenario failed. */
    static final int PROBLEMS = 1;
    /** The command was not given as it wants: an unknown option, a missing file. */
    static final int MISUSE = 2;
    /** A fault of the program, never of its input. */
    static final int FAULT = 3;

    private ExitCode() {}
}
