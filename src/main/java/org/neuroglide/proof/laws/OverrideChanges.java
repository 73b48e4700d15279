package org.neuroglide.proof.laws;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Irritability;
import org.neuroglide.model.IrritabilityOverride;
import org.neuroglide.model.IrritabilityStage;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Level;
import org.neuroglide.model.PatientCase;
import org.neuroglide.proof.cases.Cases;
import org.neuroglide.proof.laws.Law.Change;

/** What a clinician's override may and may not do. */
public final class OverrideChanges {
    private OverrideChanges() {}

    public static List<Change> of(PatientCase c) {
        PatientCase none = c.override().equals(IrritabilityOverride.NONE) ? c : Cases.with(c, IrritabilityOverride.NONE);
        return Stream.of(Level.LOW, Level.MODERATE, Level.HIGH)
                .map(l -> Change.of("overridden to " + l, none, () -> Cases.with(c, new IrritabilityOverride(true, l, "a reason"))))
                .toList();
    }

    public static String wrong(Change change, Decision before, Decision after) {
        if (!levels(after, IrritabilityStage.INFERRED).isEmpty() && !isRecorded(after)) {
            return "the override and its reason stand behind no conclusion";
        }
        if (refers(before) || refers(after)) {
            return before.disposition() == after.disposition()
                    ? ""
                    : "an override turned " + before.disposition() + " into " + after.disposition();
        }
        Set<Level> inferred = levels(before, IrritabilityStage.INFERRED);
        Set<Level> effective = levels(after, IrritabilityStage.EFFECTIVE);
        if (!inferred.equals(levels(after, IrritabilityStage.INFERRED))) {
            return "an override changed the inferred level";
        }
        for (Level from : inferred) {
            for (Level to : effective) {
                boolean lowered = rank(to) < rank(from);
                if (isTooFar(from, to)) {
                    return "an override lowered " + from + " to " + to;
                }
                if (lowered && after.ceiling() != null && after.ceiling().compareTo(Kind.SLIDER) > 0) {
                    return "a lowered level permits " + after.ceiling();
                }
                if (!lowered && stronger(before, after)) {
                    return "an override that lowers nothing raised the ceiling to " + after.ceiling();
                }
            }
        }
        return "";
    }

    /** What a scenario of the overridden case expects: a fault of the record alone cannot be said. */
    static String claim(Change change, Decision before, Decision after) {
        if (!levels(after, IrritabilityStage.INFERRED).isEmpty() && !isRecorded(after)) {
            return "";
        }
        if (refers(before) || refers(after)) {
            return "expect: { disposition: " + before.disposition() + " }";
        }
        Set<Level> inferred = levels(before, IrritabilityStage.INFERRED);
        Set<Level> now = levels(after, IrritabilityStage.INFERRED);
        if (!inferred.equals(now)) {
            return now.containsAll(inferred)
                    ? "expectNot: " + stages(IrritabilityStage.INFERRED, now.stream().filter(l -> !inferred.contains(l)))
                    : "expect: " + stages(IrritabilityStage.INFERRED, inferred.stream());
        }
        Set<Level> effective = levels(after, IrritabilityStage.EFFECTIVE);
        List<Level> tooLow = effective.stream().filter(to -> inferred.stream().anyMatch(from -> isTooFar(from, to))).toList();
        if (!tooLow.isEmpty()) {
            return "expectNot: " + stages(IrritabilityStage.EFFECTIVE, tooLow.stream());
        }
        boolean lowered = effective.stream().anyMatch(to -> inferred.stream().anyMatch(from -> rank(to) < rank(from)));
        boolean strong = after.ceiling() != null && after.ceiling().compareTo(Kind.SLIDER) > 0;
        return Expectations.noCeilingAbove(lowered && strong ? Kind.SLIDER : before.ceiling());
    }

    private static String stages(IrritabilityStage stage, Stream<Level> levels) {
        return "{ stage: [ " + String.join(", ", levels.map(l -> "{ stage: " + stage + ", level: " + l + " }").sorted().toList()) + " ] }";
    }

    private static boolean isTooFar(Level from, Level to) {
        return rank(to) < rank(from) && (from == Level.UNKNOWN || rank(from) - rank(to) > 1);
    }

    private static boolean isRecorded(Decision decision) {
        return decision.conclusions().stream()
                .flatMap(c -> c.bases().stream())
                .flatMap(b -> b.facts().stream())
                .anyMatch(f -> f instanceof IrritabilityOverride o && o.given() && !o.reason().isEmpty());
    }

    private static boolean stronger(Decision before, Decision after) {
        return after.ceiling() != null && (before.ceiling() == null || after.ceiling().compareTo(before.ceiling()) > 0);
    }

    static boolean refers(Decision decision) {
        return decision.disposition() == Disposition.EMERGENCY || decision.disposition() == Disposition.URGENT_REFERRAL;
    }

    public static Set<Level> levels(Decision decision, IrritabilityStage stage) {
        return decision.conclusions(Irritability.class).stream()
                .filter(i -> i.stage() == stage)
                .map(Irritability::level)
                .collect(Collectors.toSet());
    }

    /** UNKNOWN is as strict as HIGH. */
    private static int rank(Level level) {
        return Math.min(level.ordinal(), Level.HIGH.ordinal());
    }
}
