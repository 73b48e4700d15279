package org.neuroglide.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Problem;
import org.neuroglide.scenario.CoverageLaw;
import org.neuroglide.scenario.JUnitReport;
import org.neuroglide.scenario.LastFailed;
import org.neuroglide.scenario.RunReport;
import org.neuroglide.scenario.ScenarioResult;
import org.neuroglide.scenario.ScenarioRunner;
import org.neuroglide.scenario.Selection;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Runs scenarios. */
final class TestCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                this,
                "Run scenarios and compare what is concluded with what they expect. Without PATH it runs all of"
                        + " scenarios/ and also checks that every rule has the scenarios that prove it.",
                "neuroglide test",
                "neuroglide test scenarios/redflags --kbase kbase",
                "neuroglide test --tag emergency",
                "neuroglide test --only-failed",
                "neuroglide test --junit target/scenarios.xml");
        spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .paramLabel("PATH")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("Scenario files, folders, or FILE#id.")
                .build());
        spec.addOption(texts("--id", "ID", "Only scenarios with this id; may be given again."));
        spec.addOption(texts("--tag", "TAG", "Only scenarios with this tag; may be given again."));
        spec.addOption(OptionSpec.builder("--only-failed")
                .description("Only scenarios that failed when they were last run here.")
                .build());
        spec.addOption(OptionSpec.builder("--junit")
                .paramLabel("FILE")
                .type(Path.class)
                .description("Also write the results as JUnit XML.")
                .build());
        spec.addOption(Options.kbase());
        spec.addOption(Options.color());
        return spec;
    }

    private static OptionSpec texts(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(description)
                .build();
    }

    @Override
    public int run(ParseResult parsed, Desk desk) {
        List<String> named = parsed.matchedPositionalValue(0, List.of());
        Selection selection = new Selection(
                named.isEmpty() ? List.of(desk.standard("scenarios", "neuroglide test PATH")) : paths(named, desk),
                set(parsed, "--id"),
                set(parsed, "--tag"),
                parsed.matchedOptionValue("--only-failed", false));
        Knowledge knowledge = desk.knowledge(parsed);
        LastFailed lastFailed = new LastFailed();
        TestAccount account = new TestAccount(desk.terminal(), Options.colour(parsed, desk.terminal()));
        RunReport report = new ScenarioRunner(knowledge).run(selection, lastFailed, account::tell);
        lastFailed.write(report);
        boolean whole = named.isEmpty() && selection.all();
        List<Problem> coverage = whole ? CoverageLaw.problems(knowledge, report.results()) : List.of();
        Path junit = parsed.matchedOptionValue("--junit", null);
        if (junit != null) {
            JUnitReport.write(desk.terminal().folder().resolve(junit), report, coverage);
        }
        account.sum(report, coverage);
        return report.passed() && coverage.isEmpty() ? ExitCode.FINE : ExitCode.PROBLEMS;
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

    private static Set<String> set(ParseResult parsed, String option) {
        List<String> values = parsed.matchedOptionValue(option, List.of());
        return new LinkedHashSet<>(values);
    }
}
