package org.neuroglide.proof.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neuroglide.proof.analysis.Goals.Frame;
import org.neuroglide.proof.analysis.Sketch.Argument;
import org.neuroglide.proof.analysis.Sketch.Part;
import org.neuroglide.proof.analysis.Sketch.Role;
import org.neuroglide.proof.analysis.Sketch.Term;

/**
 * Looks for cases in which rules fire together: every condition is met by a reported fact, or by what a rule concludes
 * whose conditions are met in their turn. It tries every way, so that where it comes to an end without a scene there is
 * no such case. What rules besides conclude is not looked at; that is for whoever decides the scene.
 */
final class Search {
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

    private final Domains domains;
    private final Inputs inputs;
    private final Variables variables;
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
        this.variables = new Variables(domains);
        this.budget = budget;
        this.deep = deep;
        living.forEach(s -> writers.computeIfAbsent(s.conclusion().name(), t -> new ArrayList<>())
                .add(s));
    }

    /** @param most how many steps the search may take */
    Result together(List<Sketch> rules, int most, Judge judge) {
        this.judge = judge;
        this.open = false;
        this.left = most;
        List<Goals> steps = new ArrayList<>();
        for (Sketch rule : rules) {
            steps.addAll(Goals.of(new Frame(rule), null, new Box(rule.conclusion(), Map.of()), 0));
        }
        if (run(Scene.EMPTY, Goals.chained(steps, null), List.of())) {
            return Result.FOUND;
        }
        return open ? Result.OPEN : Result.NONE;
    }

    /** From now on two conclusions that exclude each other are known never to stand in one case. */
    void learn(Exclusive exclusive) {
        learnt.add(exclusive);
    }

    private boolean run(Scene scene, @Nullable Goals goals, List<Box> answers) {
        if (left-- <= 0 || budget.isSpent()) {
            open = true;
            return false;
        } else if (goals == null) {
            Result result = judge.judge(scene, answers);
            open |= result == Result.OPEN;
            return result == Result.FOUND;
        } else if (goals.concludes()) {
            return conclude(scene, goals, answers);
        }
        Part part = goals.frame().sketch.parts().get(goals.part());
        Box wanted = variables.resolved(part, goals.frame().known);
        if (part.role() == Role.NEGATED) {
            return absent(scene, goals, part, wanted, answers);
        } else if (part.box().type().conclusion()) {
            return concluded(scene, goals, wanted, part.limit(), answers);
        } else if (part.role() == Role.COUNTED) {
            return counted(scene, goals, inputs.ways(scene, wanted), 0, part.limit(), answers);
        }
        Set<Term> terms = Variables.of(goals.frame().sketch, goals.part());
        for (Inputs.Way way : inputs.ways(scene, wanted)) {
            if (bind(way.scene(), way.key(), goals, terms, answers)) {
                return true;
            }
        }
        return false;
    }

    private boolean absent(Scene scene, Goals goals, Part part, Box wanted, List<Box> answers) {
        if (!Variables.areAllOneWord(part, goals.frame().known)) {
            return run(scene, goals.rest(), answers); // what exactly must be absent is not known here
        }
        return scene.drawn().stream().noneMatch(d -> d.within(wanted, domains))
                && run(scene.barring(wanted), goals.rest(), answers);
    }

    private boolean counted(
            Scene scene, Goals goals, List<Inputs.Way> ways, int from, int missing, List<Box> answers) {
        if (missing == 0) {
            return run(scene, goals.rest(), answers);
        }
        for (int i = from; i <= ways.size() - missing; i++) {
            for (Inputs.Way way : inputs.ways(scene, ways.get(i).fact())) {
                if (counted(way.scene(), goals, ways, i + 1, missing - 1, answers)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Meets a condition over conclusions by a rule that concludes it. */
    private boolean concluded(Scene scene, Goals goals, Box wanted, int times, List<Box> answers) {
        if (!deep) {
            return scene.barred().stream().noneMatch(b -> wanted.within(b, domains))
                    && run(scene.drawing(wanted), goals.rest(), answers);
        }
        for (Sketch writer : writers.getOrDefault(wanted.type().name(), List.of())) {
            if (!writer.concludes(domains).and(wanted).isEmpty()) {
                List<Goals> steps = Goals.of(demanding(writer, wanted), goals, wanted, times - 1);
                if (run(scene, Goals.following(steps, goals.rest()), answers)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Frame demanding(Sketch writer, Box wanted) {
        Frame frame = new Frame(writer);
        for (int i = 0; i < writer.arguments().size(); i++) {
            Values demand = wanted.fields().get(writer.conclusion().components().get(i).name());
            if (demand != null && writer.arguments().get(i) instanceof Argument.Taken taken) {
                frame.demanded.merge(taken.term(), demand, Values::and);
            }
        }
        return frame;
    }

    private boolean conclude(Scene scene, Goals goals, List<Box> answers) {
        Box drawn = goals.frame().drawn();
        if (drawn.and(goals.wanted()).isEmpty() || excluded(scene, drawn)) {
            return false;
        }
        Scene after = scene.drawing(drawn);
        if (goals.caller() == null) {
            List<Box> more = new ArrayList<>(answers);
            more.add(drawn);
            return run(after, goals.rest(), more);
        } else if (goals.times() > 0) {
            // that the counted conclusions differ is left to the decision
            return concluded(after, goals.caller(), goals.wanted(), goals.times(), answers);
        }
        Frame caller = goals.caller().frame();
        Set<Term> terms = Variables.of(caller.sketch, goals.caller().part());
        terms.forEach(t -> caller.known.put(t, drawn.of(t.field(), domains)));
        boolean found = run(after, goals.rest(), answers);
        terms.forEach(caller.known::remove);
        return found;
    }

    /** Whether a conclusion must be absent, or excludes what is concluded already. */
    private boolean excluded(Scene scene, Box drawn) {
        return scene.barred().stream().anyMatch(b -> drawn.within(b, domains))
                || learnt.stream()
                        .anyMatch(e -> scene.drawn().stream().anyMatch(d -> e.isCertain(d, drawn, domains)));
    }

    /** Gives each field that the rule uses again one value, in every way. */
    private boolean bind(Scene scene, String key, Goals goals, Set<Term> terms, List<Box> answers) {
        if (terms.isEmpty()) {
            return run(scene, goals.rest(), answers);
        }
        Term term = terms.iterator().next();
        Set<Term> others = new HashSet<>(terms);
        others.remove(term);
        Frame frame = goals.frame();
        Box fact = scene.facts().get(key);
        for (Values one : variables.singly(fact, term, frame.demanded.get(term))) {
            Scene narrowed =
                    Variables.isOfCode(fact, term) ? scene : scene.with(key, fact.with(term.field(), one));
            frame.known.put(term, one);
            boolean found = bind(narrowed, key, goals, others, answers);
            frame.known.remove(term);
            if (found) {
                return true;
            }
        }
        return false;
    }
}
