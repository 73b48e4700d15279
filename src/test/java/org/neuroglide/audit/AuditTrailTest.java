package org.neuroglide.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neuroglide.audit.Logs.Kind;
import org.neuroglide.audit.Redecided.Outcome;
import org.neuroglide.texts.CanonicalJson;
import org.neuroglide.texts.JsonTree;

class AuditTrailTest {
    @TempDir
    private Path folder;

    private static void append(LogSettings settings, List<Entry> entries, List<Feedback> feedback) {
        try (DatabaseLog log = DatabaseLog.open(settings, "test")) {
            entries.forEach(log::append);
            log.append(feedback);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theSameFeedbackIsKeptOnceAndReportedByRule(Kind kind) {
        LogSettings settings = kind.empty(folder);
        List<Entry> entries = Logs.entries(2);
        IssuedCard card = entries.get(0).cards().get(0);
        Feedback accepted = Logs.feedback(card, true, Logs.NOON);
        Feedback overridden = Logs.feedback(card, false, Logs.NOON);
        Feedback unknown = Logs.feedback(Logs.card(), false, Logs.NOON);
        append(settings, entries, List.of(accepted, overridden, accepted));
        append(settings, List.of(), List.of(accepted, unknown));
        append(settings, List.of(), List.of());

        List<String> lines = new ArrayList<>();
        try (AuditTrail trail = AuditTrail.open(settings)) {
            assertThat(trail.verify().fault()).isEmpty();
            trail.exportFeedback(lines::add);
            assertThat(trail.feedbackByRule())
                    .containsExactly(
                            new RuleFeedback("", 0, 0, 1, Map.of("reasons|not-now", 1L), Map.of("https://ehr.example", 1L)),
                            new RuleFeedback("IN-001", 2, 1, 1, Map.of("reasons|not-now", 1L), Map.of("https://ehr.example", 2L)),
                            new RuleFeedback("PR-004", 2, 1, 1, Map.of("reasons|not-now", 1L), Map.of("https://ehr.example", 2L)));
        }
        assertThat(lines).hasSize(3);
        assertThat(JsonTree.map(lines.get(1)).orElseThrow())
                .containsEntry("card", card.uuid())
                .containsEntry("accepted", false)
                .containsEntry("at", "2026-02-01T12:00:00Z")
                .containsEntry("comment", "patient prefers to wait")
                .containsEntry("caller", "https://ehr.example");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aReaderOfTheExportCanVerifyItAlone(Kind kind) {
        LogSettings settings = kind.empty(folder);
        append(settings, Logs.entries(3), List.of());
        List<String> lines = new ArrayList<>();
        try (AuditTrail trail = AuditTrail.open(settings)) {
            trail.exportDecisions(lines::add);
        }

        String previous = "0".repeat(64);
        for (String line : lines) {
            Map<String, Object> row = new TreeMap<>(JsonTree.map(line).orElseThrow());
            Object hash = row.remove("hash");
            row.replaceAll((key, value) -> key.equals("case") || key.equals("decision") ? Row.sha256(CanonicalJson.write(value)) : value);
            assertThat(row).containsEntry("previous", previous);
            assertThat(Row.sha256(CanonicalJson.write(row))).isEqualTo(hash);
            previous = (String) hash;
        }
        assertThat(lines).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsSealedIsGoneAndTheChainGoesOnFromItsCheckpoint(Kind kind) {
        LogSettings settings = kind.empty(folder);
        List<Entry> entries = Logs.entries(6);
        append(settings, entries, List.of(Logs.feedback(Logs.card(), true, Logs.NOON)));

        try (AuditTrail trail = AuditTrail.open(settings)) {
            assertThat(trail.seal(Logs.NOON)).as("nothing is older").isEmpty();
            Verification.Sealed first = trail.seal(entries.get(2).at()).orElseThrow();
            assertThat(List.of(first.through(), first.decisions(), first.feedback())).containsExactly(2L, 2L, 0L);
            assertThat(List.of(first.from(), first.to())).containsExactly(Logs.NOON, entries.get(1).at());
            assertThat(trail.seal(entries.get(2).at())).as("not twice").isEmpty();
            Verification verified = trail.verify();
            assertThat(verified.fault()).isEmpty();
            assertThat(verified.decisions()).isEqualTo(4);
            assertThat(verified.sealed()).contains(first);
            assertThat(trail.show(entries.get(1).id())).isEmpty();
            assertThat(trail.show(entries.get(2).id())).isPresent();
        }
        append(settings, Logs.entries(1), List.of());
        try (AuditTrail trail = AuditTrail.open(settings)) {
            Verification.Sealed all = trail.seal(Instant.now().plus(Duration.ofDays(1))).orElseThrow();
            assertThat(List.of(all.through(), all.decisions(), all.feedback())).containsExactly(9L, 7L, 1L);
            assertThat(trail.verify().fault()).isEmpty();
            assertThat(trail.verify().decisions()).isZero();
            assertThat(trail.verify().end().sequence()).isEqualTo(10);
        }
    }

    @Test
    void aLogThatDoesNotHoldIsNotSealed() {
        LogSettings settings = Kind.H2.empty(folder);
        List<Entry> entries = Logs.entries(3);
        append(settings, entries, List.of());
        Logs.sql(settings, "UPDATE decisions SET caller = 'x' WHERE sequence_number = 3");

        try (AuditTrail trail = AuditTrail.open(settings)) {
            assertThatThrownBy(() -> trail.seal(entries.get(1).at()))
                    .isInstanceOfSatisfying(AuditException.class, e -> assertThat(e.code()).isEqualTo("log-damaged"));
            assertThat(trail.show(entries.get(0).id())).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aCaseThatIsDecidedAgainIsTheSameByteForByte(Kind kind) {
        LogSettings settings = kind.empty(folder);
        List<Entry> entries = List.of("sciatica.yaml#moderate-irritability", "sciatica.yaml#low-irritability", "carpal-tunnel-syndrome.yaml#moderate-irritability").stream()
                .map(s -> Logs.entry(Logs.patientCase(s), Logs.NOON.plus(Duration.ofDays(s.length()))))
                .toList();
        append(settings, entries, List.of());

        List<Redecided> all = new ArrayList<>();
        List<Redecided> late = new ArrayList<>();
        try (AuditTrail trail = AuditTrail.open(settings)) {
            trail.replay(Logs.engine(), Instant.EPOCH, all::add);
            trail.replay(Logs.engine(), entries.get(2).at(), late::add);
            assertThat(trail.replay(Logs.engine(), "no such id")).isEmpty();
        }
        assertThat(all).extracting(Redecided::outcome).containsExactly(Outcome.SAME, Outcome.SAME, Outcome.SAME);
        assertThat(all).extracting(Redecided::id).containsExactlyElementsOf(entries.stream().map(Entry::id).toList());
        assertThat(late).extracting(Redecided::id).containsExactly(entries.get(2).id());
    }

    @Test
    void anotherDecisionIsAFaultWithTheSameKnowledgeAndADifferenceWithAnother() {
        LogSettings settings = Kind.H2.empty(folder);
        List<Entry> entries = Logs.entries(3);
        append(settings, entries, List.of());
        String other = "UPDATE decisions SET decision = replace(decision, '\"homeAllowed\":true', '\"homeAllowed\":false')";
        String elsewhere = ", knowledge_hash = 'other', knowledge_version = '2025.1'";
        Logs.sql(settings, other + " WHERE sequence_number = 1", other + elsewhere + " WHERE sequence_number = 2",
                "UPDATE decisions SET case_text = replace(case_text, '\"sciatica\"', '\"gone\"')" + elsewhere + " WHERE sequence_number = 3");

        List<Redecided> all = new ArrayList<>();
        try (AuditTrail trail = AuditTrail.open(settings)) {
            trail.replay(Logs.engine(), Instant.EPOCH, all::add);
        }
        assertThat(all).extracting(Redecided::outcome).containsExactly(Outcome.FAULT, Outcome.DIFFERENT, Outcome.DIFFERENT);
        assertThat(all.get(0).places()).containsExactly("homeAllowed: false -> true");
        assertThat(all.get(1).places()).containsExactly("homeAllowed: false -> true");
        assertThat(all.get(2).places()).singleElement().asString().startsWith("refused: complaint.diagnosis");
    }

    @Test
    void aLogThatIsNotThereIsNotMade() {
        Path nowhere = folder.resolve("nowhere");

        assertThatThrownBy(() -> AuditTrail.open(nowhere)).isInstanceOfSatisfying(AuditException.class, e -> assertThat(e.code()).isEqualTo("log-missing"));
        assertThat(Files.exists(nowhere)).isFalse();
        LogSettings settings = Kind.H2.empty(folder);
        assertThatThrownBy(() -> AuditTrail.open(settings)).isInstanceOfSatisfying(AuditException.class, e -> assertThat(e.code()).isEqualTo("log-missing"));
    }

    @Test
    void aDatabaseWithoutALogIsNamed() {
        try (AuditTrail trail = AuditTrail.open(Kind.POSTGRES.empty(folder))) {
            assertThatThrownBy(trail::verify).isInstanceOfSatisfying(AuditException.class, e -> assertThat(e.code()).isEqualTo("log-unreadable"));
        }
    }

    @Test
    void twoServersWriteOneChainInPostgres() throws InterruptedException {
        LogSettings settings = Kind.POSTGRES.empty(folder);
        List<Entry> entries = Logs.entries(60);
        try (DatabaseLog one = DatabaseLog.open(settings, "one");
                DatabaseLog two = DatabaseLog.open(settings, "two")) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                List<Entry> part = entries.subList(i * 10, i * 10 + 10);
                DatabaseLog log = i % 2 == 0 ? one : two;
                threads.add(new Thread(() -> part.forEach(log::append)));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
        }
        try (AuditTrail trail = AuditTrail.open(settings)) {
            assertThat(trail.verify().fault()).isEmpty();
            assertThat(trail.verify().decisions()).isEqualTo(60);
            assertThat(trail.verify().end().sequence()).isEqualTo(BigDecimal.valueOf(60).longValue());
            assertThat(entries).allMatch(e -> !Optional.empty().equals(trail.show(e.id())));
        }
    }
}
