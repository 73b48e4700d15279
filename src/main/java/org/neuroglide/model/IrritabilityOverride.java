package org.neuroglide.model;

/**
 * A clinician's own judgement of irritability. Always in a session; {@link #NONE} where the clinician gave none.
 *
 * @param given whether there is one
 * @param level the level the clinician chose; UNKNOWN only where none was given
 * @param reason why, required where one is given; shown with the decision
 */
public record IrritabilityOverride(boolean given, Level level, String reason) implements InputFact {
    public static final IrritabilityOverride NONE = new IrritabilityOverride(false, Level.UNKNOWN, "");

    public IrritabilityOverride {
        if (!given && level != Level.UNKNOWN) {
            throw new IllegalArgumentException("an override that is not given has no level");
        }
        reason = reason.strip();
    }

    @Override
    public String key() {
        return "override";
    }
}
