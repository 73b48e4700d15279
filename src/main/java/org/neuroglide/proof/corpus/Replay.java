package org.neuroglide.proof.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neuroglide.engine.CaseException;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Problem;
import org.neuroglide.scenario.CaseReader;
import org.neuroglide.scenario.ScenarioException;
import org.neuroglide.texts.CanonicalJson;
import org.neuroglide.texts.DecisionTree;

/**
 * What came of deciding the cases of a baseline again.
 *
 * @param cases how many there are
 * @param around what differs around the decisions: knowledge base and program, each a sentence; says nothing about any
 *     decision
 * @param different the cases whose decision is another one, in the baseline's order
 */
public record Replay(int cases, List<String> around, List<Different> different) {
    /**
     * A case that is decided otherwise than it was recorded.
     *
     * @param line its line in the baseline
     * @param places where in the decision, each with what was there and what is there now; or why it is refused
     */
    public record Different(String name, int line, List<String> places) {}

    /**
     * Decides every case of a baseline again, in parallel, and compares the canonical forms byte for byte, all but the
     * name of the knowledge base in them.
     *
     * @param file what problems call it
     * @param lines of the baseline
     * @param program the version of this program
     * @throws ScenarioException with every damaged line
     */
    public static Replay of(DecisionEngine engine, String program, String file, List<String> lines) {
        BaselineReader.Head head = BaselineReader.head(file, lines);
        CaseReader cases = new CaseReader(engine.knowledge());
        List<Outcome> outcomes = IntStream.range(1, lines.size())
                .parallel()
                .mapToObj(i -> outcome(engine, cases, i + 1, BaselineReader.line(file, i + 1, lines.get(i))))
                .toList();
        List<Problem> problems = outcomes.stream().flatMap(o -> Stream.ofNullable(o.problem)).toList();
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
        List<Different> different = outcomes.stream().flatMap(o -> Stream.ofNullable(o.different)).toList();
        return new Replay(lines.size() - 1, around(engine, program, head), different);
    }

    /** What came of one line: at most one of the two. */
    private record Outcome(@Nullable Problem problem, @Nullable Different different) {}

    private static Outcome outcome(DecisionEngine engine, CaseReader cases, int number, BaselineReader.Line line) {
        if (line.kept() == null) {
            return new Outcome(line.problem(), null);
        }
        List<String> places = places(engine, cases, line.kept());
        return new Outcome(null, places.isEmpty() ? null : new Different(line.kept().name(), number, places));
    }

    private static List<String> places(DecisionEngine engine, CaseReader cases, BaselineReader.Kept kept) {
        Map<String, @Nullable Object> now;
        try {
            PatientCase given = cases.readText(kept.name(), kept.text()).patientCase();
            now = new TreeMap<>(DecisionTree.of(engine.decide(given)));
        } catch (ScenarioException e) {
            return e.problems().stream().map(p -> "refused: " + p.render().lines().findFirst().orElse("")).toList();
        } catch (CaseException e) {
            return e.problems().stream().map(p -> "refused: " + p.render().lines().findFirst().orElse("")).toList();
        }
        Map<String, @Nullable Object> before = new TreeMap<>(kept.decision());
        before.remove("knowledge");
        now.remove("knowledge");
        if (CanonicalJson.write(before).equals(CanonicalJson.write(now))) {
            return List.of();
        }
        List<String> places = TreeDifference.of(before, now);
        return places.isEmpty() ? List.of("the canonical forms differ, and no place can be named") : places;
    }

    private static List<String> around(DecisionEngine engine, String program, BaselineReader.Head read) {
        List<String> around = new ArrayList<>();
        String version = engine.knowledge().info().version();
        if (!version.equals(read.version())) {
            around.add("knowledge base version: recorded with " + read.version() + ", now " + version);
        }
        if (!engine.knowledge().hash().equals(read.hash())) {
            around.add("knowledge base content: recorded with hash " + read.hash() + ", now " + engine.knowledge().hash());
        }
        if (!program.equals(read.program())) {
            around.add("program version: recorded with " + read.program() + ", now " + program);
        }
        return around;
    }
}
