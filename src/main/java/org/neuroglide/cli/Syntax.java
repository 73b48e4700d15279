package org.neuroglide.cli;

import java.util.List;

/**
 * What a command takes, declared once for the parser, the help and the completion.
 *
 * @param summary one sentence
 * @param more what else there is to know; may be empty
 * @param parameters in their order; only the last one may take more than one word
 * @param options besides {@code --help}, which every command has
 * @param examples whole command lines
 */
record Syntax(String summary, String more, List<Parameter> parameters, List<Option> options, List<String> examples) {
    /**
     * A word that is told by its place.
     *
     * @param least how many there must be
     * @param most how many there may be
     */
    record Parameter(String label, int least, int most, String description) {}

    /**
     * An option.
     *
     * @param name with its dashes
     * @param label names its value; empty for an option without one
     * @param many whether it may be given again
     * @param words the values it knows; any value where empty
     */
    record Option(String name, String label, boolean many, List<String> words, String description) {
        static Option flag(String name, String description) {
            return new Option(name, "", false, List.of(), description);
        }

        static Option value(String name, String label, String description) {
            return new Option(name, label, false, List.of(), description);
        }

        static Option many(String name, String label, String description) {
            return new Option(name, label, true, List.of(), description);
        }

        static Option oneOf(String name, String label, List<String> words, String description) {
            return new Option(name, label, false, words, description);
        }

        boolean isFlag() {
            return label.isEmpty();
        }
    }
}
