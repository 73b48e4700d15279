package org.neuroglide.cli;

/** The logging of the server, in contrast to the warnings of every other command. */
final class ServerLogging {
    private static final String BACK_END = "logback.configurationFile";

    private ServerLogging() {}

    /** Whether these words start the server. */
    static boolean wanted(String... words) {
        return words.length > 0 && words[0].equals(CommandName.SERVE.word());
    }

    /** Uses the shipped configuration, unless the user named one. */
    static void use() {
        if (System.getProperty(BACK_END) == null) {
            System.setProperty(BACK_END, "org/neuroglide/http/logging.xml");
        }
    }
}
