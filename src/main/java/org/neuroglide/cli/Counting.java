package org.neuroglide.cli;

/** Tells a person at a terminal how far a long piece of work has come; says nothing elsewhere. Thread-safe. */
final class Counting {
    private static final int STEP = 200;

    private final Terminal terminal;
    private final String what;
    private int shown;

    /** @param what the things that are counted, in the plural */
    Counting(Terminal terminal, String what) {
        this.terminal = terminal;
        this.what = what;
    }

    synchronized void done(int number) {
        if (terminal.attended() && number >= shown + STEP) {
            shown = number;
            terminal.err().print("\r" + number + " " + what);
            terminal.err().flush();
        }
    }

    void end() {
        if (shown > 0) {
            terminal.err().print("\r" + " ".repeat(what.length() + 12) + "\r");
        }
    }
}
