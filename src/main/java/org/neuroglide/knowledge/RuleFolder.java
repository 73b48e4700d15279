package org.neuroglide.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A folder of rules: the prefix of its ids and what its rules may conclude. */
public enum RuleFolder {
    COMPLETENESS("MI", "MissingInformation", "Deferral", "Advice"),
    REDFLAGS(
            "RF",
            "Referral",
            "Deferral",
            "Contraindication",
            "PositionLimit",
            "LoadLimit",
            "Precaution",
            "MissingInformation",
            "Advice"),
    CLASSIFICATION("CL", "Irritability", "PainMechanism", "NerveInvolvement", "Precaution"),
    CONTRAINDICATIONS("CI", "Contraindication", "Deferral", "PositionLimit", "Precaution"),
    PRECAUTIONS("PR", "LoadLimit", "PositionLimit", "Precaution", "Contraindication", "Advice"),
    INDICATIONS("IN", "Indication", "Advice", "Precaution"),
    DOSAGE("DO", "Dose", "Advice"),
    PROGRESSION(
            "PG",
            "Progression",
            "LoadLimit",
            "PositionLimit",
            "Deferral",
            "Referral",
            "Precaution",
            "MissingInformation",
            "Improvement",
            "Advice");

    private final String prefix;
    private final Set<String> conclusions;

    RuleFolder(String prefix, String... conclusions) {
        this.prefix = prefix;
        this.conclusions = Set.of(conclusions);
    }

    /** The folder of a name such as {@code redflags}. */
    public static Optional<RuleFolder> of(String name) {
        return Arrays.stream(values()).filter(f -> f.folderName().equals(name)).findFirst();
    }

    /** The folder of the ids with a prefix such as {@code RF}. */
    public static Optional<RuleFolder> ofPrefix(String prefix) {
        return Arrays.stream(values()).filter(f -> f.prefix.equals(prefix)).findFirst();
    }

    /** All folder names, in the order of the knowledge base. */
    public static List<String> names() {
        return Arrays.stream(values()).map(RuleFolder::folderName).toList();
    }

    /** Such as {@code redflags}. */
    public String folderName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Such as {@code RF}. */
    public String prefix() {
        return prefix;
    }

    /** Simple names of the conclusion types that rules of this folder may conclude. */
    public Set<String> conclusions() {
        return conclusions;
    }
}
