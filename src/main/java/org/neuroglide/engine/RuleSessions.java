package org.neuroglide.engine;

import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Knowledge;

/**
 * Chooses the rule sessions for a case. What a session ever touched is emptied after each case, so that each region has
 * sessions of its own; and every rule costs time even where it cannot fire, so that the rules that usually live in a
 * region's cases are put into a KIE base of their own once enough cases were seen. A case goes to that base only if it
 * has every rule that lives in the case: the rules left out could not fire in it, so that the decision is the same.
 */
final class RuleSessions {
    private final Knowledge knowledge;
    private final LiveRules rules;
    private final int mostIdle;
    private final Executor background;
    private final Map<String, Region> regions = new ConcurrentHashMap<>();

    /**
     * @param mostIdle most sessions kept for each region and KIE base
     * @param background makes the KIE bases of usual rules
     */
    RuleSessions(Knowledge knowledge, LiveRules rules, int mostIdle, Executor background) {
        this.knowledge = knowledge;
        this.rules = rules;
        this.mostIdle = mostIdle;
        this.background = background;
    }

    /**
     * Where the session for a case is taken from and given back to.
     *
     * @param region of the complaint; one of the vocabulary's, or empty
     * @param living positions of the rules that live in the case
     */
    SessionPool pool(String region, BitSet living) {
        Region known = regions.get(region);
        return (known != null ? known : regions.computeIfAbsent(region, r -> new Region())).pool(living);
    }

    private record Usual(BitSet rules, SessionPool pool) {
        boolean covers(BitSet living) {
            BitSet others = (BitSet) living.clone();
            others.andNot(rules);
            return others.isEmpty();
        }
    }

    private final class Region {
        private final SessionPool whole = new SessionPool(knowledge.kieBase(), mostIdle);
        private final UsualRules counted = new UsualRules(rules.size());
        private volatile @Nullable Usual usual;

        SessionPool pool(BitSet living) {
            Usual known = usual;
            boolean isCovered = known != null && known.covers(living);
            BitSet found = counted.count(living, isCovered);
            if (found != null) {
                background.execute(() -> usual = new Usual(
                        found, new SessionPool(knowledge.kieBase(rules.ids(found)), mostIdle)));
            }
            return known != null && isCovered ? known.pool : whole;
        }
    }
}
