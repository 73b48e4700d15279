package org.neuroglide.knowledge;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neuroglide.model.Kind;

/**
 * Computes what a technique is from what each joint does, never from its name.
 *
 * <p>Of each phase only the joints count that move and change the load on the nerve: none = INTERFACE, one =
 * SINGLE_ENDED, some loading while others unload = SLIDER, two or more in the same direction = TENSIONER. Two joints
 * that unload together count like two that load: whoever repeats the technique loads both on the way back. A hold
 * over the limit at a position that loads the nerve = SUSTAINED_STRETCH, also where an earlier phase brought it
 * there. The strictest phase counts.
 */
final class TechniqueKind {
    private final Set<String> loading;
    private final Map<String, String> opposites;
    private final BigDecimal holdLimit;

    /**
     * @param loading the movements that load the nerve
     * @param opposites movement to the movement that undoes it
     * @param holdLimit seconds; longer is a sustained stretch
     */
    TechniqueKind(Set<String> loading, Map<String, String> opposites, BigDecimal holdLimit) {
        this.loading = loading;
        this.opposites = opposites;
        this.holdLimit = holdLimit;
    }

    Kind of(List<Technique.Phase> phases) {
        Kind strictest = Kind.INTERFACE;
        Set<String> loaded = new HashSet<>();
        for (Technique.Phase phase : phases) {
            Kind kind = ofMoves(phase.moves());
            boolean onLoad = kind != Kind.INTERFACE || !loaded.isEmpty();
            if (onLoad && holdLimit.compareTo(BigDecimal.valueOf(phase.holdSeconds())) < 0) {
                kind = Kind.SUSTAINED_STRETCH;
            }
            strictest = kind.compareTo(strictest) > 0 ? kind : strictest;
            phase.moves().forEach(move -> follow(move, loaded));
        }
        return strictest;
    }

    private Kind ofMoves(Collection<String> moves) {
        long up = moves.stream().filter(loading::contains).count();
        long down = moves.stream().filter(this::unloads).count();
        if (up + down == 0) {
            return Kind.INTERFACE;
        }
        if (up > 0 && down > 0) {
            return Kind.SLIDER;
        }
        return up + down == 1 ? Kind.SINGLE_ENDED : Kind.TENSIONER;
    }

    private boolean unloads(String move) {
        return loading.contains(opposites.getOrDefault(move, ""));
    }

    private void follow(String move, Set<String> loaded) {
        if (loading.contains(move)) {
            loaded.add(move);
        } else {
            loaded.remove(opposites.getOrDefault(move, ""));
        }
    }
}
