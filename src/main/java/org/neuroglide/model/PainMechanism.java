package org.neuroglide.model;

/**
 * The dominant pain mechanism.
 *
 * @param grade how sure it is
 */
public record PainMechanism(Mechanism mechanism, MechanismGrade grade) implements Conclusion {
    @Override
    public String key() {
        return "PainMechanism " + mechanism + " " + grade;
    }
}
