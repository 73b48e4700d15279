package planted.texts;

import picocli.CommandLine;
import planted.cli.Command;

/** Breaks "texts" and "picocli". */
public final class Page {
    public CommandLine line() {
        return new CommandLine(new Command());
    }
}
