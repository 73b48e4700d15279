package org.neuroglide.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.neuroglide.model.Barrier;
import org.neuroglide.model.Basis;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Contraindication;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Deferral;
import org.neuroglide.model.Fact;
import org.neuroglide.model.LoadLimit;
import org.neuroglide.model.MissingInformation;
import org.neuroglide.model.Need;
import org.neuroglide.model.PositionLimit;
import org.neuroglide.model.Precaution;
import org.neuroglide.model.Referral;
import org.neuroglide.model.Scope;
import org.neuroglide.model.Urgency;
import org.neuroglide.scenario.Expected.Element;

/** How it came to what was concluded, in lines for whoever wrote the expectation. */
final class Account {
    private final Decision decision;
    private final Tracing tracing;

    Account(Decision decision, Tracing tracing) {
        this.decision = decision;
        this.tracing = tracing;
    }

    /** Why what was expected is missing. */
    List<String> missing(Aspect aspect, List<Element> missing) {
        return switch (aspect) {
            case DISPOSITION -> disposition();
            case FIRED -> words(missing).flatMap(id -> notFired(id).stream()).toList();
            case RECOMMEND ->
                words(missing).flatMap(id -> notRecommended(id).stream()).toList();
            case DOSE ->
                missing.stream()
                        .flatMap(e -> Stream.ofNullable(e.fields().get("technique")))
                        .flatMap(id -> notRecommended(id).stream())
                        .toList();
            default -> List.of();
        };
    }

    /** Why something stands that should not. */
    List<String> standing(Aspect aspect, List<Seen> found) {
        if (aspect == Aspect.DISPOSITION) {
            return disposition();
        }
        Stream<String> rules = aspect == Aspect.FIRED
                ? words(found.stream().map(Seen::element).toList())
                : found.stream().flatMap(s -> s.rules().stream());
        return rules.distinct().flatMap(id -> fired(id).stream()).toList();
    }

    private static Stream<String> words(List<Element> elements) {
        return elements.stream().map(e -> e.fields().get(Aspect.VALUE)).filter(Objects::nonNull);
    }

    private List<String> fired(String id) {
        List<String> lines = new ArrayList<>();
        for (Concluded each : decision.conclusions()) {
            for (Basis basis : each.bases()) {
                if (basis.rule().id().equals(id)) {
                    List<String> facts = basis.facts().stream().map(Fact::key).toList();
                    lines.add(id + " concluded " + each.conclusion().key() + " from " + String.join(", ", facts));
                }
            }
        }
        return lines;
    }

    private List<String> notFired(String id) {
        List<String> lines = new ArrayList<>(List.of(id + " did not fire, " + tracing.file(id) + ":"));
        tracing.lines(id).forEach(line -> lines.add("  " + line));
        return lines;
    }

    private List<String> notRecommended(String technique) {
        List<Barrier> barriers = decision.notRecommended().stream()
                .filter(n -> n.technique().equals(technique))
                .flatMap(n -> n.barriers().stream())
                .toList();
        return barriers.stream()
                .map(b -> technique + ": " + b.reason()
                        + (b.rules().isEmpty() ? "" : " (" + String.join(", ", b.rules()) + ")"))
                .toList();
    }

    /** The conclusions that led to the disposition. */
    private List<String> disposition() {
        return switch (decision.disposition()) {
            case EMERGENCY -> because(c -> c instanceof Referral r && r.urgency() == Urgency.EMERGENCY);
            case URGENT_REFERRAL -> because(c -> c instanceof Referral r && r.urgency() == Urgency.URGENT);
            case DEFER ->
                because(c -> c instanceof Deferral || c instanceof Contraindication bar && bar.scope() == Scope.ALL);
            case ASSESS_FIRST -> assessFirst();
            case NOT_INDICATED -> notIndicated();
            case TREAT_WITH_PRECAUTION -> because(c -> c instanceof Precaution || c instanceof PositionLimit);
            case TREAT -> because(c -> c instanceof LoadLimit);
        };
    }

    private List<String> assessFirst() {
        List<String> missing = because(c -> c instanceof MissingInformation m && m.need() == Need.BLOCKING);
        return missing.isEmpty() ? List.of("no LoadLimit was concluded") : missing;
    }

    private List<String> notIndicated() {
        List<String> barriers = decision.notRecommended().stream()
                .flatMap(n -> notRecommended(n.technique()).stream())
                .toList();
        return barriers.isEmpty() ? List.of("no technique is indicated") : barriers;
    }

    private List<String> because(Predicate<Conclusion> wanted) {
        return decision.conclusions().stream()
                .filter(c -> wanted.test(c.conclusion()))
                .map(c -> "because " + c.conclusion().key() + " by "
                        + String.join(
                                ", ",
                                c.bases().stream()
                                        .map(b -> b.rule().id())
                                        .distinct()
                                        .toList()))
                .toList();
    }
}
