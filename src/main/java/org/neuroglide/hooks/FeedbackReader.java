package org.neuroglide.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.neuroglide.audit.Feedback;
import org.neuroglide.model.Problem;

/** Reads what clinicians did with cards; with anything wrong in any part, all of it is refused with everything wrong. */
final class FeedbackReader {
    private static final int MOST = 1_000;
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_COMMENT = 4_000;

    /** What no database could keep would take down everything that is written with it. */
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private final String service;
    private final String caller;
    private final List<Problem> problems = new ArrayList<>();

    private FeedbackReader(String service, String caller) {
        this.service = service;
        this.caller = caller;
    }

    /**
     * @param caller the system that sent it
     * @throws HookException 400 with every problem
     */
    static List<Feedback> read(String service, String caller, String body) {
        JsonNode root = StrictJson.object(body).orElseThrow(RequestReader::badJson);
        FeedbackReader reader = new FeedbackReader(service, caller);
        List<Feedback> all = reader.all(new Fields("", root, reader.problems));
        if (!reader.problems.isEmpty()) {
            throw new HookException(400, reader.problems);
        }
        return all;
    }

    private List<Feedback> all(Fields root) {
        List<JsonNode> entries = root.list("feedback");
        if (root.given("feedback") && entries.isEmpty() && problems.isEmpty()) {
            root.wrong("bad-value", "feedback", "is empty", "give at least one entry");
        } else if (entries.size() > MOST) {
            root.wrong("too-many", "feedback", "has more than " + MOST + " entries", "send them in several calls");
            return List.of();
        }
        LinkedHashSet<Feedback> all = new LinkedHashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            all.add(one(root.within("feedback[" + i + "]", entries.get(i))));
        }
        return List.copyOf(all);
    }

    private Feedback one(Fields entry) {
        String card = entry.text("card", FeedbackReader::isId, "the uuid of a card");
        String outcome = entry.text(
                "outcome", t -> t.equals("accepted") || t.equals("overridden"), "accepted or overridden");
        String moment = entry.text("outcomeTimestamp", FeedbackReader::isMoment, "a moment such as 2026-02-01T10:00:00Z");
        boolean accepted = outcome.equals("accepted");
        List<String> suggestions = accepted ? suggestions(entry) : List.of();
        Instant at = moment.isEmpty() ? Instant.EPOCH : OffsetDateTime.parse(moment).toInstant();
        JsonNode override = entry.object("overrideReason");
        if (!override.isObject() || accepted) {
            return new Feedback(service, card, accepted, at, suggestions, "", "", caller);
        }
        Fields fields = entry.within("overrideReason", override);
        String comment = fields.optional(
                "userComment", t -> t.length() <= LONGEST_COMMENT, "at most " + LONGEST_COMMENT + " characters");
        return new Feedback(service, card, false, at, suggestions, reason(fields), comment, caller);
    }

    private List<String> suggestions(Fields entry) {
        List<JsonNode> accepted = entry.list("acceptedSuggestions");
        if (entry.get("acceptedSuggestions").isArray() && accepted.isEmpty()) {
            entry.wrong("bad-value", "acceptedSuggestions", "is empty", "name each accepted suggestion");
        }
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < accepted.size(); i++) {
            Fields fields = entry.within("acceptedSuggestions[" + i + "]", accepted.get(i));
            ids.add(fields.text("id", FeedbackReader::isId, "the uuid of a suggestion"));
        }
        return ids;
    }

    private static String reason(Fields override) {
        JsonNode reason = override.object("reason");
        if (!reason.isObject()) {
            return "";
        }
        Fields coding = override.within("reason", reason);
        return coding.text("system", FeedbackReader::isShort, "a code system")
                + "|" + coding.text("code", FeedbackReader::isShort, "a code");
    }

    private static boolean isShort(String text) {
        return text.length() <= 2 * LONGEST_ID && isPlain(text);
    }

    private static boolean isId(String text) {
        return text.length() <= LONGEST_ID && isPlain(text);
    }

    /** Without characters that a terminal or a log would obey instead of showing them. */
    private static boolean isPlain(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isMoment(String text) {
        try {
            Instant moment = OffsetDateTime.parse(text).toInstant();
            return moment.isAfter(Instant.EPOCH) && moment.isBefore(END);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
