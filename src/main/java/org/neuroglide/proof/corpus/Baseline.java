package org.neuroglide.proof.corpus;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neuroglide.engine.CaseException;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.model.Decision;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.PreviousVisit;
import org.neuroglide.model.Problem;
import org.neuroglide.proof.cases.CaseText;
import org.neuroglide.scenario.CaseReader;
import org.neuroglide.scenario.ScenarioException;
import org.neuroglide.scenario.WrittenCase;
import org.neuroglide.scenario.WrittenCaseReader;
import org.neuroglide.texts.CanonicalJson;
import org.neuroglide.texts.DecisionTree;

/**
 * Keeps the decisions of cases as lines of canonical JSON: first one that says what decided them, then for each case its
 * name, the whole case as a case file, and the decision. Each line carries a check sum over the rest of it.
 */
public final class Baseline {
    /** The version of this form. Another one is refused. */
    static final int FORM = 1;

    static final String FORM_KEY = "baseline";
    static final String CHECK = "check";

    private Baseline() {}

    /**
     * Decides every case, in parallel.
     *
     * @param program the version of the program
     * @return the lines, without their line feeds, in the order of the cases
     * @throws ScenarioException with every problem of every case; a baseline has no gaps
     */
    public static List<String> lines(DecisionEngine engine, String program, List<WrittenCase> cases) {
        WrittenCaseReader reader = new WrittenCaseReader(engine);
        List<Kept> kept = cases.parallelStream().map(c -> kept(engine, reader, c)).toList();
        List<Problem> problems = kept.stream().flatMap(k -> k.problems.stream()).toList();
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
        Map<String, @Nullable Object> head = new TreeMap<>();
        head.put(FORM_KEY, FORM);
        head.put("cases", cases.size());
        head.put("knowledge", Map.of("version", engine.knowledge().info().version(), "hash", engine.knowledge().hash()));
        head.put("program", program);
        List<String> lines = new ArrayList<>();
        lines.add(checked(head));
        kept.forEach(k -> lines.add(k.line));
        return lines;
    }

    private record Kept(String line, List<Problem> problems) {}

    private static Kept kept(DecisionEngine engine, WrittenCaseReader reader, WrittenCase written) {
        try {
            PreviousVisit earlier = reader.earlier(written);
            PatientCase given = reader.read(written, earlier);
            String text = CaseText.of(given);
            Decision decision = engine.decide(given);
            Decision again = engine.decide(new CaseReader(engine.knowledge()).readText(written.name(), text).patientCase());
            if (!again.equals(decision)) {
                return new Kept("", List.of(new Problem("case-not-kept", written.name(), 0, "case",
                        "is decided otherwise when it is read back from the text that would be kept", "report the case: this is a fault of the program")));
            }
            Map<String, @Nullable Object> line = new TreeMap<>();
            line.put("name", written.name());
            line.put("case", text);
            line.put("decision", DecisionTree.of(decision));
            return new Kept(checked(line), List.of());
        } catch (ScenarioException e) {
            return new Kept("", e.problems());
        } catch (CaseException e) {
            if (!e.refused()) {
                throw e;
            }
            return new Kept("", e.problems());
        }
    }

    private static String checked(Map<String, @Nullable Object> line) {
        line.put(CHECK, sum(line));
        return CanonicalJson.write(line);
    }

    /** SHA-256 over the canonical form of a line without its check sum. */
    static String sum(Map<String, @Nullable Object> line) {
        Map<String, @Nullable Object> rest = new TreeMap<>(line);
        rest.remove(CHECK);
        try {
            byte[] bytes = CanonicalJson.write(rest).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
