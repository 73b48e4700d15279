package planted.proof;

import planted.cli.Command;

/** Breaks "proof". */
public final class Prover {
    public Command command() {
        return new Command();
    }
}
