package org.neuroglide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroglide.cli.Shell.Result;
import org.neuroglide.texts.CanonicalJson;
import org.neuroglide.texts.JsonTree;

/** record and replay, with the bundled knowledge base and one file of scenarios. */
class ReplayCommandTest {
    private static final String SCENARIOS = Path.of("scenarios/journeys/carpal-tunnel-syndrome.yaml").toAbsolutePath().toString();

    @TempDir
    Path folder;

    private Path baseline;

    @BeforeEach
    void record() {
        Result result = run("record", SCENARIOS, "--out", "baseline.ndjson");
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        baseline = folder.resolve("baseline.ndjson");
    }

    private Result run(String... words) {
        return new Shell().in(folder).run(words);
    }

    @Test
    void theSameKnowledgeBaseDecidesTheSameByteForByte() {
        Result result = run("replay", "baseline.ndjson");

        assertThat(result.code()).isZero();
        assertThat(result.out()).endsWith("decisions: all the same, byte for byte.\n").doesNotContain("note:");
    }

    @Test
    void aBaselineIsNeverOverwritten() {
        assertThat(run("record", SCENARIOS, "--out", "baseline.ndjson").err()).contains("is already there");
    }

    @Test
    void anotherKnowledgeBaseIsNamedApartFromTheDecisionsThatDiffer() {
        String small = Path.of("src/test/resources/kb/engine").toAbsolutePath().toString();

        Result result = run("replay", "baseline.ndjson", "--kbase", small);

        assertThat(result.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(result.out()).contains("note: knowledge base content: recorded with hash", "baseline.ndjson:2 ", "refused: ");
    }

    @Test
    void anotherProgramVersionIsNamedAndIsNoDifferenceOfDecisions() throws Exception {
        List<String> lines = new ArrayList<>(Files.readAllLines(baseline));
        lines.set(0, recordedBy("0.0.9", lines.get(0)));
        Files.write(baseline, lines);

        Result result = run("replay", "baseline.ndjson");

        assertThat(result.code()).isZero();
        assertThat(result.out())
                .startsWith("note: program version: recorded with 0.0.9, now " + Version.program() + ".\n")
                .endsWith("decisions: all the same, byte for byte.\n")
                .doesNotContain("knowledge base");
    }

    /** The first line as another version of the program would have written it, with its check sum. */
    private static String recordedBy(String program, String line) throws Exception {
        Map<String, Object> head = new TreeMap<>(JsonTree.map(line).orElseThrow());
        head.remove("check");
        head.put("program", program);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(CanonicalJson.write(head).getBytes(StandardCharsets.UTF_8));
        head.put("check", HexFormat.of().formatHex(digest));
        return CanonicalJson.write(head);
    }

    @Test
    void aChangedDecisionInTheFileIsADamagedLine() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(baseline));
        lines.set(2, lines.get(2).replaceFirst("\"disposition\":\"[A-Z_]+\"", "\"disposition\":\"EMERGENCY\""));
        Files.write(baseline, lines);

        Result result = run("replay", "baseline.ndjson");

        assertThat(result.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(result.err()).contains("baseline.ndjson:3 line 3: is not as it was recorded", "Maybe record it again", "1 problem.");
    }

    @Test
    void aBaselineThatWasCutOffIsRefused() throws IOException {
        List<String> lines = Files.readAllLines(baseline);
        Files.write(baseline, lines.subList(0, lines.size() - 1));

        assertThat(run("replay", "baseline.ndjson").err()).contains("[missing-lines]");
    }

    @Test
    void anotherFormIsRefusedWithTheProgramThatReadsIt() throws IOException {
        Files.writeString(baseline, Files.readString(baseline).replaceFirst("\"baseline\":1", "\"baseline\":2"));

        assertThat(run("replay", "baseline.ndjson").err())
                .contains("baseline.ndjson:1 line 1: has the form 2; this program reads form 1. [baseline-version]");
    }

    @Test
    void whatIsNoBaselineIsRefused() throws IOException {
        Files.writeString(baseline, "{}\n");

        assertThat(run("replay", "baseline.ndjson").err()).contains("is not the first line of a baseline", "Maybe make one: neuroglide record");
    }
}
