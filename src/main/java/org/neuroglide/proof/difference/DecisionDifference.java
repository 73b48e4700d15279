package org.neuroglide.proof.difference;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Kind;
import org.neuroglide.model.RangeLimit;
import org.neuroglide.model.Recommendation;
import org.neuroglide.proof.laws.Strictness;
import org.neuroglide.texts.ConclusionWords;
import org.neuroglide.texts.Terms;
import org.neuroglide.texts.Words;

/** What two decisions for one case permit differently: disposition, ceiling, techniques, dose, home, review, safeguards. */
final class DecisionDifference {
    private final Decision before;
    private final Decision after;
    private final List<Edit> edits = new ArrayList<>();

    private DecisionDifference(Decision before, Decision after) {
        this.before = before;
        this.after = after;
    }

    /** Empty where both permit the same. */
    static List<Edit> permitted(Decision before, Decision after, Words wordsBefore, Words wordsAfter) {
        DecisionDifference difference = new DecisionDifference(before, after);
        boolean treated = before.disposition().carriesTechniques() && after.disposition().carriesTechniques();
        difference.disposition();
        difference.ceiling(treated);
        difference.techniques();
        if (treated) {
            difference.home();
            difference.review();
        }
        if (before.disposition() == after.disposition()) {
            difference.edits.addAll(Safeguards.edits(before, after, new ConclusionWords(wordsBefore), new ConclusionWords(wordsAfter)));
        }
        difference.law();
        return List.copyOf(difference.edits);
    }

    private void add(String what, String old, String now, Direction direction) {
        if (!old.equals(now)) {
            edits.add(new Edit(what, old, now, direction));
        }
    }

    private void disposition() {
        Direction direction = Direction.rising(before.disposition().compareTo(after.disposition()));
        add("Answer", Terms.of(before.disposition()), Terms.of(after.disposition()), direction);
    }

    /** Where nothing is treated anyway, the ceiling permits nothing. */
    private void ceiling(boolean treated) {
        Direction direction = treated ? Direction.rising(rank(before.ceiling()) - rank(after.ceiling())) : Direction.NEITHER;
        add("Ceiling", words(before.ceiling()), words(after.ceiling()), direction);
    }

    private static int rank(@Nullable Kind ceiling) {
        return ceiling == null ? -1 : ceiling.ordinal();
    }

    private static String words(@Nullable Kind ceiling) {
        return ceiling == null ? "no technique" : Terms.of(ceiling);
    }

    private void techniques() {
        Map<String, Recommendation> old = named(before);
        Map<String, Recommendation> now = named(after);
        List<Recommendation> gone = old.entrySet().stream().filter(e -> !now.containsKey(e.getKey())).map(Map.Entry::getValue).toList();
        old.forEach((name, r) -> {
            Recommendation same = now.get(name);
            if (same == null) {
                edits.add(new Edit("Technique", words(r), "", Direction.STRICTER));
            } else {
                same(r, same);
            }
        });
        now.forEach((name, r) -> {
            if (!old.containsKey(name)) {
                boolean gentler = gone.stream().anyMatch(g -> g.nerve().equals(r.nerve()) && g.kind().compareTo(r.kind()) > 0);
                edits.add(new Edit("Technique", "", words(r), gentler ? Direction.STRICTER : Direction.LOOSER));
            }
        });
    }

    private static Map<String, Recommendation> named(Decision decision) {
        Map<String, Recommendation> named = new LinkedHashMap<>();
        decision.recommendations().forEach(r -> named.put(r.technique() + " " + r.side(), r));
        return named;
    }

    private static String words(Recommendation r) {
        return r.name() + " (" + Terms.of(r.kind()) + ")";
    }

    private void same(Recommendation old, Recommendation now) {
        String of = ", " + now.name();
        add("Kind" + of, Terms.of(old.kind()), Terms.of(now.kind()), Direction.rising(old.kind().compareTo(now.kind())));
        Doses.edit(now.name(), old.dose(), now.dose()).ifPresent(edits::add);
        add("At home" + of, old.home() ? "may go home" : "in the clinic only", now.home() ? "may go home" : "in the clinic only",
                now.home() ? Direction.LOOSER : Direction.STRICTER);
        limits(of, old.limits(), now.limits());
    }

    private void limits(String of, List<RangeLimit> old, List<RangeLimit> now) {
        TextList.without(old, now).forEach(l -> edits.add(new Edit("Limit" + of, Terms.of(l), "",
                now.stream().anyMatch(n -> Safeguards.saysMore(n, l)) ? Direction.NEITHER : Direction.LOOSER)));
        TextList.without(now, old).forEach(l -> edits.add(new Edit("Limit" + of, "", Terms.of(l),
                old.stream().anyMatch(o -> Safeguards.saysMore(o, l)) ? Direction.NEITHER : Direction.STRICTER)));
    }

    private void home() {
        add("Home programme", before.homeAllowed() ? "allowed" : "barred", after.homeAllowed() ? "allowed" : "barred",
                after.homeAllowed() ? Direction.LOOSER : Direction.STRICTER);
    }

    private void review() {
        long old = days(before);
        long now = days(after);
        add("Review", review(old), review(now), Direction.rising(Long.compare(old, now)));
    }

    private static long days(Decision decision) {
        LocalDate review = decision.reviewOn();
        return review == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(decision.asOf(), review);
    }

    private static String review(long days) {
        return days == Long.MAX_VALUE ? "none named" : days + (days == 1 ? " day" : " days") + " after the visit";
    }

    /** The order of decisions that the safety laws use has the last word: what it calls looser is never less here. */
    private void law() {
        String looser = Strictness.looser(before, after);
        if (!looser.isEmpty() && edits.stream().noneMatch(e -> e.direction() == Direction.LOOSER)) {
            edits.add(new Edit("Order of strictness", "", looser, Direction.LOOSER));
        }
        String stricter = Strictness.looser(after, before);
        if (!stricter.isEmpty() && edits.stream().noneMatch(e -> e.direction() == Direction.STRICTER)) {
            edits.add(new Edit("Order of strictness", stricter, "", Direction.STRICTER));
        }
    }
}
