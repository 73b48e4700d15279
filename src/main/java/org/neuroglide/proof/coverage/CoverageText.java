package org.neuroglide.proof.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Coverage as lines for a terminal. */
public final class CoverageText {
    private CoverageText() {}

    /** The figures, one a line. */
    public static List<String> figures(Coverage coverage) {
        return coverage.figures().stream()
                .map(f -> String.format(
                        Locale.ROOT, "%5.1f %%  %-32s %d of %d", f.percent(), f.name(), f.seen(), f.all()))
                .toList();
    }

    /** Everything that no scenario shows, one gap a line: where, what, and what to add. */
    public static List<String> gaps(Coverage coverage) {
        List<String> gaps = new ArrayList<>();
        coverage.rules().forEach(rule -> rule(rule, gaps));
        coverage.limits().stream().filter(l -> !l.complete()).forEach(l -> gaps.add(limit(l)));
        for (Coverage.Table table : coverage.tables()) {
            if (!table.unused().isEmpty()) {
                gaps.add(table.name() + ": no scenario uses " + String.join(", ", table.unused()));
            }
        }
        return gaps;
    }

    private static void rule(RuleCoverage rule, List<String> gaps) {
        String place = "kbase/" + rule.rule().file() + ":";
        String start = place + rule.rule().line() + " " + rule.rule().id() + ": ";
        if (rule.fired() == null) {
            gaps.add(start + "never fires");
        }
        if (rule.needsMiss() && rule.nearMiss() == null) {
            gaps.add(start + "never misses by one thing alone");
        }
        if (rule.needsOpen() && rule.open() == null) {
            gaps.add(start + "was never seen not assessed");
        }
        for (PartCoverage part : rule.alternatives()) {
            if (part.decides() == null && part.cannot().isEmpty()) {
                gaps.add(place + part.part().line() + " " + rule.rule().id() + ": never decides: " + part.part().text());
            }
        }
        for (PartCoverage part : rule.parts()) {
            List<String> missing = missing(part);
            if (!missing.isEmpty()) {
                gaps.add(place + part.part().line() + " " + rule.rule().id() + ": " + String.join(", ", missing) + ": "
                        + part.part().text());
            }
        }
    }

    /** What was never seen of a part. */
    static List<String> missing(PartCoverage part) {
        List<String> missing = new ArrayList<>();
        if (part.holds() == null) {
            missing.add("never holds");
        }
        if (part.fails() == null && part.needsFail()) {
            missing.add("never fails");
        }
        if (part.open() == null && part.needsOpen()) {
            missing.add("never not assessed");
        }
        if (part.decides() == null && part.cannot().isEmpty()) {
            missing.add("never decides alone");
        }
        return missing;
    }

    private static String limit(LimitCoverage limit) {
        String sides = limit.sides().stream()
                .filter(LimitCoverage.Side::missing)
                .map(LimitCoverage.Side::name)
                .collect(Collectors.joining(", "));
        return "kbase/" + limit.rule().file() + ":" + limit.line() + " " + limit.rule().id() + ": no scenario at "
                + limit.parameter().name() + " " + sides + ": " + limit.text();
    }
}
