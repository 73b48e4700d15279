package org.neuroglide.proof.laws;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.neuroglide.model.Decision;
import org.neuroglide.model.PatientCase;

/**
 * A law of safety: what holds between the decision for a case and the decision for a changed case. A law over single
 * cases has one change, which changes nothing.
 *
 * @param every 1 for a law that is checked on every case, n where every nth case is enough of a large number
 * @param changes the changed cases that the law speaks of, few or many
 * @param check what is wrong with the two decisions, a sentence; empty where nothing is
 * @param claim what a scenario of the changed case expects where the law is broken
 */
public record Law(String name, int every, Function<PatientCase, List<Change>> changes, Check check, Claim claim) {
    /**
     * A changed case; made when it is asked for, since only some of many changes are tried.
     *
     * @param what what was changed, in words that stay the same while a case is made smaller
     * @param from the case that the changed one is compared with, mostly the one that was given
     */
    public record Change(String what, Supplier<PatientCase> from, Supplier<PatientCase> to) {
        static Change of(String what, PatientCase given, Supplier<PatientCase> to) {
            return new Change(what, () -> given, to);
        }
    }

    /** Compares the decisions before and after a change. */
    interface Check {
        String wrong(Change change, Decision before, Decision after);
    }

    /**
     * An expectation that the broken decision does not meet and every decision that keeps the law does, in the words
     * of a scenario; empty where none can say it.
     */
    interface Claim {
        Claim NONE = (change, before, after) -> "";

        String of(Change change, Decision before, Decision after);
    }

    /** What is wrong with a decision. */
    interface Look {
        String wrong(PatientCase given, Decision decision);
    }

    static Law ofOne(String name, Look look, Claim claim) {
        return new Law(name, 1, c -> List.of(Change.of("", c, () -> c)),
                (change, before, after) -> look.wrong(change.to().get(), after), claim);
    }
}
