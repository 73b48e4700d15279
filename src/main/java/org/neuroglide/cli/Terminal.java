package org.neuroglide.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the program has around it. Everything that differs from one run to the next is in here.
 *
 * @param attended whether a person sees the output as it comes
 * @param folder the working folder; relative paths start from it
 * @param home where the program is installed, null where it was not started by its launcher
 * @param today only suggested to the user, never used for a decision
 */
record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean attended,
        Map<String, String> environment,
        Path folder,
        @Nullable Path home,
        Supplier<LocalDate> today) {
    private static final int DEFAULT_WIDTH = 80;
    private static final int WIDEST = 110;

    static Terminal system() {
        String home = System.getProperty("neuroglide.home");
        return new Terminal(
                System.in,
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                isAttended(),
                System.getenv(),
                Path.of(""),
                home == null ? null : Path.of(home),
                LocalDate::now);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    private static boolean isAttended() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From Java 22 there is a console without a terminal too, and this method tells them apart.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }

    /** Columns of a page: {@code COLUMNS} where it is set, within what reads well. */
    int width() {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9][0-9]{1,3}") ? Math.min(WIDEST, Integer.parseInt(columns)) : DEFAULT_WIDTH;
    }

    /** Whether the terminal shows colour and nobody asked for none. */
    boolean showsColour() {
        return attended
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    boolean debug() {
        return Boolean.getBoolean("neuroglide.debug")
                || environment.getOrDefault("NEUROGLIDE_DEBUG", "").equals("true");
    }
}
