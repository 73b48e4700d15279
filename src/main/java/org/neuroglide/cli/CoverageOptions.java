package org.neuroglide.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.proof.coverage.Coverage;
import org.neuroglide.proof.coverage.CoverageHtml;
import org.neuroglide.proof.coverage.CoverageText;
import org.neuroglide.proof.coverage.Figure;
import org.neuroglide.proof.coverage.Proposer;
import org.neuroglide.scenario.JUnitReport.Gate;
import org.neuroglide.scenario.ScenarioCorpus;

/**
 * What is asked of the coverage of a run of scenarios.
 *
 * @param all whether every gap is printed
 * @param least percentage that every figure must reach; null where none is demanded
 * @param html folder for the report; null where none is wanted
 * @param propose folder for scenario files with scenarios that close gaps; null where none are wanted
 */
record CoverageOptions(
        boolean asked, boolean all, @Nullable Double least, @Nullable Path html, @Nullable Path propose) {
    private static final int SHOWN = 20;

    static final Syntax.Option COVERAGE = Syntax.Option.flag(
            "--coverage", "Also say what the scenarios show of each rule, its conditions, the limits and the codes.");
    static final Syntax.Option ALL =
            Syntax.Option.flag("--all", "With the coverage, every gap instead of the first " + SHOWN + ".");
    static final Syntax.Option MIN = Syntax.Option.value(
            "--min", "PERCENT", "Fail where a figure of the coverage is below this; 0 to 100.");
    static final Syntax.Option HTML = Syntax.Option.value(
            "--html", "DIR", "Write the coverage as one HTML page, the rules' text with what no scenario decides.");

    static final Syntax.Option PROPOSE = Syntax.Option.value(
            "--propose", "DIR", "Write the scenario files with scenarios added that close gaps; takes minutes.");

    static CoverageOptions of(Arguments arguments) {
        boolean asked = List.of(COVERAGE, ALL, MIN, HTML, PROPOSE).stream().anyMatch(o -> arguments.has(o.name()));
        String least = arguments.text(MIN.name(), "");
        return new CoverageOptions(
                asked, arguments.has(ALL.name()), least.isEmpty() ? null : percent(least), arguments.path(HTML.name()), arguments.path(PROPOSE.name()));
    }

    private static double percent(String text) {
        try {
            double number = Double.parseDouble(text);
            if (number >= 0 && number <= 100) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as a number out of range is
        }
        throw new MisuseException("--min wants a percentage, not \"" + text + "\"", "write a number from 0 to 100");
    }

    /**
     * Prints the coverage, and writes it where that is wanted.
     *
     * @param whole whether all scenarios were run; of a part, the rules count whose scenario file was run
     * @return the demands and whether they are met
     */
    List<Gate> report(Knowledge knowledge, List<Path> paths, boolean whole, Desk desk) {
        DecisionEngine engine = new DecisionEngine(knowledge);
        List<ScenarioCorpus.Entry> corpus = ScenarioCorpus.read(knowledge, engine, paths);
        Coverage coverage =
                whole ? Coverage.of(knowledge, engine, corpus) : Coverage.ofPart(knowledge, engine, corpus);
        PrintStream out = desk.out();
        out.println("\nCoverage of " + number(coverage.rules().size(), "rule") + " by "
                + number(coverage.scenarios().size(), "scenario"));
        CoverageText.figures(coverage).forEach(out::println);
        gaps(CoverageText.gaps(coverage), out);
        if (html != null) {
            Path file = html.resolve("index.html");
            desk.writeAsked(file, CoverageHtml.page(knowledge, coverage), true);
        }
        if (propose != null) {
            propose(new Proposer(knowledge, engine, corpus), corpus, propose, desk);
        }
        List<Gate> gates = least == null
                ? List.of()
                : coverage.figures().stream().map(this::gate).toList();
        gates.stream().map(Gate::failure).filter(f -> !f.isEmpty()).forEach(out::println);
        return gates;
    }

    private static String number(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** Each file keeps the folder and name that join it to its rules. */
    private static void propose(Proposer proposer, List<ScenarioCorpus.Entry> corpus, Path to, Desk desk) {
        Map<String, String> texts = new TreeMap<>();
        for (ScenarioCorpus.Entry entry : corpus) {
            texts.computeIfAbsent(entry.scenario().file(), CoverageOptions::text);
        }
        Map<String, String> proposals = proposer.propose(texts);
        proposals.forEach((file, added) -> {
            Path path = Path.of(file);
            Path place = path.subpath(Math.max(0, path.getNameCount() - 2), path.getNameCount());
            String old = texts.get(file);
            desk.writeAsked(to.resolve(place), (old.endsWith("\n") ? old : old + "\n") + added, true);
        });
        if (proposals.isEmpty()) {
            desk.out().println("No scenario was found that closes a gap.");
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new MisuseException(file + " cannot be read: " + e.getMessage(), "");
        }
    }

    private void gaps(List<String> gaps, PrintStream out) {
        if (gaps.isEmpty()) {
            out.println("\nNo gaps.");
            return;
        }
        int shown = all ? gaps.size() : Math.min(SHOWN, gaps.size());
        out.println("\n" + (gaps.size() == 1 ? "1 gap:" : gaps.size() + " gaps:"));
        gaps.subList(0, shown).forEach(g -> out.println("  " + g));
        if (shown < gaps.size()) {
            out.println("  and " + (gaps.size() - shown) + " more; --all prints them.");
        }
    }

    private Gate gate(Figure figure) {
        boolean met = figure.percent() >= least;
        String demand = String.format(Locale.ROOT, "%s: at least %s %%", figure.name(), plain(least));
        return new Gate(
                demand,
                met
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "Below --min %s: %s, %.1f %% (%d of %d).",
                                plain(least),
                                figure.name(),
                                figure.percent(),
                                figure.seen(),
                                figure.all()));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
