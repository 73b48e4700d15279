package org.neuroglide.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Nearest;
import org.neuroglide.model.Problem;

/** Runs scenarios against a knowledge base. Thread-safe. */
public final class ScenarioRunner {
    private final Knowledge knowledge;
    private final DecisionEngine engine;

    /** Reads the knowledge base once; a runner can run any number of times. */
    public ScenarioRunner(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.engine = new DecisionEngine(knowledge);
    }

    /**
     * Runs the selected scenarios, files in parallel.
     *
     * @param lastFailed where the references of failed scenarios are kept; read for {@link Selection#onlyFailed()},
     *     never written here
     * @param progress told of every result as it comes, one at a time, in no fixed order
     * @throws ScenarioException with every problem of every file, and if no scenario is selected
     */
    public RunReport run(Selection selection, LastFailed lastFailed, Consumer<ScenarioResult> progress) {
        long start = System.nanoTime();
        List<ScenarioFile> files = new ScenarioReader(knowledge)
                .read(selection.paths().stream()
                        .map(Selection::fileOf)
                        .distinct()
                        .toList());
        Set<String> failed = selection.onlyFailed() ? lastFailed.read() : Set.of();
        Predicate<Scenario> selected = s -> selection.takes(s, failed);
        requireSome(selection, files, selected);
        Object oneAtATime = new Object();
        Consumer<ScenarioResult> tell = result -> {
            synchronized (oneAtATime) {
                progress.accept(result);
            }
        };
        List<ScenarioResult> results = files.parallelStream()
                .flatMap(file -> run(file, selected, tell).stream())
                .toList();
        return new RunReport(results, Duration.ofNanos(System.nanoTime() - start));
    }

    /** Runs the scenarios of one file, in order; of a journey also the visits before the last selected one. */
    List<ScenarioResult> run(ScenarioFile file, Predicate<Scenario> selected, Consumer<ScenarioResult> progress) {
        List<ScenarioResult> results = new ArrayList<>();
        ScenarioRun run = new ScenarioRun(knowledge, engine, file);
        for (Scenario scenario : file.scenarios()) {
            if (selected.test(scenario)) {
                ScenarioResult result = run.result(scenario);
                results.add(result);
                progress.accept(result);
            }
        }
        return results;
    }

    private static void requireSome(Selection selection, List<ScenarioFile> files, Predicate<Scenario> selected) {
        List<Scenario> all = files.stream().flatMap(f -> f.scenarios().stream()).toList();
        if (all.stream().anyMatch(selected)) {
            return;
        }
        if (selection.onlyFailed()) {
            throw none("no scenario failed when it was last run", "run it without --only-failed");
        }
        Set<String> ids = new TreeSet<>();
        Set<String> tags = new TreeSet<>();
        all.forEach(s -> {
            ids.add(s.id());
            tags.addAll(s.tags());
        });
        Set<String> words = new HashSet<>(selection.ids());
        words.removeAll(ids);
        String hint = words.stream()
                .map(w -> Nearest.hint(w, ids))
                .filter(h -> !h.isEmpty())
                .findFirst()
                .orElse("");
        String tagHint = selection.tags().stream()
                .map(w -> Nearest.hint(w, tags))
                .filter(h -> !h.isEmpty())
                .findFirst()
                .orElse("");
        throw none("none of " + all.size() + " scenarios is selected", hint.isEmpty() && tagHint.isEmpty()
                        ? "look for id: and tags: in the scenario files"
                        : hint.isEmpty() ? tagHint : hint);
    }

    private static ScenarioException none(String message, String nextStep) {
        return new ScenarioException(List.of(new Problem("no-scenarios", "", 0, "selection", message, nextStep)));
    }
}
