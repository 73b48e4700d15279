package org.neuroglide.texts;

/** Says in plain words why there is no handout. */
public final class HandoutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String nextStep;

    HandoutException(String code, String message, String nextStep) {
        super(message);
        this.code = code;
        this.nextStep = nextStep;
    }

    /** {@code no-treatment}, {@code home-barred}, {@code no-home-technique}, {@code not-in-programme} or {@code no-patient-words}. */
    public String code() {
        return code;
    }

    /** What to try; may be empty. */
    public String nextStep() {
        return nextStep;
    }
}
