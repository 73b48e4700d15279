package org.neuroglide.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.model.Contraindication;
import org.neuroglide.model.Dose;
import org.neuroglide.model.EvidenceSummary;
import org.neuroglide.model.Indication;
import org.neuroglide.model.Kind;
import org.neuroglide.model.LoadLimit;
import org.neuroglide.model.PositionLimit;
import org.neuroglide.model.RangeLimit;
import org.neuroglide.model.Recommendation;
import org.neuroglide.model.Side;

/** Joins what was concluded in one session with the table of techniques: which techniques survive. */
final class TechniqueJoin {
    /** Fewest repetitions a week first, then the shortest hold. */
    private static final Comparator<Dose> STRICTEST = Comparator.comparingInt(Dose::repsPerWeek)
            .thenComparingInt(Dose::holdSeconds)
            .thenComparing(Dose::key);

    private final TechniqueTable table;
    private final Standing standing;
    private final @Nullable Kind ceiling;
    private final Map<Kind, Standing.Item<Dose>> strictestDoses = new EnumMap<>(Kind.class);

    TechniqueJoin(TechniqueTable table, Standing standing) {
        this.table = table;
        this.standing = standing;
        this.ceiling = standing.ceiling();
        for (Standing.Item<Dose> dose : standing.doses) {
            strictestDoses.merge(dose.conclusion().kind(), dose, TechniqueJoin::stricter);
        }
    }

    private static Standing.Item<Dose> stricter(Standing.Item<Dose> a, Standing.Item<Dose> b) {
        return STRICTEST.compare(a.conclusion(), b.conclusion()) <= 0 ? a : b;
    }

    /** The techniques that survive, by kind, rank, id and side. */
    List<Recommendation> recommendations() {
        List<Recommendation> found = new ArrayList<>();
        if (ceiling == null || standing.indications.isEmpty()) {
            return found;
        }
        for (TechniqueReach reach : table.all()) {
            Technique technique = reach.technique();
            if (!isIndicated(technique) || !isPermitted(reach)) {
                continue;
            }
            Standing.Item<Dose> dose = dose(technique.kind());
            if (dose != null) {
                bySide(technique).forEach((side, indications) -> found.add(of(reach, side, indications, dose)));
            }
        }
        return found;
    }

    boolean isIndicated(Technique technique) {
        for (Standing.Item<Indication> indication : standing.indications) {
            if (answers(technique, indication.conclusion())) {
                return true;
            }
        }
        return false;
    }

    boolean isAboveCeiling(Technique technique) {
        return ceiling != null && technique.kind().compareTo(ceiling) > 0;
    }

    static boolean reaches(Contraindication bar, TechniqueReach technique) {
        return technique.reachedBy(bar.scope(), bar.target());
    }

    /** Whether the limit asks for a start off tension that the technique does not have. */
    static boolean excludes(PositionLimit limit, TechniqueReach technique) {
        return limit.limit() == RangeLimit.OFF_TENSION
                && !technique.technique().offTension()
                && technique.reachedBy(limit.scope(), limit.target());
    }

    /** The strictest dose concluded for a kind. */
    Standing.@Nullable Item<Dose> dose(Kind kind) {
        return strictestDoses.get(kind);
    }

    private static boolean answers(Technique technique, Indication indication) {
        return indication.kind() == technique.kind() && indication.nerve().equals(technique.nerve());
    }

    private boolean isPermitted(TechniqueReach technique) {
        if (isAboveCeiling(technique.technique()) || !standing.totalBars.isEmpty()) {
            return false;
        }
        for (Standing.Item<Contraindication> bar : standing.bars) {
            if (reaches(bar.conclusion(), technique)) {
                return false;
            }
        }
        for (Standing.Item<PositionLimit> limit : standing.positionLimits) {
            if (excludes(limit.conclusion(), technique)) {
                return false;
            }
        }
        return true;
    }

    private TreeMap<Side, List<Standing.Item<Indication>>> bySide(Technique technique) {
        TreeMap<Side, List<Standing.Item<Indication>>> bySide = new TreeMap<>();
        for (Standing.Item<Indication> indication : standing.indications) {
            if (answers(technique, indication.conclusion())) {
                bySide.computeIfAbsent(indication.conclusion().side(), s -> new ArrayList<>(1))
                        .add(indication);
            }
        }
        return bySide;
    }

    private Recommendation of(
            TechniqueReach reach, Side side, List<Standing.Item<Indication>> answered, Standing.Item<Dose> dose) {
        Technique technique = reach.technique();
        TreeSet<String> because = new TreeSet<>(dose.rules());
        List<Indication> indications = new ArrayList<>(answered.size());
        List<EvidenceSummary> evidence = new ArrayList<>(2);
        for (Standing.Item<Indication> indication : answered) {
            because.addAll(indication.rules());
            indications.add(indication.conclusion());
            for (EvidenceSummary summary :
                    table.evidence(indication.conclusion().condition(), technique.kind())) {
                if (!evidence.contains(summary)) {
                    evidence.add(summary);
                }
            }
        }
        for (Standing.Item<LoadLimit> limit : standing.loadLimits) {
            if (limit.conclusion().kind() == ceiling) {
                because.addAll(limit.rules());
            }
        }
        return new Recommendation(
                technique.id(),
                technique.name(),
                technique.nerve(),
                side,
                technique.kind(),
                technique.start(),
                limits(reach, because),
                dose.conclusion().holdingAtMost(technique.longestHold()),
                technique.home() && !standing.homeBarred,
                List.copyOf(indications),
                List.copyOf(because),
                List.copyOf(evidence));
    }

    private List<RangeLimit> limits(TechniqueReach technique, TreeSet<String> because) {
        TreeSet<RangeLimit> limits = new TreeSet<>();
        for (Standing.Item<PositionLimit> limit : standing.positionLimits) {
            PositionLimit concluded = limit.conclusion();
            if (technique.reachedBy(concluded.scope(), concluded.target())) {
                limits.add(concluded.limit());
                because.addAll(limit.rules());
            }
        }
        return List.copyOf(limits);
    }
}
