package planted.proof;

import org.junit.jupiter.api.Test;
import planted.cli.Command;

/** Breaks "proof" and "junit". */
public final class Prover {
    @Test
    public Command command() {
        return new Command();
    }
}
