package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.List;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Need;

/** The first lines of a decision. Only the two dispositions that carry techniques may be taken for a go-ahead. */
public final class DispositionBanner {
    private DispositionBanner() {}

    public static Block.Banner of(Decision decision) {
        return new Block.Banner(tone(decision.disposition()), Terms.of(decision.disposition()), sentences(decision));
    }

    public static Tone tone(Disposition disposition) {
        return switch (disposition) {
            case EMERGENCY, URGENT_REFERRAL, DEFER -> Tone.STOP;
            case ASSESS_FIRST, NOT_INDICATED, TREAT_WITH_PRECAUTION -> Tone.CAUTION;
            case TREAT -> Tone.GO;
        };
    }

    private static List<String> sentences(Decision decision) {
        List<String> sentences = new ArrayList<>();
        switch (decision.disposition()) {
            case EMERGENCY -> sentences.add("Send to emergency care TODAY. No neural technique.");
            case URGENT_REFERRAL ->
                sentences.add("Refer urgently, as soon as each concern below says. No neural technique until seen.");
            case DEFER -> sentences.add("Withhold every neural technique until the matters below are cleared.");
            case ASSESS_FIRST -> assessFirst(decision, sentences);
            case NOT_INDICATED ->
                sentences.add(
                        "Screening found nothing that needs referral, but no neural technique fits what was found.");
            case TREAT_WITH_PRECAUTION ->
                sentences.add(
                        "A neural technique may be used, within every limit and precaution below." + atMost(decision));
            case TREAT -> sentences.add("A neural technique may be used, within the limits below." + atMost(decision));
        }
        return sentences;
    }

    private static void assessFirst(Decision decision, List<String> sentences) {
        sentences.add("This is NOT a go-ahead: no neural technique today on what is known so far.");
        long blocking = decision.questions().stream()
                .filter(q -> q.need() == Need.BLOCKING)
                .count();
        if (blocking > 0) {
            String open = blocking == 1 ? "1 answer is missing that is" : blocking + " answers are missing that are";
            sentences.add(open + " needed first; " + worst(decision));
        }
    }

    private static String atMost(Decision decision) {
        return decision.ceiling() == null ? "" : " At most: " + Terms.of(decision.ceiling()) + ".";
    }

    private static String worst(Decision decision) {
        return decision.questions().stream()
                .filter(q -> q.need() == Need.BLOCKING)
                .map(q -> q.couldBecome())
                .min(Disposition::compareTo)
                .filter(d -> d.compareTo(Disposition.DEFER) <= 0)
                .map(d -> "an answer could make this " + could(d) + ".")
                .orElse("nothing is safe to assume until they are known.");
    }

    static String could(Disposition disposition) {
        return switch (disposition) {
            case EMERGENCY -> "an EMERGENCY";
            case URGENT_REFERRAL -> "an URGENT REFERRAL";
            case DEFER -> "a DEFERRAL";
            default -> "a different decision";
        };
    }
}
