package org.neuroglide.cli;

/** Starts the command line. */
public final class Neuroglide {
    private Neuroglide() {}

    public static void main(String[] arguments) {
        if (ServerLogging.wanted(arguments)) {
            ServerLogging.use();
        } else {
            WarningLogging.use();
        }
        Terminal terminal = Terminal.system();
        int code = new Program(terminal).run(arguments);
        terminal.out().flush();
        terminal.err().flush();
        System.exit(code);
    }
}
