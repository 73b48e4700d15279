package org.neuroglide.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** Options that several commands have, and how they are read. */
final class Options {
    static final String KBASE = "--kbase";
    static final String COLOR = "--color";

    /** When to use colour. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    private Options() {}

    /** A command with its help option. */
    static CommandSpec command(Command command, String description, String... examples) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command);
        spec.addOption(Root.help());
        spec.usageMessage().description(description).sortOptions(false);
        if (examples.length > 0) {
            String[] footer = new String[examples.length + 2];
            footer[0] = "";
            footer[1] = examples.length == 1 ? "Example:" : "Examples:";
            for (int i = 0; i < examples.length; i++) {
                footer[i + 2] = "  " + examples[i];
            }
            spec.usageMessage().footer(footer);
        }
        return spec;
    }

    static OptionSpec kbase() {
        return OptionSpec.builder(KBASE)
                .paramLabel("DIR")
                .type(Path.class)
                .description("Use the knowledge base of this folder instead of the bundled one.")
                .build();
    }

    static OptionSpec color() {
        return OptionSpec.builder(COLOR)
                .paramLabel("WHEN")
                .type(Colour.class)
                .converters(constant(Colour.class))
                .description("auto (where the terminal has it), always or never. NO_COLOR=1 means never.")
                .build();
    }

    /** The positional parameter that names a case. */
    static PositionalParamSpec caseParameter() {
        return PositionalParamSpec.builder()
                .index("0")
                .arity("1")
                .required(true)
                .paramLabel("CASE")
                .type(String.class)
                .description("A case file in YAML or JSON, FILE#id for the case of a scenario, or - for standard input.")
                .build();
    }

    /** Reads the constants of an enum in lower case. */
    static <E extends Enum<E>> ITypeConverter<E> constant(Class<E> type) {
        return text -> {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equalsIgnoreCase(text)) {
                    return constant;
                }
            }
            String known = Arrays.stream(type.getEnumConstants())
                    .map(c -> c.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            throw new TypeConversionException("it is one of " + known + ", not \"" + text + "\"");
        };
    }

    static boolean colour(ParseResult parsed, Terminal terminal) {
        Colour when = parsed.matchedOptionValue(COLOR, Colour.AUTO);
        return when == Colour.ALWAYS || when == Colour.AUTO && terminal.showsColour();
    }
}
