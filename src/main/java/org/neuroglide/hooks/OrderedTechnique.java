package org.neuroglide.hooks;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.neuroglide.fhir.OrderedDose;
import org.neuroglide.model.Recommendation;
import org.neuroglide.model.Side;

/**
 * A technique that an order asks for.
 *
 * @param id the code as ordered; it need not be a technique of the knowledge base
 * @param sides left, right or both of them, as the body sites state; empty where they state none
 * @param dose as far as the order states it
 * @param orders how many orders of the moment ask for it on the same side, this one with them: of its sides, the one with the
 *     most; one that states no side may mean any
 */
record OrderedTechnique(String id, Set<Side> sides, OrderedDose dose, int orders) {
    /** What a decision says of it, the worst first. */
    enum Standing {
        UNKNOWN,
        NOT_RECOMMENDED,
        OTHER_SIDE,
        LARGER_DOSE,
        ORDERED_AGAIN,
        SIDE_NOT_STATED,
        DOSE_NOT_COMPARED,
        RECOMMENDED
    }

    OrderedTechnique {
        sides = Set.copyOf(sides);
    }

    /** @param techniques ids of the knowledge base's techniques */
    Standing standing(Occasion occasion, Set<String> techniques) {
        if (!techniques.contains(id)) {
            return Standing.UNKNOWN;
        }
        Set<Side> recommended = recommended(occasion);
        if (recommended.isEmpty()) {
            return Standing.NOT_RECOMMENDED;
        } else if (!recommended.containsAll(sides)) {
            return Standing.OTHER_SIDE;
        } else if (recommendations(occasion).stream().anyMatch(r -> !dose.beyond(r).isEmpty())) {
            return Standing.LARGER_DOSE;
        } else if (orders > 1) {
            return Standing.ORDERED_AGAIN;
        } else if (sides.isEmpty() && !recommended.equals(Set.of(Side.NONE))) {
            return Standing.SIDE_NOT_STATED;
        }
        boolean compared = recommendations(occasion).stream().allMatch(r -> dose.notCompared(r).isEmpty());
        return compared ? Standing.RECOMMENDED : Standing.DOSE_NOT_COMPARED;
    }

    /** Those that the order can mean: of its technique, and of its sides where it states any. */
    List<Recommendation> recommendations(Occasion occasion) {
        return occasion.decision().recommendations().stream()
                .filter(r -> r.technique().equals(id))
                .filter(r -> sides.isEmpty() || each(r.side()).stream().anyMatch(sides::contains))
                .toList();
    }

    /** The sides on which the decision recommends it; none where it does not. */
    Set<Side> recommended(Occasion occasion) {
        return occasion.decision().recommendations().stream()
                .filter(r -> r.technique().equals(id))
                .map(Recommendation::side)
                .flatMap(s -> each(s).stream())
                .collect(Collectors.toSet());
    }

    static Set<Side> each(Side side) {
        return side == Side.BOTH ? Set.of(Side.LEFT, Side.RIGHT) : Set.of(side);
    }
}
