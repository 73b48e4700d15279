package org.neuroglide.proof.whatif;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Fact;
import org.neuroglide.model.Referral;

/**
 * What would change an answer.
 *
 * @param now the decision as it is
 * @param reached whether the answer is already the one that was asked for
 * @param stop why nothing was searched; null where it was
 * @param ways the smallest sets of findings that would change it, all of one size; empty where none was found
 * @param more how many other sets of that size there are
 * @param decided how many cases were decided in the search
 * @param exhausted whether the search ended before the budget did: then no set of up to three of the findings that were
 *     tried changes the answer
 */
public record WhatIf(
        Decision now,
        boolean reached,
        @Nullable Stop stop,
        List<Way> ways,
        int more,
        int decided,
        boolean exhausted) {

    /**
     * What no finding of the examination lifts.
     *
     * @param referrals what the patient is referred for; may be empty
     * @param flags red flags that are present and stand behind what is in the way
     */
    public record Stop(List<Referral> referrals, List<Fact> flags) {}

    /**
     * One set of findings that would change the answer; no part of it does.
     *
     * @param then the decision if all of them were found
     * @param otherwise what else could come of the questions among them, the strictest first
     */
    public record Way(List<Supposition> suppositions, Decision then, List<Otherwise> otherwise) {}

    /**
     * Another answer to one of the questions, with everything else of the set as supposed.
     *
     * @param question one of the suppositions of the set
     * @param answer what is found instead
     */
    public record Otherwise(Supposition question, Fact answer, Decision then) {}
}
