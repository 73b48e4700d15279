package org.neuroglide.engine;

import java.util.ArrayList;
import java.util.List;
import org.neuroglide.model.Fact;

/**
 * The facts of one case, in an order that does not depend on the order of the case.
 *
 * @param all every fact; conclusions are added behind them
 * @param read those that a rule could match, which go into the rule session
 */
record CaseFacts(List<Fact> all, List<Fact> read) {
    CaseFacts(int expected) {
        this(new ArrayList<>(expected), new ArrayList<>(expected));
    }

    void add(Fact fact, boolean isRead) {
        all.add(fact);
        if (isRead) {
            read.add(fact);
        }
    }
}
