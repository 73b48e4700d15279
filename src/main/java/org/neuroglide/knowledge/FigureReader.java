package org.neuroglide.knowledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neuroglide.model.Problem;

/**
 * Reads figures of accuracy. They stay texts as published; their form is checked, because tables are misprinted often
 * enough: a ratio outside its own interval cannot be true.
 */
final class FigureReader {
    private static final String NUMBER = "([0-9]+(?:\\.[0-9]+)?|infinite)";
    private static final Pattern FIGURE =
            Pattern.compile(NUMBER + "(?: to " + NUMBER + "| \\(" + NUMBER + " to " + NUMBER + "\\))?");
    private static final Pattern OF_HUNDRED = Pattern.compile("[0-9]+(?: to [0-9]+)? in 100");

    private final List<Problem> problems;

    FigureReader(List<Problem> problems) {
        this.problems = problems;
    }

    /** @param postTest whether the map may also say how many have the condition after the test */
    AccuracyFigures read(YamlFields f, boolean postTest) {
        return new AccuracyFigures(
                figure(f, "sensitivity", true),
                figure(f, "specificity", true),
                figure(f, "likelihoodPositive", false),
                figure(f, "likelihoodNegative", false),
                postTest ? ofHundred(f) : "");
    }

    /** An optional text that may be blank. */
    String blank(YamlFields f, String key) {
        return f.optional(key)
                .filter(t -> !t.is(YamlTree.Kind.TEXT) || !t.scalar().isBlank())
                .map(f::wordOf)
                .orElse("");
    }

    private String ofHundred(YamlFields f) {
        String text = blank(f, "postTest");
        if (!text.isEmpty() && !OF_HUNDRED.matcher(text).matches()) {
            f.optional("postTest")
                    .ifPresent(t -> problems.add(t.problem(
                            TableProblem.FIGURE_FORM, "is \"" + text + "\"", "write it as \"65 in 100\"")));
        }
        return text;
    }

    private String figure(YamlFields f, String key, boolean proportion) {
        String text = blank(f, key);
        Matcher parts = FIGURE.matcher(text);
        if (text.isEmpty()) {
            return text;
        }
        YamlTree at = f.optional(key).orElseThrow();
        if (!parts.matches()) {
            problems.add(at.problem(
                    TableProblem.FIGURE_FORM,
                    "is \"" + text + "\"",
                    "write it as 0.92, \"0.52 to 0.71\" or \"0.92 (0.87 to 0.95)\""));
        } else if (!inOrder(parts)) {
            problems.add(at.problem(
                    TableProblem.FIGURE_INTERVAL,
                    "is \"" + text + "\", which does not lie within its own interval",
                    "look at the source again"));
        } else if (proportion && highest(parts).compareTo(BigDecimal.ONE) > 0) {
            problems.add(at.problem(
                    TableProblem.FIGURE_INTERVAL,
                    "is \"" + text + "\"; a proportion from 0 to 1 is wanted",
                    "divide what is given in percent by 100"));
        }
        return text;
    }

    private static boolean inOrder(Matcher parts) {
        BigDecimal first = number(parts.group(1));
        if (parts.group(2) != null) {
            return first.compareTo(number(parts.group(2))) <= 0;
        }
        return parts.group(3) == null
                || number(parts.group(3)).compareTo(first) <= 0 && first.compareTo(number(parts.group(4))) <= 0;
    }

    private static BigDecimal highest(Matcher parts) {
        String last = parts.group(4) != null ? parts.group(4) : parts.group(2);
        return number(last != null ? last : parts.group(1));
    }

    private static BigDecimal number(String text) {
        return text.equals("infinite") ? BigDecimal.valueOf(Long.MAX_VALUE) : new BigDecimal(text);
    }
}
