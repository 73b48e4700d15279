package org.neuroglide.cli;

/** The command line was not used as it must be. Ends the program with exit code 2. */
final class MisuseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String nextStep;

    /**
     * @param message what is wrong, without its full stop
     * @param nextStep what to try, following "Maybe"; may be empty
     */
    MisuseException(String message, String nextStep) {
        super(message);
        this.nextStep = nextStep;
    }

    /** Two lines at most. */
    String render() {
        return getMessage() + "." + (nextStep.isEmpty() ? "" : "\n  Maybe " + nextStep + ".");
    }
}
