package org.neuroglide.proof.analysis;

import java.util.Comparator;
import java.util.List;

/**
 * Something that the analysis found.
 *
 * @param file within the knowledge base
 * @param line from 1; 0 where the whole file is meant
 * @param subjects ids of the rules, or the code, parameter or technique
 * @param sentence in a clinician's words, without its full stop
 * @param witness what shows it: a case file, or the values; may be empty
 * @param nextStep what to do; may be empty
 */
public record Remark(
        Check check, String file, int line, List<String> subjects, String sentence, String witness, String nextStep)
        implements Comparable<Remark> {
    private static final Comparator<Remark> ORDER = Comparator.comparing(Remark::check)
            .thenComparing(Remark::file)
            .thenComparingInt(Remark::line)
            .thenComparing(r -> String.join(" ", r.subjects))
            .thenComparing(Remark::sentence);

    public Remark {
        subjects = List.copyOf(subjects);
    }

    /** The remark on several lines, its witness indented below it. */
    public String render() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        text.append(' ').append(String.join(", ", subjects)).append(": ").append(sentence);
        text.append(". [").append(check.code()).append(']');
        if (!witness.isEmpty()) {
            text.append("\n  Witness:");
            witness.lines().forEach(l -> text.append("\n    ").append(l));
        }
        return nextStep.isEmpty() ? text.toString() : text.append("\n  Maybe ").append(nextStep).append('.').toString();
    }

    @Override
    public int compareTo(Remark other) {
        return ORDER.compare(this, other);
    }
}
