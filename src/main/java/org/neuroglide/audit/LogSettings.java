package org.neuroglide.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.neuroglide.audit.LoggedEngine.WhenUnwritable;
import org.neuroglide.model.Problem;

/**
 * Where the decision log is kept, and how.
 *
 * @param url JDBC address, {@code jdbc:h2:...} or {@code jdbc:postgresql:...}
 * @param user of the database; may be empty
 * @param password of that user; may be empty
 * @param pseudonymKey key of the patients' pseudonyms, at least 32 characters; the same key gives the same pseudonyms
 * @param masked fields of a case that are not kept, such as {@code override.reason} or {@code history.*.clearedBy}: see
 *     {@link MaskedField}
 * @param queueSize how many entries may wait to be written, 1 to 100,000
 * @param timeout how long an entry may wait until it is refused, 100 ms to 60 s
 * @param whenUnwritable what becomes of a decision that cannot be logged
 */
public record LogSettings(
        String url,
        String user,
        String password,
        String pseudonymKey,
        List<String> masked,
        int queueSize,
        Duration timeout,
        WhenUnwritable whenUnwritable) {
    public static final int DEFAULT_QUEUE_SIZE = 1_000;
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);

    /** The file of an embedded log in its folder. */
    static final String EMBEDDED_FILE = "decisions.mv.db";

    private static final int SHORTEST_KEY = 32;
    /** Nothing is written with it, and a log is not refused for it. */
    private static final String NO_KEY = "-".repeat(SHORTEST_KEY);
    /** H2 in memory by itself, on its server, or as one of its file systems. */
    private static final Pattern IN_MEMORY =
            Pattern.compile("^jdbc:h2:([^;]*[:/])?(mem|(nio)?mem(fs|lz)):", Pattern.CASE_INSENSITIVE);
    private static final int LARGEST_QUEUE = 100_000;
    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(100);
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(60);
    /** Every commit is on the disk before it is answered, and no statement with its values goes into a trace file. */
    private static final String EMBEDDED =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";

    public LogSettings {
        masked = List.copyOf(masked);
    }

    /**
     * A log in an H2 file of a folder that needs no set-up; its random key is made at the first start.
     *
     * @throws AuditException if the folder cannot be written; {@code log-key} where the log is there and its key is not
     */
    public static LogSettings embedded(Path folder) {
        return embedded(folder, PseudonymKey.of(folder));
    }

    /** The same with a key that is kept elsewhere; none is made in the folder. */
    public static LogSettings embedded(Path folder, String pseudonymKey) {
        return database(embeddedUrl(folder), "sa", "", pseudonymKey);
    }

    /** To read the log of a folder, for which no key is wanted. */
    static LogSettings embeddedToRead(Path folder) {
        return embedded(folder, NO_KEY);
    }

    /** A log in a database, with the defaults for everything else. */
    public static LogSettings database(String url, String user, String password, String pseudonymKey) {
        return new LogSettings(
                url, user, password, pseudonymKey, List.of(), DEFAULT_QUEUE_SIZE, DEFAULT_TIMEOUT, WhenUnwritable.REFUSE);
    }

    static String embeddedUrl(Path folder) {
        return "jdbc:h2:file:" + folder.toAbsolutePath().normalize().resolve("decisions") + EMBEDDED;
    }

    public LogSettings withMasked(List<String> fields) {
        return new LogSettings(url, user, password, pseudonymKey, fields, queueSize, timeout, whenUnwritable);
    }

    public LogSettings withQueue(int size, Duration timeout) {
        return new LogSettings(url, user, password, pseudonymKey, masked, size, timeout, whenUnwritable);
    }

    public LogSettings withWhenUnwritable(WhenUnwritable policy) {
        return new LogSettings(url, user, password, pseudonymKey, masked, queueSize, timeout, policy);
    }

    boolean isEmbedded() {
        return url.startsWith("jdbc:h2:");
    }

    /** Everything that is wrong with the settings, without a value that is secret. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
            problems.add(problem("log.url", "is no address of H2 or PostgreSQL",
                    "write it as jdbc:postgresql://HOST:5432/DATABASE"));
        }
        if (IN_MEMORY.matcher(url).find()) {
            problems.add(problem("log.url", "keeps the log in memory, where it is gone when the program stops",
                    "leave it out for a log in a file, or write it as jdbc:postgresql://HOST:5432/DATABASE"));
        } else if (url.startsWith("jdbc:h2:") && !url.toUpperCase(Locale.ROOT).contains(";WRITE_DELAY=0")) {
            problems.add(problem("log.url", "lets H2 acknowledge what is not on the disk yet",
                    "add ;WRITE_DELAY=0 to it"));
        }
        if (pseudonymKey.length() < SHORTEST_KEY) {
            problems.add(problem("log.pseudonymKey", "has " + pseudonymKey.length() + " characters; at least "
                    + SHORTEST_KEY + " are wanted", "make one with: openssl rand -base64 32"));
        }
        if (queueSize < 1 || queueSize > LARGEST_QUEUE) {
            problems.add(problem("log.queueSize", "is " + queueSize + "; 1 to " + LARGEST_QUEUE + " is wanted",
                    "leave it out: " + DEFAULT_QUEUE_SIZE + " is the default"));
        }
        if (timeout.compareTo(SHORTEST_TIMEOUT) < 0 || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            problems.add(problem("log.timeout", "is " + timeout + "; 100 ms to 60 s is wanted",
                    "leave it out: " + DEFAULT_TIMEOUT.toSeconds() + " s is the default"));
        }
        for (String field : masked) {
            if (MaskedField.of(field).isEmpty()) {
                problems.add(problem("log.masked", "names \"" + field + "\", which is no field that can be masked",
                        "name one of " + String.join(", ", MaskedField.paths())));
            }
        }
        return problems;
    }

    private static Problem problem(String subject, String message, String nextStep) {
        return new Problem("log-settings", "", 0, subject, message, nextStep);
    }

    /** Without the password and the key, and without the address, which may hold them too. */
    @Override
    public String toString() {
        return "LogSettings[" + (isEmbedded() ? "H2" : "PostgreSQL") + ", masked=" + masked + ", queueSize=" + queueSize
                + ", timeout=" + timeout + ", whenUnwritable=" + whenUnwritable + "]";
    }
}
