package org.neuroglide.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.neuroglide.audit.Row.DecisionRow;
import org.neuroglide.audit.Row.FeedbackRow;
import org.neuroglide.proof.cases.CaseText;
import org.neuroglide.texts.CanonicalJson;
import org.neuroglide.texts.DecisionTree;

/** Makes rows of what happened: pseudonyms for patients, masked fields taken out, times in microseconds. */
final class Recording {
    private final String pseudonymKey;
    private final Masking masking;
    private final String program;

    Recording(LogSettings settings, String program) {
        this.pseudonymKey = settings.pseudonymKey();
        this.masking = new Masking(settings.masked());
        this.program = program;
    }

    /** @throws AuditException if a field cannot be masked, or a text cannot be kept */
    DecisionRow row(Entry entry) {
        Inquiry inquiry = entry.inquiry();
        Masking.Masked kept = masking.of(CaseText.tree(entry.patientCase()), DecisionTree.of(entry.decision()));
        return new DecisionRow(
                text(entry.id()),
                micros(entry.at()),
                text(inquiry.service()),
                text(inquiry.caller()),
                PseudonymKey.pseudonym(pseudonymKey, inquiry.patient()),
                text(inquiry.correlation()),
                text(program),
                entry.decision().knowledgeVersion(),
                entry.decision().knowledgeHash(),
                kept.masked().stream().map(MaskedField::path).collect(Collectors.joining(",")),
                kept.replayable(),
                encodable(CanonicalJson.write(kept.patientCase())),
                encodable(CanonicalJson.write(kept.decision())),
                entry.latency().toNanos() / 1_000,
                entry.cards().stream().map(Recording::card).toList());
    }

    FeedbackRow row(Feedback f, Instant received) {
        Feedback kept = new Feedback(text(f.service()), text(f.card()), f.accepted(), micros(f.at()), texts(f.suggestions()),
                text(f.reason()), text(masking.comment(f.comment())), text(f.caller()));
        return new FeedbackRow(micros(received), kept);
    }

    private static IssuedCard card(IssuedCard card) {
        return new IssuedCard(text(card.uuid()), text(card.topic()), texts(card.rules()), texts(card.suggestions()));
    }

    /** Databases keep microseconds; what is hashed is what they keep. */
    private static Instant micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private static List<String> texts(List<String> texts) {
        return texts.stream().map(Recording::text).toList();
    }

    /** PostgreSQL keeps no NUL, and one in a batch would take every other entry of it down. */
    private static String text(String text) {
        return encodable(text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD'));
    }

    /** Half a surrogate pair has no place in UTF-8; it is replaced here as the database would. */
    static String encodable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            }
        }
        return text;
    }
}
