package org.neuroglide.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Problem;
import org.neuroglide.scenario.CoverageLaw;
import org.neuroglide.scenario.JUnitReport;
import org.neuroglide.scenario.LastFailed;
import org.neuroglide.scenario.RunReport;
import org.neuroglide.scenario.ScenarioRunner;
import org.neuroglide.scenario.Selection;

/** Runs scenarios. */
final class TestCommand implements Command {
    private static final String ID = "--id";
    private static final String TAG = "--tag";
    private static final String ONLY_FAILED = "--only-failed";
    private static final String JUNIT = "--junit";

    @Override
    public Syntax syntax() {
        return new Syntax(
                "Run scenarios and compare what is concluded with what they expect.",
                "Without PATH it runs all of scenarios/ and also checks that every rule has the scenarios that prove"
                        + " it.",
                List.of(new Syntax.Parameter("PATH", 0, Integer.MAX_VALUE, "Scenario files, folders, or FILE#id.")),
                List.of(
                        Syntax.Option.many(ID, "ID", "Only scenarios with this id; may be given again."),
                        Syntax.Option.many(TAG, "TAG", "Only scenarios with this tag; may be given again."),
                        Syntax.Option.flag(ONLY_FAILED, "Only scenarios that failed when they were last run here."),
                        Syntax.Option.value(JUNIT, "FILE", "Also write the results as JUnit XML."),
                        CoverageOptions.COVERAGE,
                        CoverageOptions.ALL,
                        CoverageOptions.MIN,
                        CoverageOptions.HTML,
                        CoverageOptions.PROPOSE,
                        Options.AUTHORED,
                        Options.COLOR),
                List.of(
                        "neuroglide test",
                        "neuroglide test scenarios/redflags --kbase kbase",
                        "neuroglide test --tag emergency",
                        "neuroglide test --only-failed",
                        "neuroglide test --junit target/scenarios.xml",
                        "neuroglide test --coverage",
                        "neuroglide test --min 95 --html target/coverage"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        List<String> named = arguments.parameters();
        Selection selection = new Selection(
                named.isEmpty() ? List.of(desk.standard("scenarios", "neuroglide test PATH")) : paths(named, desk),
                new LinkedHashSet<>(arguments.texts(ID)),
                new LinkedHashSet<>(arguments.texts(TAG)),
                arguments.has(ONLY_FAILED));
        LastFailed lastFailed = new LastFailed(desk.terminal().folder().resolve(LastFailed.PLACE));
        if (selection.onlyFailed() && lastFailed.read().isEmpty()) {
            desk.out().println("No scenario failed when they were last run here.");
            return ExitCode.FINE;
        }
        CoverageOptions wanted = CoverageOptions.of(arguments);
        if (wanted.asked() && !selection.all()) {
            throw new MisuseException(
                    "coverage is counted over whole files", "leave out --id, --tag, --only-failed and FILE#id");
        }
        Knowledge knowledge = desk.authored(arguments);
        TestAccount account = new TestAccount(desk.terminal(), Options.colour(arguments, desk.terminal()));
        RunReport report = new ScenarioRunner(knowledge).run(selection, lastFailed, account::tell);
        lastFailed.write(report);
        List<Problem> coverage = coverage(knowledge, selection, named.isEmpty(), report);
        account.sum(report, coverage);
        List<JUnitReport.Gate> gates =
                wanted.asked() && report.passed() ? wanted.report(knowledge, selection.paths(), named.isEmpty(), desk) : List.of();
        Path junit = arguments.path(JUNIT);
        if (junit != null) {
            JUnitReport.write(desk.terminal().folder().resolve(junit), report, coverage, gates);
        }
        boolean gated = gates.stream().allMatch(g -> g.failure().isEmpty());
        return report.passed() && coverage.isEmpty() && gated ? ExitCode.FINE : ExitCode.PROBLEMS;
    }

    /** Of a part, the rules are held to the law whose scenario files were run; of a selection by other means, none. */
    private static List<Problem> coverage(Knowledge knowledge, Selection selection, boolean whole, RunReport report) {
        if (!selection.all()) {
            return List.of();
        }
        return whole
                ? CoverageLaw.problems(knowledge, report.results())
                : CoverageLaw.problemsOfPart(knowledge, report.results());
    }

    private static List<Path> paths(List<String> named, Desk desk) {
        return named.stream()
                .map(path -> {
                    int hash = path.lastIndexOf('#');
                    String file = hash < 0 ? path : path.substring(0, hash);
                    return Path.of(desk.existing(file) + (hash < 0 ? "" : path.substring(hash)));
                })
                .toList();
    }
}
