package org.neuroglide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.Logger;

/** Alone: it takes the standard error of the whole process. */
@Isolated
class WarningLoggingTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream before = System.err;
    private final Logger log = new WarningLogging().getLoggerFactory().getLogger("a.library");

    @BeforeEach
    void catchErrors() {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void release() {
        System.setErr(before);
    }

    @Test
    void warningsAndErrorsReachStandardError() {
        log.warn("{} of {}", 1, 2);
        log.error("broken", new IllegalStateException("why"));

        assertThat(written.toString(StandardCharsets.UTF_8))
                .isEqualTo("WARN a.library: 1 of 2\nERROR a.library: broken: java.lang.IllegalStateException: why\n");
    }

    @Test
    void nothingElseDoes() {
        log.info("hello");
        log.debug("hello");
        log.trace("hello");

        assertThat(written.size()).isZero();
        assertThat(log.isInfoEnabled() || log.isDebugEnabled() || log.isTraceEnabled())
                .isFalse();
    }
}
