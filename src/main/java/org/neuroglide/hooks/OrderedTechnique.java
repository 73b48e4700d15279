package org.neuroglide.hooks;

import java.util.Set;
import java.util.stream.Collectors;
import org.neuroglide.model.Recommendation;
import org.neuroglide.model.Side;

/**
 * A technique that an order asks for.
 *
 * @param id the code as ordered; it need not be a technique of the knowledge base
 * @param sides left, right or both of them, as the body sites state; empty where they state none
 */
record OrderedTechnique(String id, Set<Side> sides) {
    /** What a decision says of it. */
    enum Standing {
        UNKNOWN,
        NOT_RECOMMENDED,
        OTHER_SIDE,
        SIDE_NOT_STATED,
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
        } else if (sides.isEmpty()) {
            return recommended.equals(Set.of(Side.NONE)) ? Standing.RECOMMENDED : Standing.SIDE_NOT_STATED;
        }
        return recommended.containsAll(sides) ? Standing.RECOMMENDED : Standing.OTHER_SIDE;
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
