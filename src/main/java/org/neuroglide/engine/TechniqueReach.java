package org.neuroglide.engine;

import java.util.HashSet;
import java.util.Set;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.model.Scope;

/** A technique with what a bar or a limit can reach it by. */
final class TechniqueReach {
    private final Technique technique;
    private final Set<String> moves = new HashSet<>();
    private final Set<String> regions = new HashSet<>();

    TechniqueReach(Technique technique, Vocabulary vocabulary) {
        this.technique = technique;
        for (Technique.Phase phase : technique.phases()) {
            moves.addAll(phase.moves());
        }
        for (String move : moves) {
            vocabulary.item(Section.MOVEMENTS, move).ifPresent(item -> regions.addAll(item.regions()));
        }
    }

    Technique technique() {
        return technique;
    }

    /** Whether a bar or limit reaches the technique. The home programme is no technique. */
    boolean reachedBy(Scope scope, String target) {
        return switch (scope) {
            case ALL -> true;
            case KIND -> technique.kind().name().equals(target);
            case NERVE -> technique.nerve().equals(target);
            case REGION -> regions.contains(target);
            case JOINT_MOVEMENT -> moves.contains(target);
            case POSITION -> technique.position().equals(target);
            case HOME -> false;
        };
    }
}
