package org.neuroglide.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Nearest;
import org.neuroglide.model.Problem;

/** Collects the problems of one case. Paths and messages are only made where something is wrong. */
final class CaseProblems {
    private static final String CORRECT = "correct the date, or that of the visit";
    private static final int SHOWN = 60;

    private final LocalDate asOf;
    private final int textLength;
    private List<Problem> found = List.of();

    CaseProblems(LocalDate asOf, int textLength) {
        this.asOf = asOf;
        this.textLength = textLength;
    }

    /** Sorted. */
    List<Problem> sorted() {
        return found.isEmpty() ? found : found.stream().sorted().toList();
    }

    void add(String code, String subject, String message, String nextStep) {
        if (found.isEmpty()) {
            found = new ArrayList<>();
        }
        found.add(new Problem("case-" + code, "", 0, subject, message, nextStep));
    }

    /** Nothing is near to an overlong word, and comparing it would take long. */
    void unknown(String subject, String what, String word, Collection<String> known) {
        String look = "run neuroglide vocabulary to see the codes that there are";
        String next = word.length() > SHOWN ? look : Nearest.step(word, known, look);
        add("unknown-code", subject, "there is no " + what + " \"" + shown(word) + "\"", next);
    }

    void range(CasePlace place, String field, @Nullable Integer number, int min, int max) {
        if (number != null && (number < min || number > max)) {
            String message = "is " + number + "; it must be a whole number from " + min + " to " + max;
            add("out-of-range", place.path(field), message, "correct it, or leave it out where it is not known");
        }
    }

    /** Whether the date, where there is one, lies not after the visit. */
    boolean notAfterVisit(CasePlace place, String field, @Nullable LocalDate date) {
        if (date == null || !date.isAfter(asOf)) {
            return true;
        }
        add("date-after-visit", place.path(field), "is " + date + ", after the visit on " + asOf, CORRECT);
        return false;
    }

    void beforeVisit(CasePlace place, String field, @Nullable LocalDate date) {
        if (date != null && !date.isBefore(asOf)) {
            String message = "is " + date + "; a previous visit lies before the visit on " + asOf;
            add("date-not-before-visit", place.path(field), message, CORRECT);
        }
    }

    /** Whether the text is short enough to be looked at further. */
    boolean text(CasePlace place, String field, String text) {
        if (text.length() <= textLength) {
            return true;
        }
        String message = "has " + text.length() + " characters; at most " + textLength + " are read";
        add("text-too-long", place.path(field), message, "shorten it");
        return false;
    }

    static String shown(String word) {
        return word.length() <= SHOWN ? word : word.substring(0, SHOWN) + "...";
    }
}
