package org.neuroglide.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroglide.audit.AuditException;
import org.neuroglide.audit.Feedback;
import org.neuroglide.model.Problem;

final class FeedbackTest {
    private static final String BOTH = """
            {"feedback": [
              {"card": "c1", "outcome": "accepted", "acceptedSuggestions": [{"id": "s1"}, {"id": "s2"}],
               "outcomeTimestamp": "2026-02-01T10:00:00Z", "extension": {"org.example.x": {"a": 1}}},
              {"card": "c2", "outcome": "overridden", "outcomeTimestamp": "2026-02-01T11:30:00.5+01:30",
               "overrideReason": {"reason": {"code": "other-matter", "system": "https://example.org/reasons"},
                                  "userComment": "seen for a rash"}}]}""";

    private final Desk desk = new Desk();

    @Shows("cds-hooks_2.0#148")
    @Test
    void whatWasDoneWithEachCardIsKeptAndTheSameAgainChangesNothing() {
        send(BOTH);
        send(BOTH);
        assertThat(desk.log.feedback).containsExactly(
                new Feedback(
                        HookCatalogue.ID, "c1", true, Instant.parse("2026-02-01T10:00:00Z"), List.of("s1", "s2"), "", "",
                        Desk.AT_VISIT.caller()),
                new Feedback(
                        HookCatalogue.ID, "c2", false, Instant.parse("2026-02-01T10:00:00.5Z"), List.of(),
                        "https://example.org/reasons|other-matter", "seen for a rash", Desk.AT_VISIT.caller()));
        assertThat(Desk.AT_VISIT.caller()).isNotEmpty();
    }

    @Test
    void theReasonOfAnOverrideMayBeMissing() {
        send("""
                {"feedback": [{"card": "c1", "outcome": "overridden", "outcomeTimestamp": "2026-02-01T10:00:00Z"}]}""");
        assertThat(desk.log.feedback).extracting(Feedback::reason).containsExactly("");
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnceAndNothingIsKept() {
        HookException refusal = refused("""
                {"feedback": [
                  {"card": "c0", "outcome": "overridden", "outcomeTimestamp": "2026-02-01T10:00:00Z"},
                  {"card": "", "outcome": "ignored", "outcomeTimestamp": "yesterday"},
                  {"card": 7, "outcome": "accepted"},
                  {"card": "c1", "outcome": "accepted", "acceptedSuggestions": [], "outcomeTimestamp": "2026-02-01"},
                  {"card": "c1", "outcome": "accepted", "acceptedSuggestions": ["s1"], "outcomeTimestamp": "2026-02-01T10:00:00Z"},
                  {"card": "c1", "outcome": "overridden", "outcomeTimestamp": "2026-02-01T10:00:00Z",
                   "overrideReason": {"reason": {"display": "no"}, "userComment": ["Smith"]}},
                  "text"]}""");
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.problems()).extracting(Problem::subject).containsExactlyInAnyOrder(
                "feedback[1].card", "feedback[1].outcome", "feedback[1].outcomeTimestamp",
                "feedback[2].card", "feedback[2].outcomeTimestamp", "feedback[2].acceptedSuggestions",
                "feedback[3].acceptedSuggestions", "feedback[3].outcomeTimestamp",
                "feedback[4].acceptedSuggestions[0].id",
                "feedback[5].overrideReason.reason.system", "feedback[5].overrideReason.reason.code",
                "feedback[5].overrideReason.userComment",
                "feedback[6].card", "feedback[6].outcome", "feedback[6].outcomeTimestamp");
        assertThat(refusal.getMessage()).doesNotContain("Smith");
        assertThat(desk.log.feedback).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u001b[2J", "\\u0007", "\\n", "\\r", "\\u007f", "\\u009b2J", "\\u0000"})
    void whatATerminalWouldObeyIsNoPartOfAnIdOrACode(String obeyed) {
        HookException refusal = refused("""
                {"feedback": [
                  {"card": "c1X", "outcome": "accepted", "acceptedSuggestions": [{"id": "sX1"}],
                   "outcomeTimestamp": "2026-02-01T10:00:00Z"},
                  {"card": "c2", "outcome": "overridden", "outcomeTimestamp": "2026-02-01T10:00:00Z",
                   "overrideReason": {"reason": {"code": "X1", "system": "sX"}, "userComment": "one\\ntwo"}}]}""".replace("X", obeyed));
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.problems()).extracting(Problem::subject).containsExactlyInAnyOrder(
                "feedback[0].card", "feedback[0].acceptedSuggestions[0].id",
                "feedback[1].overrideReason.reason.system", "feedback[1].overrideReason.reason.code");
        assertThat(desk.log.feedback).isEmpty();
    }

    @Test
    void aCommentMayHaveLines() {
        send(BOTH.replace("seen for a rash", "seen for a rash\\nand for advice"));
        assertThat(desk.log.feedback).extracting(Feedback::comment).containsExactly("", "seen for a rash\nand for advice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"feedback\":[]}", "{\"feedback\":{}}", "{\"feedback\":null}"})
    void somethingMustBeSaid(String body) {
        assertThat(refused(body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T23:59:59-18:00", "+300000-01-01T00:00:00Z", "9999-12-31T00:00:00Z", "1970-01-01T00:00:00Z"})
    void aMomentThatNoDatabaseKeepsIsRefused(String moment) {
        HookException refusal = refused("{\"feedback\": [{\"card\": \"c1\", \"outcome\": \"overridden\", \"outcomeTimestamp\": \"" + moment + "\"}]}");
        assertThat(refusal.problems()).extracting(Problem::subject).containsExactly("feedback[0].outcomeTimestamp");
    }

    @Test
    void whatCannotBeKeptIsNotAcknowledged() {
        desk.log.broken = true;
        assertThatThrownBy(() -> send(BOTH)).isInstanceOf(AuditException.class);
    }

    private void send(String body) {
        desk.hooks.feedback(HookCatalogue.ID, body, Desk.AT_VISIT);
    }

    private HookException refused(String body) {
        return catchThrowableOfType(HookException.class, () -> send(body));
    }
}
