package org.neuroglide.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroglide.audit.Logs.Kind;
import org.neuroglide.cli.Shell;
import org.neuroglide.cli.Shell.Result;
import org.neuroglide.texts.JsonTree;

/** {@code neuroglide audit} on a log with three decisions and one feedback. */
class AuditCommandTest {
    @TempDir
    private Path folder;

    private List<Entry> entries = List.of();
    private Path home = Path.of("");

    @BeforeEach
    void log() {
        home = folder.resolve("log");
        entries = Logs.entries(3);
        fill(LogSettings.embedded(home));
    }

    private void fill(LogSettings settings) {
        try (DatabaseLog log = DatabaseLog.open(settings, "test")) {
            entries.forEach(log::append);
            log.append(List.of(Logs.feedback(entries.get(0).cards().get(0), false, Logs.NOON)));
        }
    }

    private Result run(String... words) {
        List<String> all = new ArrayList<>(List.of("audit"));
        all.addAll(List.of(words));
        all.addAll(List.of("--log", home.toString()));
        return new Shell().run(all.toArray(String[]::new));
    }

    @Test
    void verifyTellsWhatIsThereAndWhereTheChainEnds() {
        Result result = run("verify");

        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out()).containsPattern("(?m)^The chain holds: 3 decisions, 1 feedback\\.$")
                .containsPattern("(?m)^End of the chain: 4:[0-9a-f]{64}$");
        String end = end(result);
        assertThat(run("verify", "--noted", end).code()).isZero();
        assertThat(run("verify", "--noted", "5:" + end.substring(2)).code()).isEqualTo(1);
        assertThat(run("verify", "--noted", "end").code()).isEqualTo(2);
    }

    private static String end(Result verified) {
        return verified.out().lines().filter(l -> l.startsWith("End")).findFirst().orElseThrow().replaceFirst(".*: ", "");
    }

    @Test
    void verifyNamesTheFirstRowThatIsWrong() {
        Logs.sql(LogSettings.embedded(home), "UPDATE decisions SET caller = 'x' WHERE sequence_number = 2");
        Result result = run("verify");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEqualTo("Row 2 was changed after it was written (decision " + entries.get(1).id() + " or its cards). [changed]\n");
    }

    @Test
    void aDecisionIsShown() {
        Result result = run("show", entries.get(1).id());

        assertThat(result.code()).isZero();
        assertThat(result.out()).startsWith("{\"at\":\"2026-02-01T13:00:00Z\"").contains("\"id\":\"" + entries.get(1).id() + "\"").endsWith("}\n");
        Result unknown = run("show", "17");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("there is no decision of that id in the log");
    }

    @Test
    void replayTellsWhatDiffersAndIsFineOtherwise() {
        assertThat(run("replay").out()).isEqualTo("3 decisions: 3 the same, 0 different with another knowledge base, 0 faults, 0 not replayable.\n");
        assertThat(run("replay", entries.get(0).id()).out()).startsWith("1 decision: 1 the same");
        assertThat(run("replay", "--since", "2026-02-02").out()).startsWith("0 decisions");
        assertThat(run("replay", "--since", "2026-02-02", "17").code()).isEqualTo(2);
        assertThat(run("replay", "17").code()).isEqualTo(2);

        Logs.sql(LogSettings.embedded(home), "UPDATE decisions SET decision = replace(decision, '\"homeAllowed\":true', '\"homeAllowed\":false')"
                + " WHERE sequence_number = 2");
        Result result = run("replay");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).startsWith(entries.get(1).id() + ": decided otherwise with the same knowledge base.\n  homeAllowed: false -> true\n")
                .contains("2 the same").contains("1 faults");
    }

    @Test
    void exportWritesALineForEach() {
        assertThat(run("export").out().lines()).hasSize(3).allMatch(l -> l.contains("\"kind\":\"decision\""));
        assertThat(run("export", "--feedback").out().lines()).hasSize(1).allMatch(l -> l.contains("\"kind\":\"feedback\""));
    }

    @Test
    void nothingIsPrintedThatATerminalWouldObey() {
        String obeyed = "\u001b[2J\u009b1m\u007f\u202e\u2028\r\n";
        Inquiry inquiry = new Inquiry("s" + obeyed, "caller" + obeyed, "Patient/17", obeyed);
        Entry entry = entries.get(0);
        Entry hostile = new Entry("hostile", entry.at(), inquiry, entry.patientCase(), entry.decision(), entry.latency(), List.of());
        Feedback feedback = new Feedback("s" + obeyed, "c" + obeyed, false, Logs.NOON, List.of(), "r" + obeyed,
                "words" + obeyed, "ehr" + obeyed);
        try (DatabaseLog log = DatabaseLog.open(LogSettings.embedded(home), "test")) {
            log.append(hostile);
            log.append(List.of(feedback));
        }
        String shown = run("show", "hostile").out();
        String exported = run("export", "--feedback").out();
        String all = shown + exported + run("export").out() + run("feedback").out();

        assertThat(all.codePoints().filter(c -> c != '\n').filter(c -> Character.isISOControl(c) || c == 0x202e || c == 0x2028)).isEmpty();
        assertThat(all).contains("\\u009b1m", "\\u202e");
        assertThat(exported.lines()).hasSize(2);
        assertThat(JsonTree.map(shown).orElseThrow()).as("JSON says the same").containsEntry("caller", "caller" + obeyed);
    }

    @Test
    void feedbackIsReportedByRule() {
        assertThat(run("feedback").out()).isEqualTo("""
                rule             cards  accepted overridden  reasons; callers
                IN-001               3         0          1  reasons|not-now 1; https://ehr.example 1
                PR-004               3         0          1  reasons|not-now 1; https://ehr.example 1
                """);
    }

    @Test
    void sealRemovesAndVerifySaysSo() {
        assertThat(run("seal", "--before", "2026-02-01").out()).isEqualTo("Nothing is older than 2026-02-01.\n");
        String noted = end(run("verify"));
        String earlier = "3:" + "0".repeat(64);
        Result sealed = run("seal", "--before", "2100-01-01");
        assertThat(sealed.code()).isZero();
        assertThat(sealed.out()).isEqualTo("Sealed rows up to 4: since the log began, 3 decisions and 1 feedback were removed.\n");
        assertThat(run("verify").out()).contains("rows up to 4 (3 decisions, 1 feedback").contains("The chain holds: 0 decisions");
        assertThat(run("verify", "--noted", noted).code()).as("sealed up to what was noted").isZero();
        assertThat(run("verify", "--noted", "4:" + "0".repeat(64)).out()).contains("Row 4 is another one than the one that was noted");
        assertThat(run("verify", "--noted", earlier).out()).contains("note: what was noted has been sealed since");
        assertThat(run("seal").code()).isEqualTo(2);
    }

    @Test
    void aDamagedLogIsNotSealed() {
        Logs.sql(LogSettings.embedded(home), "UPDATE decisions SET caller = 'x' WHERE sequence_number = 2");
        Result result = run("seal", "--before", "2100-01-01");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("does not hold at row 2").contains("[log-damaged]");
    }

    @Test
    void theDatabaseOfTheEnvironmentIsRead() {
        LogSettings settings = Kind.POSTGRES.empty(folder);
        fill(settings);
        Result result = new Shell().with("NEUROGLIDE_LOG_URL", settings.url()).with("NEUROGLIDE_LOG_USER", "postgres").run("audit", "verify");

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("The chain holds: 3 decisions, 1 feedback.");
    }

    @Test
    void theLogOfAServersConfigurationIsRead() throws IOException {
        Path file = folder.resolve("server.yaml");
        Files.writeString(file, "home: " + home + "\n");
        Result result = new Shell().run("audit", "verify", "--config", file.toString());

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("The chain holds: 3 decisions, 1 feedback.");
    }

    @Test
    void whereThereIsNoLogTheNextStepIsSaid() {
        assertThat(new Shell().run("audit", "verify").err()).contains("which decision log is not said").contains("--log");
        assertThat(new Shell().run("audit").err()).contains("needs to know what");
        Result missing = new Shell().run("audit", "verify", "--log", folder.resolve("nowhere").toString());
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("decision log: is not there. [log-missing]");
        Result unreachable = new Shell().with("NEUROGLIDE_LOG_URL", "jdbc:postgresql://127.0.0.1:1/none").run("audit", "verify");
        assertThat(unreachable.code()).isEqualTo(2);
        assertThat(unreachable.err()).contains("[log-unreachable]");
    }
}
