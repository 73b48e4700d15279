package planted.cli;

import com.fasterxml.jackson.core.JsonFactory;

/** Breaks "jackson" and "unchecked". */
@picocli.CommandLine.Command
public final class Command {
    public JsonFactory json() throws Refused {
        return new JsonFactory();
    }

    /** A checked exception. */
    public static final class Refused extends Exception {}
}
