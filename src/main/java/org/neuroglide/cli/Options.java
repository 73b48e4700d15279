package org.neuroglide.cli;

import java.util.List;

/** Options that several commands have. */
final class Options {
    static final String KBASE_NAME = "--kbase";
    static final String COLOR_NAME = "--color";

    static final Syntax.Option KBASE =
            Syntax.Option.value(KBASE_NAME, "DIR", "Use the knowledge base of this folder instead of the bundled one.");

    /** Of the commands with which a knowledge base is written. */
    static final Syntax.Option AUTHORED = Syntax.Option.value(
            KBASE_NAME,
            "DIR",
            "Use the knowledge base of this folder; where none is named, kbase of the working folder, or else the"
                    + " bundled one.");

    static final Syntax.Option COLOR = Syntax.Option.oneOf(
            COLOR_NAME,
            "WHEN",
            List.of("auto", "always", "never"),
            "auto (where the terminal has it), always or never. NO_COLOR=1 means never.");

    /** The parameter that names a case. */
    static final Syntax.Parameter CASE = new Syntax.Parameter(
            "CASE", 1, 1, "A case file in YAML or JSON, FILE#id for the case of a scenario, or - for standard input.");

    private Options() {}

    static boolean colour(Arguments arguments, Terminal terminal) {
        return switch (arguments.text(COLOR_NAME, "auto")) {
            case "always" -> true;
            case "never" -> false;
            default -> terminal.showsColour();
        };
    }
}
