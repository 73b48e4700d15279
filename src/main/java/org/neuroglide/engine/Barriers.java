package org.neuroglide.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.model.Barrier;
import org.neuroglide.model.Contraindication;
import org.neuroglide.model.Deferral;
import org.neuroglide.model.Kind;
import org.neuroglide.model.LoadLimit;
import org.neuroglide.model.MissingInformation;
import org.neuroglide.model.Need;
import org.neuroglide.model.NotRecommended;
import org.neuroglide.model.PositionLimit;
import org.neuroglide.model.Recommendation;
import org.neuroglide.model.Referral;

/** Everything that stands in the way of the techniques that one decision does not recommend, strictest first. */
final class Barriers {
    private final BarrierTexts texts;
    private final Standing standing;
    private final TechniqueJoin join;
    private final List<Barrier> common = new ArrayList<>();
    private final List<Barrier> bars = new ArrayList<>();
    private final List<Barrier> limits = new ArrayList<>();
    private final Map<Kind, Barrier> ceilings = new EnumMap<>(Kind.class);
    private final List<String> ceilingRules;
    private final @Nullable Kind ceiling;

    Barriers(BarrierTexts texts, Standing standing, TechniqueJoin join) {
        this.texts = texts;
        this.standing = standing;
        this.join = join;
        this.ceiling = standing.ceiling();
        this.ceilingRules = ceilingRules();
        addCommon();
        for (Standing.Item<Contraindication> bar : standing.bars) {
            bars.add(new Barrier(texts.bar(bar.conclusion()), bar.rules()));
        }
        for (Standing.Item<PositionLimit> limit : standing.positionLimits) {
            limits.add(new Barrier(BarrierTexts.ON_TENSION, limit.rules()));
        }
    }

    /** Every technique that is not recommended, in the order given. */
    List<NotRecommended> notRecommended(List<TechniqueReach> techniques, List<Recommendation> recommended) {
        Set<String> chosen = new HashSet<>();
        for (Recommendation recommendation : recommended) {
            chosen.add(recommendation.technique());
        }
        List<NotRecommended> found = new ArrayList<>(techniques.size());
        for (TechniqueReach reach : techniques) {
            Technique technique = reach.technique();
            if (!chosen.contains(technique.id())) {
                found.add(
                        new NotRecommended(technique.id(), technique.name(), technique.kind(), List.copyOf(of(reach))));
            }
        }
        return List.copyOf(found);
    }

    private List<Barrier> of(TechniqueReach reach) {
        Technique technique = reach.technique();
        List<Barrier> barriers = new ArrayList<>(common.size() + 4);
        barriers.addAll(common);
        for (int i = 0; i < bars.size(); i++) {
            if (TechniqueJoin.reaches(standing.bars.get(i).conclusion(), reach)) {
                barriers.add(bars.get(i));
            }
        }
        if (join.isAboveCeiling(technique)) {
            barriers.add(ceilings.computeIfAbsent(technique.kind(), this::aboveCeiling));
        }
        for (int i = 0; i < limits.size(); i++) {
            if (TechniqueJoin.excludes(standing.positionLimits.get(i).conclusion(), reach)) {
                barriers.add(limits.get(i));
            }
        }
        if (!join.isIndicated(technique)) {
            barriers.add(texts.notIndicated(technique));
        }
        if (join.dose(technique.kind()) == null) {
            barriers.add(texts.noDose(technique.kind()));
        }
        return barriers;
    }

    private void addCommon() {
        for (Standing.Item<Referral> referral : standing.emergencies) {
            common.add(new Barrier(texts.emergency(referral.conclusion()), referral.rules()));
        }
        for (Standing.Item<Referral> referral : standing.urgencies) {
            common.add(new Barrier(texts.urgent(referral.conclusion()), referral.rules()));
        }
        for (Standing.Item<Deferral> deferral : standing.deferrals) {
            common.add(new Barrier(texts.deferred(deferral.conclusion()), deferral.rules()));
        }
        for (Standing.Item<Contraindication> bar : standing.totalBars) {
            common.add(new Barrier(texts.bar(bar.conclusion()), bar.rules()));
        }
        if (standing.blocked) {
            common.add(blocked());
        }
        if (standing.loadLimits.isEmpty()) {
            common.add(BarrierTexts.NOT_PERMITTED);
        }
    }

    private Barrier blocked() {
        TreeSet<String> rules = new TreeSet<>();
        Set<String> codes = new HashSet<>();
        for (Standing.Item<MissingInformation> missing : standing.missing) {
            if (missing.conclusion().need() == Need.BLOCKING) {
                rules.addAll(missing.rules());
                codes.add(missing.conclusion().code());
            }
        }
        return new Barrier(BarrierTexts.blocked(codes.size()), List.copyOf(rules));
    }

    private List<String> ceilingRules() {
        TreeSet<String> rules = new TreeSet<>();
        for (Standing.Item<LoadLimit> limit : standing.loadLimits) {
            if (limit.conclusion().kind() == ceiling) {
                rules.addAll(limit.rules());
            }
        }
        return List.copyOf(rules);
    }

    private Barrier aboveCeiling(Kind kind) {
        return new Barrier(texts.aboveCeiling(kind, ceiling == null ? Kind.INTERFACE : ceiling), ceilingRules);
    }
}
