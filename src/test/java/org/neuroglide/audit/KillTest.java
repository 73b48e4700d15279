package org.neuroglide.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroglide.cli.Shell;
import org.neuroglide.model.Decision;
import org.neuroglide.model.PatientCase;

/** What was acknowledged is there, also when the program is killed in the middle of its work. */
class KillTest {
    private static final int ENOUGH = 400;

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedBeforeAKillIsThereAndTheChainHolds() throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> acknowledged = new ArrayList<>();
        Shell.Result whileItRuns = null;
        try (BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
            for (String id = out.readLine(); id != null; id = out.readLine()) {
                // What is read after the kill was printed before it: a line counts when it is whole.
                if (id.length() == UUID.randomUUID().toString().length()) {
                    acknowledged.add(id);
                }
                if (acknowledged.size() == ENOUGH / 2) {
                    whileItRuns = new Shell().run("audit", "verify", "--log", folder.toString());
                }
                if (acknowledged.size() == ENOUGH) {
                    // Through its handle, which leaves what it printed to be read.
                    child.toHandle().destroyForcibly();
                }
            }
        } finally {
            child.destroyForcibly();
        }
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).as("it was killed, it did not end").isEqualTo(137);

        try (AuditTrail trail = AuditTrail.open(LogSettings.embedded(folder))) {
            assertThat(trail.verify().fault()).isEmpty();
            List<String> lost = acknowledged.stream().filter(id -> trail.show(id).isEmpty()).toList();
            assertThat(lost).isEmpty();
        }
        assertThat(whileItRuns).isNotNull();
        assertThat(whileItRuns.code()).isEqualTo(2);
        assertThat(whileItRuns.err()).contains("is in use by another program").contains("[log-in-use]").contains("Maybe stop that server first");
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
    }

    /** Appends from four threads for as long as it lives and prints each id once it is acknowledged. */
    public static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            DatabaseLog log = DatabaseLog.open(LogSettings.embedded(Path.of(arguments[0])), "test");
            PatientCase sciatica = Logs.sciatica();
            Decision decision = Logs.engine().decide(sciatica);
            for (int i = 0; i < 4; i++) {
                new Thread(() -> append(log, sciatica, decision)).start();
            }
        }

        private static void append(DatabaseLog log, PatientCase patientCase, Decision decision) {
            while (true) {
                String id = UUID.randomUUID().toString();
                log.append(new Entry(id, Logs.NOON, Logs.inquiry(), patientCase, decision, Duration.ofMillis(1), List.of(Logs.card())));
                synchronized (System.out) {
                    System.out.println(id);
                    System.out.flush();
                }
            }
        }
    }
}
