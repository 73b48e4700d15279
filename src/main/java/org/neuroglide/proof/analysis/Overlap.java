package org.neuroglide.proof.analysis;

import java.util.ArrayList;
import java.util.List;
import org.neuroglide.knowledge.RuleModel;

/** Rules that say the same, and rules that another says already. */
final class Overlap {
    private final Domains domains;
    private final List<Sketch> sketches;

    Overlap(Domains domains, List<Sketch> sketches) {
        this.domains = domains;
        this.sketches = sketches;
    }

    List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        for (int i = 0; i < sketches.size(); i++) {
            for (int j = i + 1; j < sketches.size(); j++) {
                compare(sketches.get(i), sketches.get(j), remarks);
            }
        }
        return remarks;
    }

    private void compare(Sketch one, Sketch other, List<Remark> remarks) {
        boolean forward = Implication.subsumes(domains, one, other);
        boolean backward = Implication.subsumes(domains, other, one);
        if (forward && backward) {
            RuleModel rule = other.rule();
            remarks.add(new Remark(Check.DUPLICATE, rule.file(), rule.line(), List.of(other.id(), one.id()),
                    "fire in exactly the same cases and conclude the same, though they may be written differently",
                    at(one), "keep one of the two rules and name both sources in it"));
        } else if (forward) {
            remarks.add(subsumed(one, other));
        } else if (backward) {
            remarks.add(subsumed(other, one));
        }
    }

    private static Remark subsumed(Sketch general, Sketch special) {
        RuleModel rule = special.rule();
        return new Remark(Check.SUBSUMED, rule.file(), rule.line(), List.of(special.id(), general.id()),
                "whenever " + special.id() + " fires, " + general.id() + " fires too and concludes the same; "
                        + special.id() + " changes no decision, it only adds a reason",
                at(general),
                "ask whether " + special.id() + " was meant to conclude more, or to ask for less, than " + general.id());
    }

    private static String at(Sketch sketch) {
        RuleModel rule = sketch.rule();
        return rule.id() + " " + rule.summary().statement() + " (" + rule.file() + ":" + rule.line() + ")";
    }
}
