package org.neuroglide.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Advice;
import org.neuroglide.model.AdviceKind;
import org.neuroglide.model.Basis;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Contraindication;
import org.neuroglide.model.Deferral;
import org.neuroglide.model.Dose;
import org.neuroglide.model.Indication;
import org.neuroglide.model.Kind;
import org.neuroglide.model.LoadLimit;
import org.neuroglide.model.MissingInformation;
import org.neuroglide.model.Need;
import org.neuroglide.model.PositionLimit;
import org.neuroglide.model.Precaution;
import org.neuroglide.model.Referral;
import org.neuroglide.model.Scope;
import org.neuroglide.model.Urgency;

/**
 * What stands at the end of one session, sorted into what it does. Each list keeps the order of the conclusions' keys.
 */
final class Standing {
    /** A conclusion of a known type, with the ids of the rules behind it, sorted. */
    record Item<C extends Conclusion>(C conclusion, List<String> rules) {}

    final List<Item<Referral>> emergencies = new ArrayList<>(2);
    final List<Item<Referral>> urgencies = new ArrayList<>(2);
    final List<Item<Deferral>> deferrals = new ArrayList<>(2);

    /** Bars of every technique. */
    final List<Item<Contraindication>> totalBars = new ArrayList<>(2);

    /** Bars of some techniques. */
    final List<Item<Contraindication>> bars = new ArrayList<>(4);

    final List<Item<PositionLimit>> positionLimits = new ArrayList<>(4);
    final List<Item<LoadLimit>> loadLimits = new ArrayList<>(4);
    final List<Item<MissingInformation>> missing = new ArrayList<>();
    final List<Item<Indication>> indications = new ArrayList<>(4);
    final List<Item<Dose>> doses = new ArrayList<>(4);
    boolean precaution;
    boolean homeBarred;
    boolean blocked;
    int reviewDays = Integer.MAX_VALUE;

    Standing(List<Concluded> conclusions) {
        for (Concluded concluded : conclusions) {
            add(concluded.conclusion(), concluded);
        }
    }

    private void add(Conclusion conclusion, Concluded concluded) {
        if (conclusion instanceof MissingInformation missingOne) {
            missing.add(new Item<>(missingOne, rules(concluded)));
            blocked |= missingOne.need() == Need.BLOCKING;
        } else if (conclusion instanceof Referral referral) {
            (referral.urgency() == Urgency.EMERGENCY ? emergencies : urgencies)
                    .add(new Item<>(referral, rules(concluded)));
        } else if (conclusion instanceof Deferral deferral) {
            deferrals.add(new Item<>(deferral, rules(concluded)));
        } else if (conclusion instanceof Contraindication bar) {
            addBar(bar, concluded);
        } else if (conclusion instanceof PositionLimit limit) {
            positionLimits.add(new Item<>(limit, rules(concluded)));
        } else if (conclusion instanceof LoadLimit limit) {
            loadLimits.add(new Item<>(limit, rules(concluded)));
        } else if (conclusion instanceof Indication indication) {
            indications.add(new Item<>(indication, rules(concluded)));
        } else if (conclusion instanceof Dose dose) {
            doses.add(new Item<>(dose, rules(concluded)));
        } else if (conclusion instanceof Precaution) {
            precaution = true;
        } else if (conclusion instanceof Advice advice && advice.kind() == AdviceKind.REVIEW) {
            reviewDays = Math.min(reviewDays, advice.days());
        }
    }

    private void addBar(Contraindication bar, Concluded concluded) {
        if (bar.scope() == Scope.HOME) {
            homeBarred = true;
        } else {
            (bar.scope() == Scope.ALL ? totalBars : bars).add(new Item<>(bar, rules(concluded)));
        }
    }

    /** The strongest kind permitted: the lowest limit concluded. */
    @Nullable
    Kind ceiling() {
        Kind lowest = null;
        for (Item<LoadLimit> limit : loadLimits) {
            Kind kind = limit.conclusion.kind();
            lowest = lowest == null || kind.compareTo(lowest) < 0 ? kind : lowest;
        }
        return lowest;
    }

    /** Ids of the rules that conclude something; bases are sorted by them. */
    static List<String> rules(Concluded concluded) {
        List<Basis> bases = concluded.bases();
        if (bases.size() == 1) {
            return List.of(bases.get(0).rule().id());
        }
        List<String> rules = new ArrayList<>(bases.size());
        for (Basis basis : bases) {
            String id = basis.rule().id();
            if (rules.isEmpty() || !rules.get(rules.size() - 1).equals(id)) {
                rules.add(id);
            }
        }
        return List.copyOf(rules);
    }
}
