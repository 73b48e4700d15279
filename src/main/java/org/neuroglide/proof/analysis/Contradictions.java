package org.neuroglide.proof.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neuroglide.knowledge.RuleModel;

/** Conclusions that exclude each other on a common case. */
final class Contradictions {
    private final Domains domains;
    private final List<Sketch> living;
    private final Witnesses witnesses;
    private final Budget budget;
    private final List<Remark> remarks = new ArrayList<>();
    /** By what is concluded at two degrees: the pairs of rules that do so. */
    private final Map<String, List<Pair>> degrees = new LinkedHashMap<>();
    /** By what might be concluded at two degrees: the pairs of rules of which it is not known. */
    private final Map<String, List<Pair>> undecided = new LinkedHashMap<>();

    /**
     * Two rules that come to what excludes each other.
     *
     * @param witness the case that shows it; empty where none was found
     * @param spent whether the budget was spent when their search ended
     */
    private record Pair(Exclusive exclusive, Sketch one, Sketch other, String witness, boolean spent) {
        Remark remark(Check check, String sentence, String nextStep) {
            RuleModel rule = other.rule();
            return new Remark(
                    check, rule.file(), rule.line(), List.of(other.id(), one.id()), sentence, witness, nextStep);
        }
    }

    /** @param budget the one that the witnesses are searched for within */
    Contradictions(Domains domains, List<Sketch> living, Witnesses witnesses, Budget budget) {
        this.domains = domains;
        this.living = living;
        this.witnesses = witnesses;
        this.budget = budget;
    }

    List<Remark> remarks() {
        for (Exclusive exclusive : Exclusive.TABLE) {
            boolean never = true;
            for (int i = 0; i < living.size(); i++) {
                for (int j = i + 1; j < living.size(); j++) {
                    Sketch one = living.get(i);
                    Sketch other = living.get(j);
                    if (exclusive.is(one.concludes(domains), other.concludes(domains), domains)) {
                        never &= compare(one, other, exclusive);
                    }
                }
            }
            if (never) {
                witnesses.learn(exclusive);
            }
        }
        degrees.values().forEach(this::twoLevels);
        undecided.keySet().removeAll(degrees.keySet());
        undecided.values().forEach(this::notDecided);
        return remarks;
    }

    /** @return whether it is proved that the two never stand in one case */
    private boolean compare(Sketch one, Sketch other, Exclusive exclusive) {
        boolean degree = exclusive.check() == Check.TWO_LEVELS;
        String concern = concern(one, exclusive);
        if (degree && degrees.containsKey(concern)) {
            degrees.get(concern).add(new Pair(exclusive, one, other, "", false));
            return false;
        }
        Witnesses.Answer answer = witnesses.both(one, other, exclusive);
        if (answer.result() == Search.Result.NONE) {
            return true;
        }
        Pair pair = new Pair(exclusive, one, other, answer.witness(), budget.isSpent());
        boolean found = answer.result() == Search.Result.FOUND;
        if (degree) {
            (found ? degrees : undecided).computeIfAbsent(concern, c -> new ArrayList<>()).add(pair);
        } else if (found) {
            remarks.add(contradiction(pair));
        } else {
            notDecided(List.of(pair));
        }
        return false;
    }

    private String concern(Sketch sketch, Exclusive exclusive) {
        return exclusive.same().isEmpty()
                ? exclusive.type()
                : exclusive.type() + " "
                        + sketch.concludes(domains).of(exclusive.same().get(0), domains).text();
    }

    private Remark contradiction(Pair pair) {
        Sketch one = pair.one();
        Sketch other = pair.other();
        boolean same = Implication.fires(domains, one, other) && Implication.fires(domains, other, one);
        return pair.remark(
                same ? Check.SAME_CONDITIONS : Check.CONTRADICTION,
                (same ? "ask for exactly the same, and " : "") + other.id() + " concludes " + said(other) + " and "
                        + one.id() + " concludes " + said(one) + " in one case; "
                        + pair.exclusive().reason(),
                "add a condition to one of them that the case above does not meet");
    }

    private void twoLevels(List<Pair> pairs) {
        Pair first = pairs.get(0);
        String more = pairs.size() == 1
                ? "one pair of rules"
                : pairs.size() + " pairs of rules differ in it, this is the first";
        remarks.add(first.remark(
                Check.TWO_LEVELS,
                said(first.other()) + " stands beside " + said(first.one()) + " in one case; "
                        + first.exclusive().reason() + " (" + more + ")",
                "read whether the weaker rule should be silent where the other speaks; nothing has to change"));
    }

    /** What pairs about one thing have in common is said once. */
    private void notDecided(List<Pair> pairs) {
        Pair first = pairs.get(0);
        String more = pairs.size() == 1 ? "" : " (" + pairs.size() + " pairs of rules are open, this is the first)";
        remarks.add(first.remark(
                Check.NOT_DECIDED,
                "not decided " + (first.spent() ? "within the budget of " + budget.words() : Witnesses.STEPS_IN_WORDS)
                        + " whether a case exists in which both conclude, "
                        + first.other().id() + " " + said(first.other()) + " and " + first.one().id() + " "
                        + said(first.one()) + "; " + first.exclusive().reason() + more,
                first.spent()
                        ? "run it with a larger --budget, or write a scenario that holds them apart"
                        : "write a scenario in which the one speaks and the other is silent; a larger --budget decides no more"));
    }

    private String said(Sketch sketch) {
        return Says.box(sketch.concludes(domains), domains);
    }
}
