package org.neuroglide.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.neuroglide.model.Problem;
import org.neuroglide.scenario.ScenarioResult.Status;

/** Writes a run as JUnit XML, as build servers read it: a suite for each file, a test case for each scenario. */
public final class JUnitReport {
    private static final String COVERAGE = "every rule has its scenarios";

    private static final String GATES = "coverage by scenarios";

    private JUnitReport() {}

    /**
     * One demand on the whole run, a test case of its own.
     *
     * @param name what is demanded
     * @param failure why it is not met; empty where it is
     */
    public record Gate(String name, String failure) {}

    /**
     * Writes a run.
     *
     * @param coverage what {@link CoverageLaw} found; a suite of its own, none where it is empty
     * @param gates demands on the whole run; a suite of their own, none where they are empty
     * @throws ScenarioException if the file cannot be written
     */
    public static void write(Path file, RunReport report, List<Problem> coverage, List<Gate> gates) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, xml(report, coverage, gates));
        } catch (IOException e) {
            throw Texts.refused(
                    "unwritable-file", file.toString(), "cannot be written: " + e.getMessage(), "name another file");
        }
    }

    static String xml(RunReport report, List<Problem> coverage, List<Gate> gates) {
        Map<String, List<ScenarioResult>> files = report.results().stream()
                .collect(Collectors.groupingBy(r -> r.scenario().file(), LinkedHashMap::new, Collectors.toList()));
        int tests = report.results().size() + coverage.size() + gates.size();
        int failures = report.failed().size() + coverage.size() + failed(gates);
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<testsuites name=\"neuroglide\"")
                .append(counts(tests, failures, report.took()))
                .append(">\n");
        files.forEach((file, results) -> suite(xml, file, results));
        if (!coverage.isEmpty()) {
            coverage(xml, coverage);
        }
        if (!gates.isEmpty()) {
            gates(xml, gates);
        }
        return xml.append("</testsuites>\n").toString();
    }

    private static void suite(StringBuilder xml, String file, List<ScenarioResult> results) {
        int failures = (int) results.stream().filter(ScenarioResult::failed).count();
        int skipped =
                (int) results.stream().filter(r -> r.status() == Status.WAITING).count();
        Duration took = results.stream().map(ScenarioResult::took).reduce(Duration.ZERO, Duration::plus);
        xml.append("  <testsuite name=\"").append(escaped(file)).append('"');
        xml.append(counts(results.size(), failures, took))
                .append(" errors=\"0\" skipped=\"")
                .append(skipped)
                .append("\">\n");
        results.forEach(r -> testCase(xml, file, r));
        xml.append("  </testsuite>\n");
    }

    private static void testCase(StringBuilder xml, String file, ScenarioResult result) {
        xml.append("    <testcase classname=\"").append(escaped(file));
        xml.append("\" name=\"").append(escaped(result.scenario().id()));
        xml.append("\" time=\"").append(seconds(result.took())).append('"');
        switch (result.status()) {
            case PASSED -> xml.append("/>\n");
            case WAITING ->
                xml.append(">\n      <skipped message=\"")
                        .append(escaped("names the draft " + String.join(", ", result.drafts())))
                        .append("\"/>\n    </testcase>\n");
            case FAILED -> {
                String message = result.failures().stream()
                        .map(f -> f.expectation() + ": expected " + f.expected() + ", concluded " + f.concluded())
                        .collect(Collectors.joining("; "));
                failure(xml, message, result.account());
            }
        }
    }

    private static void coverage(StringBuilder xml, List<Problem> problems) {
        xml.append("  <testsuite name=\"").append(COVERAGE).append('"');
        xml.append(counts(problems.size(), problems.size(), Duration.ZERO)).append(" errors=\"0\" skipped=\"0\">\n");
        for (Problem problem : problems) {
            xml.append("    <testcase classname=\"").append(escaped(problem.file()));
            xml.append("\" name=\"")
                    .append(escaped(problem.subject() + " " + problem.code()))
                    .append("\" time=\"0.000\"");
            failure(xml, problem.message(), problem.render());
        }
        xml.append("  </testsuite>\n");
    }

    private static void gates(StringBuilder xml, List<Gate> gates) {
        xml.append("  <testsuite name=\"").append(GATES).append('"');
        xml.append(counts(gates.size(), failed(gates), Duration.ZERO)).append(" errors=\"0\" skipped=\"0\">\n");
        for (Gate gate : gates) {
            xml.append("    <testcase classname=\"").append(GATES);
            xml.append("\" name=\"").append(escaped(gate.name())).append("\" time=\"0.000\"");
            if (gate.failure().isEmpty()) {
                xml.append("/>\n");
            } else {
                failure(xml, gate.failure(), gate.failure());
            }
        }
        xml.append("  </testsuite>\n");
    }

    private static int failed(List<Gate> gates) {
        return (int) gates.stream().filter(g -> !g.failure().isEmpty()).count();
    }

    private static void failure(StringBuilder xml, String message, String text) {
        xml.append(">\n      <failure message=\"").append(escaped(message));
        xml.append("\" type=\"expectation\">").append(escaped(text)).append("</failure>\n    </testcase>\n");
    }

    private static String counts(int tests, int failures, Duration took) {
        return " tests=\"" + tests + "\" failures=\"" + failures + "\" time=\"" + seconds(took) + '"';
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.3f", took.toNanos() / 1e9);
    }

    /** Text as XML; characters that XML 1.0 does not have become a question mark. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
