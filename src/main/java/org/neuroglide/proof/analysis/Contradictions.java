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
    private final List<Remark> remarks = new ArrayList<>();
    /** By what is concluded at two degrees: the pairs of rules that do so. */
    private final Map<String, List<Pair>> degrees = new LinkedHashMap<>();

    private record Pair(Exclusive exclusive, Sketch one, Sketch other, String witness) {}

    Contradictions(Domains domains, List<Sketch> living, Witnesses witnesses) {
        this.domains = domains;
        this.living = living;
        this.witnesses = witnesses;
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
        degrees.forEach(this::report);
        return remarks;
    }

    /** @return whether it is proved that the two never stand in one case */
    private boolean compare(Sketch one, Sketch other, Exclusive exclusive) {
        String concern = exclusive.same().isEmpty() ? "" : exclusive.type() + " " + one.concludes(domains).of(exclusive.same().get(0), domains).text();
        boolean reported = exclusive.check() == Check.TWO_LEVELS && degrees.containsKey(concern);
        if (reported) {
            degrees.get(concern).add(new Pair(exclusive, one, other, ""));
            return false;
        }
        Witnesses.Answer answer = witnesses.both(one, other, exclusive);
        if (answer.result() == Search.Result.NONE) {
            return true;
        } else if (answer.result() == Search.Result.OPEN) {
            if (exclusive.check() != Check.TWO_LEVELS) {
                remarks.add(open(one, other, exclusive));
            }
        } else if (exclusive.check() == Check.TWO_LEVELS) {
            degrees.computeIfAbsent(concern, c -> new ArrayList<>()).add(new Pair(exclusive, one, other, answer.witness()));
        } else {
            remarks.add(found(one, other, exclusive, answer.witness()));
        }
        return false;
    }

    private Remark found(Sketch one, Sketch other, Exclusive exclusive, String witness) {
        boolean same = Implication.fires(domains, one, other) && Implication.fires(domains, other, one);
        RuleModel rule = other.rule();
        return new Remark(same ? Check.SAME_CONDITIONS : Check.CONTRADICTION, rule.file(), rule.line(),
                List.of(other.id(), one.id()),
                (same ? "ask for exactly the same, and " : "")
                        + other.id() + " concludes " + Says.box(other.concludes(domains), domains) + " and " + one.id()
                        + " concludes " + Says.box(one.concludes(domains), domains) + " in one case; "
                        + exclusive.reason(),
                witness, "add a condition to one of them that the case below does not meet".replace(" below", ""));
    }

    private Remark open(Sketch one, Sketch other, Exclusive exclusive) {
        RuleModel rule = other.rule();
        return new Remark(Check.NOT_DECIDED, rule.file(), rule.line(), List.of(other.id(), one.id()),
                "not decided whether a case exists in which both conclude, " + other.id() + " "
                        + Says.box(other.concludes(domains), domains) + " and " + one.id() + " "
                        + Says.box(one.concludes(domains), domains) + "; " + exclusive.reason(),
                "", "run it with a larger --budget, or write a scenario that holds them apart");
    }

    private void report(String concern, List<Pair> pairs) {
        Pair first = pairs.get(0);
        RuleModel rule = first.other().rule();
        String more = pairs.size() == 1 ? "one pair of rules" : pairs.size() + " pairs of rules differ in it, this is the first";
        remarks.add(new Remark(Check.TWO_LEVELS, rule.file(), rule.line(), List.of(first.other().id(), first.one().id()),
                Says.box(first.other().concludes(domains), domains) + " stands beside "
                        + Says.box(first.one().concludes(domains), domains) + " in one case; " + first.exclusive().reason()
                        + " (" + more + ")",
                first.witness(), "read whether the weaker rule should be silent where the other speaks; nothing has to change"));
    }
}
