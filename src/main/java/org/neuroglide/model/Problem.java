package org.neuroglide.model;

import java.util.Comparator;

/**
 * Something wrong with an input: a knowledge base, a case or a scenario. Carries no patient data beyond the value that is
 * wrong.
 *
 * @param code stable name of this sort of problem
 * @param file where it is, as the user named it; empty where the input is no file
 * @param line line in the file, from 1; 0 where there is none
 * @param subject the rule id, key or path that is wrong
 * @param message what is wrong, with the values; a sentence without its full stop
 * @param nextStep what to try, a sentence without its full stop that follows "Maybe"
 */
public record Problem(String code, String file, int line, String subject, String message, String nextStep)
        implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparing(Problem::subject)
            .thenComparing(Problem::code)
            .thenComparing(Problem::message);

    /** Two lines: place, subject and what is wrong; then what to try. */
    public String render() {
        String place = file.isEmpty() ? "" : line > 0 ? file + ":" + line + " " : file + " ";
        String next = nextStep.isEmpty() ? "" : "\n  Maybe " + nextStep + ".";
        return place + subject + ": " + message + ". [" + code + "]" + next;
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
