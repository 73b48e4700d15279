package org.neuroglide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private static Terminal terminal(boolean attended, Map<String, String> environment) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return new Terminal(
                InputStream.nullInputStream(),
                nowhere,
                nowhere,
                attended,
                environment,
                Path.of(""),
                null,
                () -> LocalDate.EPOCH);
    }

    @Test
    void colourIsShownToPeopleOnly() {
        assertThat(terminal(true, Map.of("TERM", "xterm")).showsColour()).isTrue();
        assertThat(terminal(false, Map.of("TERM", "xterm")).showsColour()).isFalse();
    }

    @Test
    void nobodyIsShownColourWhoAskedForNone() {
        assertThat(terminal(true, Map.of("NO_COLOR", "1")).showsColour()).isFalse();
        assertThat(terminal(true, Map.of("NO_COLOR", "")).showsColour()).isTrue();
        assertThat(terminal(true, Map.of("TERM", "dumb")).showsColour()).isFalse();
    }

    @Test
    void aPageIsAsWideAsTheTerminalWithinWhatReadsWell() {
        assertThat(terminal(true, Map.of()).width()).isEqualTo(80);
        assertThat(terminal(true, Map.of("COLUMNS", "96")).width()).isEqualTo(96);
        assertThat(terminal(true, Map.of("COLUMNS", "240")).width()).isEqualTo(110);
        assertThat(terminal(true, Map.of("COLUMNS", "wide")).width()).isEqualTo(80);
    }
}
