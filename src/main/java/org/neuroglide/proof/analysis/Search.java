package org.neuroglide.proof.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Constraint.Op;
import org.neuroglide.knowledge.FactType;
import org.neuroglide.proof.analysis.Sketch.Argument;
import org.neuroglide.proof.analysis.Sketch.Link;
import org.neuroglide.proof.analysis.Sketch.Part;
import org.neuroglide.proof.analysis.Sketch.Role;
import org.neuroglide.proof.analysis.Sketch.Term;

/**
 * Looks for cases in which rules fire together: every condition is met by a reported fact, or by what a rule concludes
 * whose conditions are met in their turn. It tries every way, so that where it comes to an end without a scene there is
 * no such case. What rules besides conclude is not looked at; that is for whoever decides the scene.
 */
final class Search {
    private static final int REPORTED = 10;
    private static final int DRAWN = 100;
    private static final int LAST = 1_000_000;

    /** What became of a search. */
    enum Result {
        FOUND,
        /** Proved: there is no such case. */
        NONE,
        /** Neither. */
        OPEN
    }

    /** Judges a scene in which the rules fire as far as the search sees; a conclusion for each of the rules. */
    interface Judge {
        Result judge(Scene scene, List<Box> conclusions);
    }

    /** A rule whose conditions are being met. */
    private static final class Frame {
        final Sketch sketch;
        final Map<Term, Values> known = new HashMap<>();
        final Map<Term, Values> demanded = new HashMap<>();

        Frame(Sketch sketch) {
            this.sketch = sketch;
        }
    }

    /**
     * Something still to be done.
     *
     * @param part the condition to meet; the number of conditions where the rule is to conclude
     * @param caller where the conclusion is wanted; null for the rules asked about
     * @param times how many more facts a count of conclusions wants
     */
    private record Goals(Frame frame, int part, @Nullable Goals caller, Box wanted, int times, @Nullable Goals rest) {}

    private final Domains domains;
    private final Inputs inputs;
    private final Map<String, List<Sketch>> writers = new HashMap<>();
    private final Budget budget;
    private final boolean deep;
    private final List<Exclusive> learnt = new ArrayList<>();

    private Judge judge = (scene, conclusions) -> Result.FOUND;
    private boolean open;
    private int left;

    /** @param deep whether conclusions are proved in their turn; otherwise any that has its type is taken as possible */
    Search(Domains domains, List<Sketch> living, Budget budget, boolean deep) {
        this.domains = domains;
        this.inputs = new Inputs(domains);
        this.budget = budget;
        this.deep = deep;
        living.forEach(s -> writers.computeIfAbsent(s.conclusion().name(), t -> new ArrayList<>()).add(s));
    }

    /** @param most how many steps the search may take */
    Result together(List<Sketch> rules, int most, Judge judge) {
        this.judge = judge;
        this.open = false;
        this.left = most;
        List<Goals> steps = new ArrayList<>();
        for (Sketch rule : rules) {
            add(new Frame(rule), null, new Box(rule.conclusion(), Map.of()), 0, steps);
        }
        if (run(Scene.EMPTY, chained(steps, null), List.of())) {
            return Result.FOUND;
        }
        return open ? Result.OPEN : Result.NONE;
    }

    /** From now on two conclusions that exclude each other are known never to stand in one case. */
    void learn(Exclusive exclusive) {
        learnt.add(exclusive);
    }

    private static void add(Frame frame, @Nullable Goals caller, Box wanted, int times, List<Goals> steps) {
        int parts = frame.sketch.parts().size();
        for (int i = 0; i < parts; i++) {
            steps.add(new Goals(frame, i, null, wanted, 0, null));
        }
        steps.add(new Goals(frame, parts, caller, wanted, times, null));
    }

    /** What rules most out comes first; what uses a field of another condition comes after it. */
    private static @Nullable Goals chained(List<Goals> steps, @Nullable Goals rest) {
        List<Goals> sorted = new ArrayList<>(steps);
        sorted.sort(Comparator.comparingInt(g -> order(g.frame.sketch, g.part)));
        Goals goals = rest;
        for (int i = sorted.size() - 1; i >= 0; i--) {
            Goals g = sorted.get(i);
            goals = new Goals(g.frame, g.part, g.caller, g.wanted, g.times, goals);
        }
        return goals;
    }

    /** Where a rule's conclusion is known before its conditions, what others conclude for it waits to the end. */
    private static @Nullable Goals following(List<Goals> steps, @Nullable Goals rest) {
        List<Goals> soon = new ArrayList<>();
        List<Goals> late = new ArrayList<>();
        for (Goals step : steps) {
            (order(step.frame.sketch, step.part) < DRAWN ? soon : late).add(step);
        }
        boolean fixed = late.stream().noneMatch(g -> g.part == g.frame.sketch.parts().size());
        return fixed ? chained(soon, then(rest, chained(late, null))) : chained(steps, rest);
    }

    private static @Nullable Goals then(@Nullable Goals first, @Nullable Goals last) {
        if (first == null) {
            return last;
        }
        return new Goals(first.frame, first.part, first.caller, first.wanted, first.times, then(first.rest, last));
    }

    private static int order(Sketch sketch, int part) {
        if (part == sketch.parts().size()) {
            boolean fixed = sketch.arguments().stream().allMatch(Argument.Fixed.class::isInstance);
            return fixed ? 0 : LAST;
        }
        Part own = sketch.parts().get(part);
        int after = own.links().stream().mapToInt(l -> order(sketch, l.with().part()) + 1).max().orElse(0);
        boolean conclusion = own.box().type().conclusion();
        int least = own.role() == Role.NEGATED ? 1 : conclusion ? DRAWN : Domains.isFinding(own.box().type()) ? REPORTED : 2;
        return Math.max(after, least);
    }

    private boolean run(Scene scene, @Nullable Goals goals, List<Box> answers) {
        if (left-- <= 0 || budget.isSpent()) {
            open = true;
            return false;
        } else if (goals == null) {
            Result result = judge.judge(scene, answers);
            open |= result == Result.OPEN;
            return result == Result.FOUND;
        } else if (goals.part == goals.frame.sketch.parts().size()) {
            return conclude(scene, goals, answers);
        }
        Part part = goals.frame.sketch.parts().get(goals.part);
        Box wanted = resolved(part, goals);
        if (part.role() == Role.NEGATED && part.links().stream().anyMatch(l -> !isOneWord(goals.frame.known.get(l.with()), l))) {
            return run(scene, goals.rest, answers); // what exactly must be absent is not known here
        } else if (part.role() == Role.NEGATED) {
            return scene.drawn().stream().noneMatch(d -> d.within(wanted, domains))
                    && run(scene.barring(wanted), goals.rest, answers);
        } else if (part.box().type().conclusion()) {
            return concluded(scene, goals, wanted, part.limit(), answers);
        } else if (part.role() == Role.COUNTED) {
            return counted(scene, goals, inputs.ways(scene, wanted), 0, part.limit(), answers);
        }
        for (Inputs.Way way : inputs.ways(scene, wanted)) {
            if (bind(way.scene(), way.key(), goals, terms(goals.frame.sketch, goals.part), answers)) {
                return true;
            }
        }
        return false;
    }

    private boolean counted(Scene scene, Goals goals, List<Inputs.Way> ways, int from, int missing, List<Box> answers) {
        if (missing == 0) {
            return run(scene, goals.rest, answers);
        }
        for (int i = from; i <= ways.size() - missing; i++) {
            for (Inputs.Way way : again(scene, ways.get(i))) {
                if (counted(way.scene(), goals, ways, i + 1, missing - 1, answers)) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Inputs.Way> again(Scene scene, Inputs.Way way) {
        return inputs.ways(scene, way.fact());
    }

    /** Meets a condition over conclusions by a rule that concludes it. */
    private boolean concluded(Scene scene, Goals goals, Box wanted, int times, List<Box> answers) {
        if (!deep) {
            return scene.barred().stream().noneMatch(b -> wanted.within(b, domains))
                    && run(scene.drawing(wanted), goals.rest, answers);
        }
        for (Sketch writer : writers.getOrDefault(wanted.type().name(), List.of())) {
            if (!writer.concludes(domains).and(wanted).isEmpty()) {
                Frame frame = new Frame(writer);
                for (int i = 0; i < writer.arguments().size(); i++) {
                    Values demand = wanted.fields().get(writer.conclusion().components().get(i).name());
                    if (demand != null && writer.arguments().get(i) instanceof Argument.Taken taken) {
                        frame.demanded.merge(taken.term(), demand, Values::and);
                    }
                }
                List<Goals> steps = new ArrayList<>();
                add(frame, goals, wanted, times - 1, steps);
                if (run(scene, following(steps, goals.rest), answers)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean conclude(Scene scene, Goals goals, List<Box> answers) {
        Box drawn = drawn(goals.frame);
        if (drawn.and(goals.wanted).isEmpty() || excluded(scene, drawn) || scene.barred().stream().anyMatch(b -> drawn.within(b, domains))) {
            return false;
        }
        Scene after = scene.drawing(drawn);
        if (goals.caller == null) {
            List<Box> more = new ArrayList<>(answers);
            more.add(drawn);
            return run(after, goals.rest, more);
        } else if (goals.times > 0) {
            // that the counted conclusions differ is left to the decision
            return concluded(after, goals.caller, goals.wanted, goals.times, answers);
        }
        Frame caller = goals.caller.frame;
        Set<Term> terms = terms(caller.sketch, goals.caller.part);
        terms.forEach(t -> caller.known.put(t, drawn.of(t.field(), domains)));
        boolean found = run(after, goals.rest, answers);
        terms.forEach(caller.known::remove);
        return found;
    }

    private boolean excluded(Scene scene, Box drawn) {
        return learnt.stream().anyMatch(e -> scene.drawn().stream().anyMatch(d -> e.isCertain(d, drawn, domains)));
    }

    private Box drawn(Frame frame) {
        Box box = new Box(frame.sketch.conclusion(), Map.of());
        for (int i = 0; i < frame.sketch.arguments().size(); i++) {
            Argument argument = frame.sketch.arguments().get(i);
            Values values = argument instanceof Argument.Fixed fixed
                    ? fixed.value()
                    : frame.known.get(((Argument.Taken) argument).term());
            if (values != null) {
                box = box.with(frame.sketch.conclusion().components().get(i).name(), values);
            }
        }
        return box;
    }

    /** Gives each field that the rule uses again one value, in every way. */
    private boolean bind(Scene scene, String key, Goals goals, Set<Term> terms, List<Box> answers) {
        if (terms.isEmpty()) {
            return run(scene, goals.rest, answers);
        }
        Term term = terms.iterator().next();
        Set<Term> others = new HashSet<>(terms);
        others.remove(term);
        Box fact = scene.facts().get(key);
        boolean ofCode = Domains.isFinding(fact.type()) && Domains.OF_CODE.contains(term.field());
        Values all = ofCode ? derived(fact, term.field()) : fact.of(term.field(), domains);
        Values demand = goals.frame.demanded.get(term);
        Values values = demand == null ? all : all.and(demand);
        for (Values one : singly(values)) {
            Scene narrowed = ofCode ? scene : scene.with(key, fact.with(term.field(), one));
            goals.frame.known.put(term, one);
            boolean found = bind(narrowed, key, goals, others, answers);
            goals.frame.known.remove(term);
            if (found) {
                return true;
            }
        }
        return false;
    }

    private Values derived(Box fact, String field) {
        String code = ((Values.Words) fact.of("code", domains)).all().first();
        return Values.Words.of(Set.of(Domains.derived(domains.item(fact.type(), code)).get(field)));
    }

    private List<Values> singly(Values values) {
        if (values instanceof Values.Words words) {
            return words.all().stream().map(w -> (Values) Values.Words.of(Set.of(w))).toList();
        }
        return values.isEmpty() ? List.of() : List.of(values);
    }

    private static boolean isOneWord(@Nullable Values values, Link link) {
        return link.op() == Op.EQ && values instanceof Values.Words words && words.all().size() == 1;
    }

    /** A condition, or more than it, with the values that earlier conditions gave its links. */
    private Box resolved(Part part, Goals goals) {
        Box box = part.box();
        for (Link link : part.links()) {
            Values values = goals.frame.known.get(link.with());
            FactType type = box.type();
            if (!isOneWord(values, link)) {
                continue;
            } else if (Domains.isFinding(type) && Domains.OF_CODE.contains(link.field())) {
                box = box.with("code", domains.codesWith(type, link.field(), (Values.Words) values));
            } else {
                box = box.with(link.field(), values);
            }
        }
        return box;
    }

    /** The fields of a condition that later conditions or the conclusion use. */
    private static Set<Term> terms(Sketch sketch, int part) {
        Set<Term> terms = new HashSet<>();
        for (Part other : sketch.parts()) {
            other.links().stream().map(Link::with).filter(t -> t.part() == part).forEach(terms::add);
        }
        for (Argument argument : sketch.arguments()) {
            if (argument instanceof Argument.Taken taken && taken.term().part() == part) {
                terms.add(taken.term());
            }
        }
        return terms;
    }
}
