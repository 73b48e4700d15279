package org.neuroglide.proof.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neuroglide.proof.analysis.Sketch.Argument;
import org.neuroglide.proof.analysis.Sketch.Part;
import org.neuroglide.proof.analysis.Sketch.Role;
import org.neuroglide.proof.analysis.Sketch.Term;

/**
 * What a search still has to do, the next step first.
 *
 * @param part the condition to meet; the number of conditions where the rule is to conclude
 * @param caller where the conclusion is wanted; null for the rules asked about
 * @param times how many more facts a count of conclusions wants
 */
record Goals(Frame frame, int part, @Nullable Goals caller, Box wanted, int times, @Nullable Goals rest) {
    private static final int REPORTED = 10;
    private static final int DRAWN = 100;
    private static final int LAST = 1_000_000;

    /** A rule whose conditions are being met, with the values that its variables have, and those that they must have. */
    static final class Frame {
        final Sketch sketch;
        final Map<Term, Values> known = new HashMap<>();
        final Map<Term, Values> demanded = new HashMap<>();

        Frame(Sketch sketch) {
            this.sketch = sketch;
        }

        /** What the rule concludes, as far as its variables are known. */
        Box drawn() {
            Box box = new Box(sketch.conclusion(), Map.of());
            for (int i = 0; i < sketch.arguments().size(); i++) {
                Argument argument = sketch.arguments().get(i);
                Values values = argument instanceof Argument.Fixed fixed
                        ? fixed.value()
                        : known.get(((Argument.Taken) argument).term());
                if (values != null) {
                    box = box.with(sketch.conclusion().components().get(i).name(), values);
                }
            }
            return box;
        }
    }

    /** The conditions of a rule, and that it concludes. */
    static List<Goals> of(Frame frame, @Nullable Goals caller, Box wanted, int times) {
        List<Goals> steps = new ArrayList<>();
        int parts = frame.sketch.parts().size();
        for (int i = 0; i < parts; i++) {
            steps.add(new Goals(frame, i, null, wanted, 0, null));
        }
        steps.add(new Goals(frame, parts, caller, wanted, times, null));
        return steps;
    }

    /** Whether the conditions are met and the rule is to conclude. */
    boolean concludes() {
        return part == frame.sketch.parts().size();
    }

    /** What rules most out comes first; what uses a field of another condition comes after it. */
    static @Nullable Goals chained(List<Goals> steps, @Nullable Goals rest) {
        List<Goals> sorted = new ArrayList<>(steps);
        sorted.sort(Comparator.comparingInt(g -> order(g.frame.sketch, g.part)));
        Goals goals = rest;
        for (int i = sorted.size() - 1; i >= 0; i--) {
            goals = sorted.get(i).before(goals);
        }
        return goals;
    }

    /** Where a rule's conclusion is known before its conditions, what others conclude for it waits to the end. */
    static @Nullable Goals following(List<Goals> steps, @Nullable Goals rest) {
        List<Goals> soon = new ArrayList<>();
        List<Goals> late = new ArrayList<>();
        for (Goals step : steps) {
            (order(step.frame.sketch, step.part) < DRAWN ? soon : late).add(step);
        }
        boolean fixed = late.stream().noneMatch(Goals::concludes);
        return fixed ? chained(soon, then(rest, chained(late, null))) : chained(steps, rest);
    }

    private static @Nullable Goals then(@Nullable Goals first, @Nullable Goals last) {
        return first == null ? last : first.before(then(first.rest, last));
    }

    private Goals before(@Nullable Goals next) {
        return new Goals(frame, part, caller, wanted, times, next);
    }

    private static int order(Sketch sketch, int part) {
        if (part == sketch.parts().size()) {
            boolean fixed = sketch.arguments().stream().allMatch(Argument.Fixed.class::isInstance);
            return fixed ? 0 : LAST;
        }
        Part own = sketch.parts().get(part);
        int after = own.links().stream()
                .mapToInt(l -> order(sketch, l.with().part()) + 1)
                .max()
                .orElse(0);
        return Math.max(after, least(own));
    }

    private static int least(Part part) {
        if (part.role() == Role.NEGATED) {
            return 1;
        } else if (part.box().type().conclusion()) {
            return DRAWN;
        }
        return Domains.isFinding(part.box().type()) ? REPORTED : 2;
    }
}
