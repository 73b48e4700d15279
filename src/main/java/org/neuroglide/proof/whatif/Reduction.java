package org.neuroglide.proof.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neuroglide.model.InputFact;
import org.neuroglide.proof.whatif.Supposition.Found;
import org.neuroglide.proof.whatif.Trials.Trial;

/** Makes sets of findings that reach a goal as small as they can be: no part is enough, and no finding changes more than it must. */
final class Reduction {
    private final Trials trials;
    private final Goal goal;

    Reduction(Trials trials, Goal goal) {
        this.trials = trials;
        this.goal = goal;
    }

    /** The smallest of them, one for each choice of findings and what it leads to. */
    List<Trial> of(List<Trial> reaching) {
        Map<Object, Trial> least = new LinkedHashMap<>();
        for (Trial each : smallest(reaching)) {
            Trial trial = shrunk(each);
            List<String> subjects = trial.supposed().stream().map(Supposition::subject).sorted().toList();
            least.merge(
                    List.of(subjects, Upshot.of(trial.decision()).disposition()),
                    trial,
                    (a, b) -> amount(b) < amount(a) ? b : a);
        }
        return List.copyOf(least.values());
    }

    private List<Trial> smallest(List<Trial> reaching) {
        Set<Trial> smallest = new LinkedHashSet<>();
        reaching.forEach(trial -> smallest.add(parts(trial.supposed()).stream()
                .flatMap(part -> trials.decide(part).stream())
                .filter(t -> goal.reached(t.decision()))
                .findFirst()
                .orElse(trial)));
        int size = smallest.stream().mapToInt(t -> t.supposed().size()).min().orElse(0);
        return smallest.stream().filter(t -> t.supposed().size() == size).toList();
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

    private static int amount(Trial trial) {
        return trial.supposed().stream()
                .mapToInt(s -> s instanceof Found f ? Findings.changed(f.before(), f.after()).size() : 1)
                .sum();
    }

    /** Without the changes of single components that are not needed. */
    private Trial shrunk(Trial trial) {
        for (Supposition each : trial.supposed()) {
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
                Set<Supposition> less = new LinkedHashSet<>(trial.supposed());
                less.remove(found);
                less.add(new Found(found.before(), after, FindingChanges.asks(found.before(), after)));
                Optional<Trial> smaller = trials.decide(less).filter(t -> goal.reached(t.decision()));
                if (smaller.isPresent()) {
                    return shrunk(smaller.get());
                }
            }
        }
        return trial;
    }
}
