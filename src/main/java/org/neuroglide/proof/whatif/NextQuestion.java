package org.neuroglide.proof.whatif;

import java.util.List;
import org.neuroglide.model.Decision;
import org.neuroglide.model.InputFact;
import org.neuroglide.model.Question;

/**
 * An open question with what its answers lead to.
 *
 * @param branches one for each decision that an answer leads to, the strictest first; empty where its answer is no
 *     single finding and could not be tried
 */
public record NextQuestion(Question question, List<Branch> branches) {
    /**
     * Answers that lead to the same.
     *
     * @param answers what would be found, at least one
     */
    public record Branch(List<InputFact> answers, Decision then) {}

    /** How many decisions its answers tell apart. */
    public int separates() {
        return branches.size();
    }
}
