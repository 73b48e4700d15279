package org.neuroglide.proof.laws;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.IrritabilityStage;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Level;
import org.neuroglide.model.Recommendation;

/** What came out of the cases that laws were held against, counted from several threads at once. */
public final class Mix {
    private final Map<Disposition, LongAdder> dispositions = zero(Disposition.class);
    private final Map<Level, LongAdder> levels = zero(Level.class);
    private final Map<Kind, LongAdder> strongest = zero(Kind.class);
    private final LongAdder home = new LongAdder();

    void add(Decision decision) {
        dispositions.get(decision.disposition()).increment();
        Set<Level> effective = OverrideChanges.levels(decision, IrritabilityStage.EFFECTIVE);
        effective.stream().max(Comparator.naturalOrder()).ifPresent(level -> levels.get(level).increment());
        Optional<Kind> kind = decision.recommendations().stream().map(Recommendation::kind).max(Comparator.naturalOrder());
        kind.ifPresent(k -> strongest.get(k).increment());
        if (decision.homeAllowed()) {
            home.increment();
        }
    }

    /** Cases by disposition. */
    public Map<Disposition, Long> dispositions() {
        return counts(dispositions);
    }

    /** Cases by irritability as techniques are chosen by it, after any override. */
    public Map<Level, Long> levels() {
        return counts(levels);
    }

    /** Treated cases by the strongest kind of technique recommended. */
    public Map<Kind, Long> strongest() {
        return counts(strongest);
    }

    /** Cases with a home programme. */
    public long home() {
        return home.sum();
    }

    private static <E extends Enum<E>> Map<E, LongAdder> zero(Class<E> type) {
        Map<E, LongAdder> all = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            all.put(constant, new LongAdder());
        }
        return all;
    }

    private static <E extends Enum<E>> Map<E, Long> counts(Map<E, LongAdder> adders) {
        Map<E, Long> all = new EnumMap<>(adders.keySet().iterator().next().getDeclaringClass());
        adders.forEach((constant, count) -> all.put(constant, count.sum()));
        return all;
    }
}
