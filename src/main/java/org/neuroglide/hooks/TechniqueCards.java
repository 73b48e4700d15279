package org.neuroglide.hooks;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.neuroglide.fhir.GuidanceResources;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Recommendation;
import org.neuroglide.texts.Terms;

/** The cards on techniques: those that are recommended, and those that were ordered and are not. */
final class TechniqueCards {
    private static final int MOST_TECHNIQUES = 5;

    private final CardWords words;
    private final GuidanceResources resources;
    private final CardDetail detail;

    TechniqueCards(CardWords words, GuidanceResources resources, CardDetail detail) {
        this.words = words;
        this.resources = resources;
        this.detail = detail;
    }

    /** For a decision that carries techniques: a plan with all of them, or an order for the first of each kind. */
    CardDraft recommended(Occasion occasion, String page) {
        Decision decision = occasion.decision();
        List<ServiceRequest> orders =
                resources.techniques(occasion.id(), occasion.at(), decision, occasion.subject());
        List<Recommendation> recommended = decision.recommendations();
        String atMost = decision.ceiling() == null ? "" : "at most " + Terms.of(decision.ceiling()) + ". ";
        String first = recommended.isEmpty() ? "" : "First choice: " + recommended.get(0).name() + ".";
        List<String> rules =
                recommended.stream().flatMap(r -> r.because().stream()).distinct().sorted().toList();
        CardDraft card = new CardDraft(
                occasion.id(),
                Topic.RECOMMENDATION,
                Summary.of(Terms.of(decision.disposition()) + ":", atMost + first),
                page,
                rules);
        // What is not known may speak against treatment: then nothing is pressed on the reader.
        boolean known = occasion.gaps().isEmpty();
        resources
                .carePlan(occasion.id(), occasion.at(), decision, occasion.subject())
                .ifPresent(plan ->
                        card.suggest(SelectionBehavior.AT_MOST_ONE, known, "Add a care plan with these techniques", plan));
        orders.stream().limit(MOST_TECHNIQUES).forEach(order -> card.suggest(
                SelectionBehavior.AT_MOST_ONE, false, "Order: " + order.getCode().getText(), order));
        return card;
    }

    /** A warning of ordered techniques that the decision does not recommend; nothing where there is none. */
    Optional<CardDraft> ordered(Occasion occasion) {
        Decision decision = occasion.decision();
        List<String> refused = occasion.orderedTechniques().stream()
                .filter(t -> decision.recommendations().stream().noneMatch(r -> r.technique().equals(t)))
                .toList();
        if (refused.isEmpty()) {
            return Optional.empty();
        }
        String names = Summary.list(
                refused.stream().map(words::technique).toList());
        List<String> rules = decision.notRecommended().stream()
                .filter(n -> refused.contains(n.technique()))
                .flatMap(n -> n.barriers().stream())
                .flatMap(b -> b.rules().stream())
                .distinct()
                .sorted()
                .toList();
        return Optional.of(new CardDraft(
                occasion.id(),
                Topic.ORDERED_TECHNIQUE,
                Summary.of("The ordered technique is not recommended:", names),
                detail.ordered(occasion, refused),
                rules));
    }
}
