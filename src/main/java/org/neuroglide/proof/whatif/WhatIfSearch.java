package org.neuroglide.proof.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neuroglide.engine.CaseException;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.engine.Explanation;
import org.neuroglide.engine.Proof;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Fact;
import org.neuroglide.model.InputFact;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.Referral;
import org.neuroglide.proof.whatif.Supposition.Found;

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
        return new Run(given, new Goal.Recommended(technique, engine.knowledge()), LARGEST).result();
    }

    /** What would make the disposition less strict. */
    public WhatIf lessStrict(PatientCase given) {
        Disposition now = engine.decide(given).disposition();
        return new Run(given, new Goal.Looser(now, engine.knowledge()), LARGEST).result();
    }

    /** What, found singly, would make the disposition stricter. */
    public WhatIf stricter(PatientCase given) {
        Disposition now = engine.decide(given).disposition();
        return new Run(given, new Goal.Stricter(now), 1).result();
    }

    private record State(Set<Supposition> supposed, PatientCase given, Explanation explanation) {
        Decision decision() {
            return explanation.examination().decision();
        }
    }

    private final class Run {
        private final State start;
        private final Goal goal;
        private final int largest;
        private final Map<Set<Supposition>, Optional<State>> tried = new HashMap<>();
        private int decided;

        Run(PatientCase given, Goal goal, int largest) {
            this.start = new State(Set.of(), given, Explanation.of(engine, given));
            this.goal = goal;
            this.largest = largest;
        }

        WhatIf result() {
            boolean reached = goal.reached(start.decision());
            WhatIf.Stop stop = reached ? null : stop();
            if (reached || stop != null) {
                return new WhatIf(start.decision(), reached, stop, List.of(), 0, decided, true);
            }
            List<State> reaching = List.of();
            List<State> level = List.of(start);
            for (int size = 1; size <= largest && reaching.isEmpty() && decided < budget; size++) {
                level = next(level);
                reaching = level.stream().filter(s -> goal.reached(s.decision())).toList();
            }
            List<State> differing = new ArrayList<>(differing(smallest(reaching)));
            if (goal instanceof Goal.Stricter) {
                differing.sort(Comparator.comparing(s -> s.decision().disposition()));
            }
            List<WhatIf.Way> ways =
                    differing.stream().limit(SHOWN).map(this::way).toList();
            int more = differing.size() - ways.size();
            return new WhatIf(start.decision(), false, null, ways, more, decided, decided < budget);
        }

        /** Every set that is larger by one, those first in which least is left in the way. */
        private List<State> next(List<State> level) {
            Set<State> next = new LinkedHashSet<>();
            List<State> sorted = new ArrayList<>(level);
            Map<State, Integer> distances = new HashMap<>();
            sorted.sort((a, b) -> Integer.compare(
                    distances.computeIfAbsent(a, s -> goal.distance(s.explanation)),
                    distances.computeIfAbsent(b, s -> goal.distance(s.explanation))));
            for (State state : sorted) {
                Backward backward = new Backward(engine.knowledge(), state.given, state.explanation, changes);
                goal.walk(state.explanation, backward);
                for (Supposition supposition : backward.suppositions()) {
                    if (decided >= budget) {
                        return new ArrayList<>(next);
                    }
                    with(state.supposed, supposition).flatMap(this::decide).ifPresent(next::add);
                }
            }
            return new ArrayList<>(next);
        }

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

        private Optional<State> decide(Set<Supposition> supposed) {
            return tried.computeIfAbsent(supposed, set -> {
                decided++;
                return decided(start.given, set);
            });
        }

        private List<State> smallest(List<State> reaching) {
            Set<State> smallest = new LinkedHashSet<>();
            reaching.forEach(state -> smallest.add(parts(state.supposed).stream()
                    .flatMap(part -> decide(part).stream())
                    .filter(s -> goal.reached(s.decision()))
                    .findFirst()
                    .orElse(state)));
            int size = smallest.stream().mapToInt(s -> s.supposed.size()).min().orElse(0);
            return smallest.stream().filter(s -> s.supposed.size() == size).toList();
        }

        /** Of the sets about the same findings that come to the same, the one that changes least of them. */
        private List<State> differing(List<State> states) {
            Map<Object, State> least = new LinkedHashMap<>();
            for (State each : states) {
                State state = shrunk(each);
                List<String> subjects =
                        state.supposed.stream().map(Supposition::subject).sorted().toList();
                least.merge(
                        List.of(subjects, Upshot.of(state.decision()).disposition()),
                        state,
                        (a, b) -> amount(b) < amount(a) ? b : a);
            }
            return List.copyOf(least.values());
        }

        private static int amount(State state) {
            return state.supposed.stream()
                    .mapToInt(s -> s instanceof Found f ? Findings.changed(f.before(), f.after()).size() : 1)
                    .sum();
        }

        /** Without the changes of single components that are not needed. */
        private State shrunk(State state) {
            for (Supposition each : state.supposed) {
                if (!(each instanceof Found found)) {
                    continue;
                }
                for (String component : Findings.changed(found.before(), found.after())) {
                    Map<String, Object> back = new HashMap<>();
                    back.put(component, Findings.read(found.before(), component));
                    InputFact after = Findings.with(found.after(), back);
                    if (after.equals(found.before())) {
                        continue;
                    }
                    Set<Supposition> less = new LinkedHashSet<>(state.supposed);
                    less.remove(found);
                    less.add(new Found(found.before(), after, FindingChanges.asks(found.before(), after)));
                    Optional<State> smaller = decide(less).filter(s -> goal.reached(s.decision()));
                    if (smaller.isPresent()) {
                        return shrunk(smaller.get());
                    }
                }
            }
            return state;
        }

        private WhatIf.Way way(State state) {
            return new WhatIf.Way(
                    List.copyOf(state.supposed), state.decision(), alternatives.of(start.given, state.supposed));
        }

        /** What no finding of the examination lifts. */
        private WhatIf.@Nullable Stop stop() {
            Disposition now = start.decision().disposition();
            List<Referral> referrals = start.decision().conclusions(Referral.class);
            List<Conclusion> barriers = new ArrayList<>(referrals);
            barriers.addAll(goal.barriers(start.explanation));
            Set<Fact> flags = new LinkedHashSet<>();
            for (Conclusion barrier : barriers) {
                start.explanation.why(barrier.key()).forEach(proof -> addFlags(proof, flags));
            }
            boolean looser = !(goal instanceof Goal.Stricter);
            boolean referred = now.compareTo(Disposition.URGENT_REFERRAL) <= 0;
            return looser && (referred || !flags.isEmpty()) ? new WhatIf.Stop(referrals, List.copyOf(flags)) : null;
        }
    }

    private Optional<State> decided(PatientCase start, Set<Supposition> supposed) {
        PatientCase given = start;
        for (Supposition each : supposed) {
            given = each.in(given);
        }
        try {
            return Optional.of(new State(supposed, given, Explanation.of(engine, given)));
        } catch (CaseException impossible) {
            return Optional.empty(); // a finding that no case can hold
        }
    }

    private static void addFlags(Proof proof, Set<Fact> flags) {
        if (proof.fact() instanceof RedFlag flag && flag.presence() == Presence.PRESENT) {
            flags.add(flag);
        }
        proof.steps().forEach(step -> step.facts().forEach(p -> addFlags(p, flags)));
    }

    /** Every proper part of a set that holds something, the smaller first. */
    private static List<Set<Supposition>> parts(Set<Supposition> whole) {
        List<Set<Supposition>> parts = new ArrayList<>();
        whole.forEach(one -> parts.add(Set.of(one)));
        if (whole.size() > 2) {
            whole.forEach(left -> {
                Set<Supposition> part = new LinkedHashSet<>(whole);
                part.remove(left);
                parts.add(part);
            });
        }
        return whole.size() < 2 ? List.of() : parts;
    }
}
