package org.neuroglide.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * An expectation that does not hold.
 *
 * @param expectation what was written, such as {@code expect.fired}
 * @param line line of the expectation in the file, from 1
 * @param expected what was expected, on one line
 * @param concluded what was concluded of the same, with the rules behind it, on one line
 * @param account how it came to the difference: for a rule that did not fire, which of its conditions do not hold
 */
public record Failure(String expectation, int line, String expected, String concluded, List<String> account) {

    /** Readable lines: what was expected, what was concluded, and how it came to that. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(expectation + (line > 0 ? " (line " + line + ")" : ""));
        lines.add("    expected:  " + expected);
        lines.add("    concluded: " + concluded);
        account.forEach(a -> lines.add("    " + a));
        return lines;
    }
}
