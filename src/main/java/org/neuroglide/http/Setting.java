package org.neuroglide.http;

import java.util.List;
import java.util.Locale;

/**
 * One thing that can be configured: by a key of the file, and by a variable of the environment.
 *
 * @param path keys from the root of the file, joined by dots
 * @param absent what holds where it is not set, in words for the documentation
 * @param meaning a sentence without its full stop
 */
record Setting(String path, Kind kind, String absent, String meaning) {
    /** How a value is written. */
    enum Kind {
        TEXT,
        /** A text that no message may show. */
        SECRET,
        NUMBER,
        BOOLEAN,
        /** A list of texts; in the environment with commas between them. */
        TEXTS,
        /** Only in the file. */
        MAPS
    }

    static final List<Setting> ALL = List.of(
            text("host", "127.0.0.1", "the address that is listened on"),
            number("port", "8080", "the port; 0 for a free one"),
            text("publicUrl", "http://HOST:PORT",
                    "the address that callers use, without a slash at its end; tokens are for addresses below it"),
            text("home", "$STATE_DIRECTORY (systemd), $XDG_DATA_HOME/neuroglide or ~/.local/share/neuroglide",
                    "the folder of the embedded decision log and of its key"),
            text("kbase", "the bundled one", "the folder of the knowledge base"),
            new Setting("production", Kind.BOOLEAN, "false",
                    "refuses the as-of header, and asks for authentication, an https publicUrl and a pseudonym key of its own"),
            text("zone", "the zone of the machine", "the time zone of the day that is called today, such as Europe/Berlin"),
            text("log.url", "H2 in the folder home", "the database of the decision log: jdbc:postgresql://HOST:5432/DATABASE"),
            text("log.user", "none", "the user of the database"),
            secret("log.password", "none", "its password"),
            text("log.passwordFile", "none", "a file that holds the password"),
            secret("log.pseudonymKey", "made at the first start", "the key of the pseudonyms of patients, at least 32 characters"),
            text("log.pseudonymKeyFile", "none", "a file that holds the key"),
            new Setting("log.masked", Kind.TEXTS, "none", "fields of a case, and feedback.comment, that the log does not keep"),
            number("log.queue", "1000", "how many decisions may wait to be written"),
            number("log.timeoutMillis", "5000", "how long a decision may wait to be written"),
            text("log.whenUnwritable", "refuse", "refuse, or decide-unlogged: what becomes of a decision that cannot be logged"),
            new Setting("authentication.required", Kind.BOOLEAN, "true where issuers are named",
                    "whether callers prove with a token who they are; false only on a loopback address"),
            new Setting("authentication.issuers", Kind.MAPS, "none",
                    "who is believed: a list of issuer (its iss), keySetUrl (where its public keys are fetched, and the only jku"
                    + " that a token may name) and keySetFile (its public keys, then nothing is fetched)"),
            new Setting("authentication.algorithms", Kind.TEXTS, "ES384, RS384", "the signatures that are accepted"),
            number("authentication.skewSeconds", "30", "how far the clocks may differ"),
            number("authentication.oldestSeconds", "300",
                    "how old a token may be; it is remembered as long, and refused when it comes again"),
            new Setting("origins", Kind.TEXTS, "none", "the origins of browser pages that may call CDS Hooks, such as https://ehr.example"),
            text("metrics", "loopback", "who may read the metrics: loopback, caller (with a token) or anyone"),
            new Setting("fhir.servers", Kind.TEXTS, "none", "base addresses of the FHIR servers that missing data may be fetched from"),
            number("fhir.totalMillis", "3000", "longest time for all that is fetched for one call"),
            number("fhir.pages", "5", "most pages of one search"),
            number("fhir.bytes", "2000000", "most bytes of one answer"),
            text("codeMap", "the bundled one", "a file that maps codes of records to the vocabulary"),
            new Setting("orderCodes", Kind.TEXTS, "physiotherapy in SNOMED CT",
                    "what makes an order one that is looked at, as system|code"),
            text("smartLaunch", "none", "the launch address of a SMART app that shows the assessment"),
            number("limits.bodyBytes", "2000000", "most bytes of a body"),
            number("limits.depth", "40", "most levels of nesting in a body"),
            number("limits.values", "50000", "most values in a body"),
            number("limits.concurrent", "100",
                    "most requests that are worked on at once, with bodies of a 32nd of the heap together; the next is answered 429"),
            number("limits.connections", "1000", "most open connections"),
            number("limits.bodySeconds", "10", "longest time for a body to arrive"),
            number("limits.idleSeconds", "30", "longest silence on a connection"),
            number("limits.answerSeconds", "10", "longest time for an answer"),
            number("limits.sendSeconds", "60", "longest time for a caller to take an answer; then the connection is closed"),
            number("limits.stopSeconds", "15", "longest time that a stop waits for requests in flight"));

    private static Setting text(String path, String absent, String meaning) {
        return new Setting(path, Kind.TEXT, absent, meaning);
    }

    private static Setting secret(String path, String absent, String meaning) {
        return new Setting(path, Kind.SECRET, absent, meaning);
    }

    private static Setting number(String path, String absent, String meaning) {
        return new Setting(path, Kind.NUMBER, absent, meaning);
    }

    /** Such as {@code NEUROGLIDE_LOG_PASSWORD_FILE}. */
    String variable() {
        return "NEUROGLIDE_" + path.replaceAll("([a-z])([A-Z])", "$1_$2").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
