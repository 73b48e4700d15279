package org.neuroglide.proof.junit;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.model.Problem;
import org.neuroglide.scenario.CoverageLaw;
import org.neuroglide.scenario.LastFailed;
import org.neuroglide.scenario.RunReport;
import org.neuroglide.scenario.ScenarioResult;
import org.neuroglide.scenario.ScenarioRunner;
import org.neuroglide.scenario.Selection;

/** The tests of one annotated class. All scenarios are run at once; each test tells how its own came out. */
final class ScenarioNodes {
    private final NeuroglideScenarios asked;

    ScenarioNodes(NeuroglideScenarios asked) {
        if (!(asked.minimum() >= 0 && asked.minimum() <= 100)) {
            throw new IllegalStateException(
                    "minimum is " + asked.minimum() + ", not a number of a hundred. Maybe leave it out: all rules.");
        }
        this.asked = asked;
    }

    List<DynamicNode> all() {
        Knowledge knowledge =
                asked.kbase().isEmpty() ? Knowledge.bundled() : Knowledge.load(Path.of(asked.kbase()));
        RunReport report = new ScenarioRunner(knowledge)
                .run(Selection.of(Path.of(asked.scenarios())), new LastFailed(), result -> {});
        Map<String, List<DynamicTest>> files = new LinkedHashMap<>();
        for (ScenarioResult result : report.results()) {
            files.computeIfAbsent(result.scenario().file(), f -> new ArrayList<>()).add(test(result));
        }
        List<DynamicNode> nodes = new ArrayList<>();
        files.forEach((file, tests) -> nodes.add(DynamicContainer.dynamicContainer(file, tests)));
        if (asked.coverage()) {
            DynamicTest gate = DynamicTest.dynamicTest(
                    "every rule has its scenarios", () -> coverage(knowledge, report.results()));
            nodes.add(DynamicContainer.dynamicContainer("coverage", List.of(gate)));
        }
        return nodes;
    }

    private static DynamicTest test(ScenarioResult result) {
        String name = result.scenario().id() + ": " + result.scenario().why();
        return DynamicTest.dynamicTest(name, place(result), () -> {
            switch (result.status()) {
                case FAILED -> Assertions.fail(result.account());
                case WAITING -> Assumptions.abort(result.account());
                case PASSED -> {}
            }
        });
    }

    /** Where an editor finds the scenario. */
    private static URI place(ScenarioResult result) {
        URI file = Path.of(result.scenario().file()).toUri();
        return URI.create(file + "?line=" + result.scenario().line());
    }

    private void coverage(Knowledge knowledge, List<ScenarioResult> results) {
        List<Problem> missing = CoverageLaw.problems(knowledge, results);
        long rules = knowledge.rules().stream().filter(RuleModel::active).count();
        long lacking = missing.stream().map(Problem::subject).distinct().count();
        double covered = rules == 0 ? 100 : 100.0 * (rules - lacking) / rules;
        if (covered < asked.minimum()) {
            Assertions.fail(String.format(
                            Locale.ROOT,
                            "%d of %d rules have every scenario that proves them: %.1f %%, and the minimum is %.1f %%.\n",
                            rules - lacking,
                            rules,
                            covered,
                            asked.minimum())
                    + missing.stream().map(Problem::render).collect(Collectors.joining("\n")));
        }
    }
}
