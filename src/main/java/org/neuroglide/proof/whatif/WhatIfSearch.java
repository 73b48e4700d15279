package org.neuroglide.proof.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.InputFact;
import org.neuroglide.model.PatientCase;
import org.neuroglide.proof.whatif.Supposition.Found;
import org.neuroglide.proof.whatif.Trials.Trial;

/**
 * Finds the smallest sets of findings that would change an answer: every single one, then pairs, then triples, each
 * drawn from what stands in the way in the case as far as it has been supposed. Nothing is proposed for what refers the
 * patient, or for what a red flag that is present stands behind.
 */
public final class WhatIfSearch {
    private static final int LARGEST = 3;
    private static final int SHOWN = 5;

    private final DecisionEngine engine;
    private final FindingChanges changes;
    private final Alternatives alternatives;
    private final int budget;

    /** @param budget how many cases may be decided; the same budget gives the same answer */
    public WhatIfSearch(DecisionEngine engine, int budget) {
        Answers answers = new Answers(engine.knowledge());
        this.engine = engine;
        this.budget = budget;
        this.changes = new FindingChanges(answers);
        this.alternatives = new Alternatives(engine, answers);
    }

    /** What would make a technique recommended. */
    public WhatIf recommended(PatientCase given, Technique technique) {
        return search(given, new Goal.Recommended(technique, engine.knowledge()), LARGEST);
    }

    /** What would make the disposition less strict. */
    public WhatIf lessStrict(PatientCase given) {
        Disposition now = engine.decide(given).disposition();
        return search(given, new Goal.Looser(now, engine.knowledge()), LARGEST);
    }

    /** What, found singly, would make the disposition stricter. */
    public WhatIf stricter(PatientCase given) {
        Disposition now = engine.decide(given).disposition();
        return search(given, new Goal.Stricter(now), 1);
    }

    private WhatIf search(PatientCase given, Goal goal, int largest) {
        Trials trials = new Trials(engine, given, budget);
        Decision now = trials.start().decision();
        boolean reached = goal.reached(now);
        WhatIf.Stop stop = reached ? null : Barred.by(trials.start().explanation(), goal);
        if (reached || stop != null) {
            return new WhatIf(now, reached, stop, List.of(), 0, trials.decided(), true);
        }
        List<Trial> reaching = List.of();
        List<Trial> level = List.of(trials.start());
        for (int size = 1; size <= largest && reaching.isEmpty() && !trials.exhausted(); size++) {
            level = next(level, trials, goal);
            reaching = level.stream().filter(t -> goal.reached(t.decision())).toList();
        }
        List<Trial> smallest = new ArrayList<>(new Reduction(trials, goal).of(reaching));
        if (goal instanceof Goal.Stricter) {
            smallest.sort(Comparator.comparing(t -> t.decision().disposition()));
        }
        List<WhatIf.Way> ways = smallest.stream().limit(SHOWN).map(t -> way(given, t)).toList();
        return new WhatIf(now, false, null, ways, smallest.size() - ways.size(), trials.decided(), !trials.exhausted());
    }

    private WhatIf.Way way(PatientCase given, Trial trial) {
        return new WhatIf.Way(List.copyOf(trial.supposed()), trial.decision(), alternatives.of(given, trial.supposed()));
    }

    /** Every set that is larger by one, those first in which least is left in the way. */
    private List<Trial> next(List<Trial> level, Trials trials, Goal goal) {
        Set<Trial> next = new LinkedHashSet<>();
        List<Trial> sorted = new ArrayList<>(level);
        Map<Trial, Integer> distances = new HashMap<>();
        sorted.sort(Comparator.comparingInt(t -> distances.computeIfAbsent(t, d -> goal.distance(d.explanation()))));
        for (Trial trial : sorted) {
            Backward backward = new Backward(engine.knowledge(), trial.given(), trial.explanation(), changes);
            goal.walk(trial.explanation(), backward);
            for (Supposition supposition : backward.suppositions()) {
                if (trials.exhausted()) {
                    return new ArrayList<>(next);
                }
                with(trial.supposed(), supposition).flatMap(trials::decide).ifPresent(next::add);
            }
        }
        return new ArrayList<>(next);
    }

    /** A set with one more finding; one about the same subject takes the place of the earlier. */
    private static Optional<Set<Supposition>> with(Set<Supposition> supposed, Supposition more) {
        Set<Supposition> set = new LinkedHashSet<>();
        Supposition last = more;
        for (Supposition each : supposed) {
            if (!each.subject().equals(more.subject())) {
                set.add(each);
            } else if (each instanceof Found first && more instanceof Found second) {
                InputFact after = second.after();
                last = new Found(first.before(), after, FindingChanges.asks(first.before(), after));
                if (after.equals(first.before())) {
                    return Optional.empty();
                }
            }
        }
        set.add(last);
        return Optional.of(set);
    }
}
