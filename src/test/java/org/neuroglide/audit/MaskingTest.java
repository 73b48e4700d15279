package org.neuroglide.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neuroglide.audit.Logs.Kind;
import org.neuroglide.model.History;
import org.neuroglide.model.Level;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Screen;
import org.neuroglide.model.Side;
import org.neuroglide.texts.DecisionTree;

class MaskingTest {
    private static final String REASON = "Marker of the reason";
    private static final String BY = "Marker of the surgeon";
    private static final String FOR = "Marker of what for";
    private static final LocalDate VISIT = LocalDate.of(2026, 2, 1);
    private static final List<String> WORDS = List.of("override.reason", "history.*.clearedBy", "history.*.clearedFor");

    @TempDir
    private Path folder;

    private static PatientCase marked() {
        return PatientCase.asOf(VISIT).age(97).complaint("lumbar", Side.LEFT, "sciatica").onset(VISIT.minusDays(77))
                .history(new History("lumbar-surgery", Presence.PRESENT, Side.NONE, VISIT.minusDays(200), null, Presence.PRESENT,
                        Presence.NOT_ASSESSED, Presence.PRESENT, BY, VISIT.minusDays(20), FOR, Screen.OPTIONAL, "", null))
                .override(Level.HIGH, REASON)
                .build();
    }

    private static Redecided append(LogSettings settings) {
        Entry entry = Logs.entry(marked(), Logs.NOON);
        try (DatabaseLog log = DatabaseLog.open(settings, "test")) {
            log.append(entry);
        }
        try (AuditTrail trail = AuditTrail.open(settings)) {
            assertThat(trail.verify().holds()).isTrue();
            return trail.replay(Logs.engine(), entry.id()).orElseThrow();
        }
    }

    /** Everything that the database holds of decisions, in one text. */
    private static String everything(LogSettings settings) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                ResultSet rows = connection.createStatement().executeQuery("SELECT * FROM decisions")) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    all.append(rows.getString(i)).append('\n');
                }
            }
        }
        return all.toString();
    }

    private static boolean holdsAny(String text, String... markers) {
        return List.of(markers).stream().anyMatch(text::contains);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void maskedWordsStandNowhereAndTheDecisionIsStillReplayed(Kind kind) throws SQLException {
        LogSettings settings = kind.empty(folder).withMasked(WORDS);
        Redecided replayed = append(settings);

        assertThat(holdsAny(everything(settings), REASON, BY, FOR, "Patient/17")).isFalse();
        assertThat(replayed.outcome()).isEqualTo(Redecided.Outcome.SAME);
    }

    @Test
    void withoutMaskingTheyDoStandThere() throws SQLException {
        LogSettings settings = Kind.H2.empty(folder);
        append(settings);
        String all = everything(settings);

        assertThat(List.of(REASON, BY, FOR)).allMatch(all::contains);
        assertThat(all.contains("Patient/17")).as("a pseudonym is no matter of configuration").isFalse();
    }

    @Test
    void maskedNumbersAndDatesAreTakenOutAndSuchAnEntrySaysThatItIsNotReplayed() throws SQLException {
        LogSettings settings = Kind.H2.empty(folder).withMasked(MaskedField.paths());
        Redecided replayed = append(settings);

        assertThat(replayed.outcome()).isEqualTo(Redecided.Outcome.NOT_REPLAYABLE);
        assertThat(replayed.places()).first().asString().contains("patient.age", "history.*.on");
        String all = everything(settings);
        assertThat(holdsAny(all, VISIT.minusDays(200).toString(), VISIT.minusDays(77).toString(), VISIT.minusDays(20).toString(),
                        "\"age\":97", "\"daysBefore\":200", "\"onsetDaysBefore\":77"))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aMaskedCommentStandsNowhereAndOneThatIsNotThereStaysSo(Kind kind) {
        LogSettings settings = kind.empty(folder).withMasked(List.of("feedback.comment"));
        List<String> lines = new ArrayList<>();
        try (DatabaseLog log = DatabaseLog.open(settings, "test")) {
            log.append(List.of(new Feedback("s", "c1", false, Logs.NOON, List.of(), "r|c", REASON, "ehr"),
                    new Feedback("s", "c2", false, Logs.NOON, List.of(), "r|c", "", "ehr")));
        }
        try (AuditTrail trail = AuditTrail.open(settings)) {
            assertThat(trail.verify().holds()).isTrue();
            trail.exportFeedback(lines::add);
        }

        assertThat(lines.get(0)).contains("\"comment\":\"masked\"").doesNotContain(REASON);
        assertThat(lines.get(1)).contains("\"comment\":\"\"");
    }

    @Test
    void maskedCommentsLeaveACaseAsItIs() {
        Redecided replayed = append(Kind.H2.empty(folder).withMasked(List.of("feedback.comment")));

        assertThat(replayed.outcome()).isEqualTo(Redecided.Outcome.SAME);
    }

    @Test
    void aFieldThatIsNotKnownIsRefused() {
        LogSettings settings = Kind.H2.empty(folder).withMasked(List.of("override.reasons", "patient.name", "history.*.clearedBy"));

        assertThatThrownBy(() -> DatabaseLog.open(settings, "test"))
                .isInstanceOfSatisfying(AuditException.class, e -> assertThat(e.problems()).extracting(p -> p.code()).containsExactly("log-settings", "log-settings"))
                .hasMessageContaining("override.reasons")
                .hasMessageContaining("patient.name")
                .hasMessageContaining("override.reason");
    }

    @Test
    void whatHasAnotherShapeThanExpectedIsNotWritten() {
        Masking masking = new Masking(WORDS);
        Map<String, Object> given = Map.of("override", new TreeMap<>(Map.of("level", "high", "reason", "x")));
        Map<String, Object> fact = new TreeMap<>(Map.of("type", "IrritabilityOverride", "key", "override", "fields", Map.of("why", REASON)));

        assertMasked(() -> masking.of(given, Map.of("conclusions", List.of())), "facts of a decision");
        assertMasked(() -> masking.of(given, Map.of("facts", List.of(fact))), "the field of a fact");
        assertMasked(() -> masking.of(given, Map.of("facts", List.of(Map.of("type", "History", "fields", REASON)))), "fields of a fact");
        assertMasked(() -> masking.of(Map.of("override", REASON), DecisionTree.of(Logs.engine().decide(marked()))), "the block of a case");
        assertMasked(() -> masking.of(Map.of("override", new TreeMap<>(Map.of("reason", List.of(REASON)))), Map.of("facts", List.of())), "the field of a case");
    }

    private static void assertMasked(org.assertj.core.api.ThrowableAssert.ThrowingCallable masking, String what) {
        assertThatThrownBy(masking).as(what)
                .isInstanceOfSatisfying(AuditException.class, e -> assertThat(e.code()).isEqualTo("log-masking"))
                .message().doesNotContain(REASON);
    }

    @Test
    void theSamePatientHasTheSamePseudonymUnderTheSameKeyOnly() {
        String one = PseudonymKey.pseudonym(Logs.KEY, "Patient/17");

        assertThat(PseudonymKey.pseudonym(Logs.KEY, "Patient/17")).isEqualTo(one);
        assertThat(PseudonymKey.pseudonym(Logs.KEY, "Patient/18")).isNotEqualTo(one);
        assertThat(PseudonymKey.pseudonym(Logs.KEY + "x", "Patient/17")).isNotEqualTo(one);
        assertThat(PseudonymKey.pseudonym(Logs.KEY, "")).isEmpty();
    }
}
