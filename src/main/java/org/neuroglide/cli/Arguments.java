package org.neuroglide.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of a command line, read by the command's syntax.
 *
 * @param options values by option name; a flag that is given has an empty list
 */
record Arguments(Map<String, List<String>> options, List<String> parameters) {
    boolean has(String option) {
        return options.containsKey(option);
    }

    /** The values of an option that may be given again. */
    List<String> texts(String option) {
        return options.getOrDefault(option, List.of());
    }

    String text(String option, String absent) {
        List<String> values = texts(option);
        return values.isEmpty() ? absent : values.get(0);
    }

    @Nullable
    Path path(String option) {
        String text = text(option, "");
        return text.isEmpty() ? null : Path.of(text);
    }

    @Nullable
    LocalDate date(String option) {
        String text = text(option, "");
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new MisuseException(option + " wants a date, not \"" + text + "\"", "write it as 2026-02-01");
        }
    }

    String parameter(int index, String absent) {
        return index < parameters.size() ? parameters.get(index) : absent;
    }
}
