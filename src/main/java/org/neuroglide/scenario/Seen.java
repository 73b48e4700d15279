package org.neuroglide.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.neuroglide.model.Advice;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Contraindication;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Deferral;
import org.neuroglide.model.Dose;
import org.neuroglide.model.Improvement;
import org.neuroglide.model.Indication;
import org.neuroglide.model.Irritability;
import org.neuroglide.model.IrritabilityStage;
import org.neuroglide.model.LoadLimit;
import org.neuroglide.model.NerveInvolvement;
import org.neuroglide.model.PainMechanism;
import org.neuroglide.model.PositionLimit;
import org.neuroglide.model.Precaution;
import org.neuroglide.model.Progression;
import org.neuroglide.model.Recommendation;
import org.neuroglide.model.Referral;
import org.neuroglide.model.Scope;
import org.neuroglide.model.Step;
import org.neuroglide.scenario.Expected.Element;

/**
 * One thing that was concluded, in the words of an expectation.
 *
 * @param rules ids of the rules behind it; empty where it follows from the absence of conclusions
 */
record Seen(Element element, List<String> rules) {

    /** Everything that a decision concluded of one aspect. */
    static List<Seen> of(Aspect aspect, Decision decision) {
        return switch (aspect) {
            case DISPOSITION -> word(decision.disposition().name(), List.of());
            case FIRED -> fired(decision);
            case CEILING -> ceiling(decision);
            case RECOMMEND ->
                decision.recommendations().stream()
                        .map(r -> new Seen(Elements.element(r.technique()), r.because()))
                        .toList();
            case IRRITABILITY ->
                all(
                        decision,
                        Irritability.class,
                        i -> i.stage() == IrritabilityStage.EFFECTIVE,
                        i -> Elements.element(i.level().name()));
            case REFER ->
                all(
                        decision,
                        Referral.class,
                        r -> true,
                        r -> Elements.element("urgency", r.urgency().name(), "concern", r.concern()));
            case DEFER -> all(decision, Deferral.class, d -> true, d -> Elements.element(d.concern()));
            case BAR ->
                all(
                        decision,
                        Contraindication.class,
                        c -> true,
                        c -> Elements.element("scope", c.scope().name(), "target", c.target()));
            case LIMIT ->
                all(
                        decision,
                        PositionLimit.class,
                        l -> true,
                        l -> Elements.element(
                                "scope",
                                l.scope().name(),
                                "target",
                                l.target(),
                                "limit",
                                l.limit().name()));
            case PRECAUTION -> all(decision, Precaution.class, p -> true, p -> Elements.element(p.topic()));
            case ASK ->
                decision.questions().stream()
                        .map(q -> new Seen(Elements.element(Aspect.VALUE, q.code(), "need", q.need().name()), q.rules()))
                        .toList();
            case INDICATE -> all(decision, Indication.class, i -> true, Elements::indication);
            case DOSE ->
                decision.recommendations().stream()
                        .flatMap(r -> dose(r).stream())
                        .toList();
            case ADVISE -> all(decision, Advice.class, a -> true, a -> Elements.element(a.topic()));
            case ADVICE ->
                all(
                        decision,
                        Advice.class,
                        a -> true,
                        a -> Elements.element("kind", a.kind().name(), "topic", a.topic()));
            case IMPROVEMENT ->
                all(
                        decision,
                        Improvement.class,
                        i -> true,
                        i -> Elements.element("measure", i.measure(), "amount", i.amount().name()));
            case PROGRESSION -> progression(decision);
            case HOME -> word(decision.homeAllowed() ? "allowed" : "barred", barsOfHome(decision));
            case REVIEW ->
                decision.reviewOn() == null
                        ? List.of()
                        : word(decision.reviewOn().toString(), List.of());
            case INVOLVEMENT -> all(decision, NerveInvolvement.class, i -> true, Elements::involvement);
            case MECHANISM ->
                all(
                        decision,
                        PainMechanism.class,
                        m -> true,
                        m -> Elements.element("mechanism", m.mechanism().name(), "grade", m.grade().name()));
            case STAGE ->
                all(
                        decision,
                        Irritability.class,
                        i -> true,
                        i -> Elements.element("stage", i.stage().name(), "level", i.level().name()));
            case STEP -> all(decision, Progression.class, p -> true, p -> Elements.element(p.step().name()));
            case LOAD -> all(decision, LoadLimit.class, l -> true, l -> Elements.element(l.kind().name()));
        };
    }

    private static List<Seen> fired(Decision decision) {
        return decision.conclusions().stream()
                .flatMap(c -> rules(c).stream())
                .distinct()
                .sorted()
                .map(id -> new Seen(Elements.element(id), List.of()))
                .toList();
    }

    private static List<Seen> ceiling(Decision decision) {
        if (decision.ceiling() == null) {
            return word("NONE", List.of());
        }
        List<String> rules = decision.conclusions().stream()
                .filter(c -> c.conclusion().equals(new LoadLimit(decision.ceiling())))
                .flatMap(c -> rules(c).stream())
                .toList();
        return word(decision.ceiling().name(), rules);
    }

    /** The strictest step counts. */
    private static List<Seen> progression(Decision decision) {
        Optional<Step> strictest = decision.conclusions(Progression.class).stream()
                .map(Progression::step)
                .min(Comparator.naturalOrder());
        return all(
                decision,
                Progression.class,
                p -> strictest.equals(Optional.of(p.step())),
                p -> Elements.element(p.step().name()));
    }

    private static List<String> barsOfHome(Decision decision) {
        return decision.conclusions().stream()
                .filter(c -> c.conclusion() instanceof Contraindication bar && bar.scope() == Scope.HOME)
                .flatMap(c -> rules(c).stream())
                .toList();
    }

    private static List<Seen> dose(Recommendation recommendation) {
        Dose dose = recommendation.dose();
        if (dose == null) {
            return List.of();
        }
        Element element = Elements.dose(recommendation.technique(), dose);
        return List.of(new Seen(element, recommendation.because()));
    }

    private static <C extends Conclusion> List<Seen> all(
            Decision decision, Class<C> type, Predicate<C> wanted, Function<C, Element> words) {
        List<Seen> seen = new ArrayList<>();
        for (Concluded each : decision.conclusions()) {
            if (type.isInstance(each.conclusion()) && wanted.test(type.cast(each.conclusion()))) {
                seen.add(new Seen(words.apply(type.cast(each.conclusion())), rules(each)));
            }
        }
        return seen;
    }

    private static List<String> rules(Concluded concluded) {
        return concluded.bases().stream()
                .map(b -> b.rule().id())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Seen> word(String word, List<String> rules) {
        return List.of(new Seen(Elements.element(word), rules));
    }

    /** What was concluded, on one line, with the rules behind it. */
    String text() {
        return rules.isEmpty() ? element.text() : element.text() + " (" + String.join(", ", rules) + ")";
    }

    /** Everything concluded, on one line. */
    static String text(List<Seen> seen) {
        return seen.isEmpty()
                ? "none"
                : seen.stream().map(Seen::text).distinct().collect(Collectors.joining("; "));
    }
}
