package org.neuroglide.proof.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint.Op;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.proof.analysis.Sketch.Link;
import org.neuroglide.proof.analysis.Sketch.Part;
import org.neuroglide.proof.analysis.Sketch.Role;
import org.neuroglide.proof.analysis.Sketch.Term;

/** Rules that no case can make fire, with the condition that shows it. */
final class NeverFires {
    private static final int STEPS = 200_000;

    private final Domains domains;
    private final Inputs inputs;
    private final List<Sketch> sketches;
    private final List<Remark> open = new ArrayList<>();
    private final Map<String, Remark> dead = new LinkedHashMap<>();

    NeverFires(Domains domains, List<Sketch> sketches) {
        this.domains = domains;
        this.inputs = new Inputs(domains);
        this.sketches = sketches;
        sketches.forEach(this::alone);
        boolean more = true;
        while (more) {
            more = false;
            for (Sketch sketch : sketches) {
                more |= !dead.containsKey(sketch.id()) && unread(sketch);
            }
        }
    }

    /** Also the rules of which it was not decided. */
    List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>(dead.values());
        remarks.addAll(open);
        return remarks;
    }

    /** The rules of which nothing shows that they cannot fire. */
    List<Sketch> living() {
        return sketches.stream().filter(s -> !dead.containsKey(s.id())).toList();
    }

    private void alone(Sketch sketch) {
        for (Part part : sketch.parts()) {
            if (part.role() != Role.NEGATED && impossible(sketch, part)) {
                return;
            }
        }
        for (int n = 0; n < sketch.parts().size(); n++) {
            for (int p = 0; p < n; p++) {
                if (excludes(sketch, n, p)) {
                    Part met = sketch.parts().get(p);
                    add(sketch, sketch.parts().get(n).line(),
                            "needs a conclusion to stand, " + Says.box(met.box(), domains)
                                    + ", and needs it to be absent in the same case",
                            "delete one of the two conditions, or name another level in one of them");
                    return;
                }
            }
        }
        Search search = new Search(domains, List.of(), Budget.ENDLESS, false);
        Search.Result result =
                search.together(List.of(sketch), STEPS, (scene, conclusions) -> Search.Result.FOUND);
        if (result == Search.Result.OPEN) {
            RuleModel rule = sketch.rule();
            open.add(new Remark(
                    Check.NOT_DECIDED,
                    rule.file(),
                    rule.line(),
                    List.of(sketch.id()),
                    "not decided in " + STEPS + " steps whether its conditions can hold together",
                    rule.summary().statement(),
                    "write a scenario in which it fires, or split it in two"));
        } else if (result == Search.Result.NONE) {
            add(sketch, sketch.rule().line(),
                    "asks for two things of the same finding that cannot both be: " + Says.inputs(sketch, domains),
                    "split the rule in two, or correct the condition that was copied");
        }
    }

    private boolean impossible(Sketch sketch, Part part) {
        Box box = part.box();
        if (box.type().conclusion()) {
            return box.isEmpty()
                    && add(sketch, part.line(), "asks for a conclusion that has no value left: " + Says.box(box, domains),
                            "correct the condition");
        }
        if (Domains.isFinding(box.type()) && ((Values.Words) box.of("code", domains)).isEmpty()) {
            return add(sketch, part.line(), "asks for " + Says.ofNoCode(pattern(sketch, part), box.type(), domains),
                    "write the code that was meant, or leave out what it is not");
        }
        int possible = most(inputs.ways(Scene.EMPTY, box), part);
        if (possible == 0) {
            return add(sketch, part.line(), "asks for " + Says.box(box, domains) + ", which no "
                            + Says.noun(box.type()) + " can be",
                    "compare the code, its section and what it may carry in vocabulary.yaml, and the numbers in parameters.yaml");
        }
        return part.role() == Role.COUNTED
                && possible < part.limit()
                && add(sketch, part.line(), "counts to " + part.limit() + ", but at most " + possible + " "
                                + Says.noun(box.type()) + (possible == 1 ? "" : "s") + " can ever meet it: "
                                + Says.box(box, domains),
                        "lower the number, or name more findings");
    }

    /** The condition as it is written. */
    private static Condition.Pattern pattern(Sketch sketch, Part part) {
        return sketch.rule().conditions().stream()
                .flatMap(c -> c instanceof Condition.Pattern met
                        ? Stream.of(met)
                        : c instanceof Condition.Count count ? Stream.of(count.pattern()) : Stream.empty())
                .filter(p -> p.line() == part.line() && p.type().equals(part.box().type().name()))
                .findFirst()
                .orElseThrow();
    }

    /** How many facts can meet a condition at once: a side that is linked to another finding is one side. */
    private static int most(List<Inputs.Way> ways, Part part) {
        boolean oneSide = part.links().stream().anyMatch(l -> l.field().equals("side") && l.op() == Op.EQ);
        Set<String> keys = new HashSet<>();
        for (Inputs.Way way : ways) {
            String key = way.key();
            boolean noSide = key.endsWith(" NONE");
            String bare = key.contains(" ") ? key.substring(0, key.lastIndexOf(' ')) : key;
            boolean sidedToo = noSide && ways.stream().anyMatch(w -> w.key().equals(bare + " LEFT") || w.key().equals(bare + " RIGHT"));
            if (!sidedToo) {
                keys.add(oneSide ? bare : key);
            }
        }
        return keys.size();
    }

    /** Whether what meets an earlier condition is just what a negation forbids. */
    private boolean excludes(Sketch sketch, int negation, int met) {
        Part absent = sketch.parts().get(negation);
        Part stands = sketch.parts().get(met);
        if (absent.role() != Role.NEGATED || stands.role() == Role.NEGATED || !stands.box().within(absent.box(), domains)) {
            return false;
        }
        for (Link link : absent.links()) {
            boolean itself = link.with().equals(new Term(met, link.field()));
            boolean linked = stands.links().contains(link);
            if (link.op() != Op.EQ || !itself && !linked) {
                return false;
            }
        }
        return true;
    }

    /** Whether it needs a conclusion that no rule draws, or only rules that never fire. */
    private boolean unread(Sketch sketch) {
        for (Part part : sketch.parts()) {
            if (part.role() == Role.NEGATED || !part.box().type().conclusion()) {
                continue;
            }
            List<String> never = new ArrayList<>();
            boolean found = false;
            for (Sketch writer : sketches) {
                if (writer.conclusion().equals(part.box().type())
                        && !writer.concludes(domains).and(part.box()).isEmpty()) {
                    found |= !dead.containsKey(writer.id());
                    never.add(writer.id());
                }
            }
            if (!found) {
                String why = never.isEmpty()
                        ? "which no rule concludes"
                        : "which only rules conclude that never fire themselves: " + String.join(", ", never);
                return add(sketch, part.line(), "needs " + Says.box(part.box(), domains) + ", " + why,
                        "write the rule that concludes it, or correct the condition");
            }
        }
        return false;
    }

    private boolean add(Sketch sketch, int line, String sentence, String nextStep) {
        RuleModel rule = sketch.rule();
        dead.put(sketch.id(), new Remark(Check.NEVER_FIRES, rule.file(), line, List.of(sketch.id()),
                "can never fire: it " + sentence, rule.summary().statement(), nextStep));
        return true;
    }
}
