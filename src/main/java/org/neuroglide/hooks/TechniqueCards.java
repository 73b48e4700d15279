package org.neuroglide.hooks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.neuroglide.fhir.GuidanceResources;
import org.neuroglide.hooks.OrderedTechnique.Standing;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Recommendation;
import org.neuroglide.texts.Terms;

/** The cards on techniques: those that are recommended, and those that were ordered and are not. */
final class TechniqueCards {
    private static final int MOST_TECHNIQUES = 5;

    private final CardWords words;
    private final GuidanceResources resources;
    private final OrderedDetail detail;

    TechniqueCards(CardWords words, GuidanceResources resources) {
        this.words = words;
        this.resources = resources;
        this.detail = new OrderedDetail(words.knowledge());
    }

    /** For a decision that carries techniques: a plan with all of them, or an order for the first of each kind. */
    CardDraft recommended(Occasion occasion, String page) {
        Decision decision = occasion.decision();
        GuidanceResources made = resources.remarking(occasion.remarks());
        List<ServiceRequest> orders =
                made.techniques(occasion.id(), occasion.at(), decision, occasion.subject());
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
        boolean known = !occasion.isIncomplete();
        made
                .carePlan(occasion.id(), occasion.at(), decision, occasion.subject())
                .ifPresent(plan ->
                        card.suggest(SelectionBehavior.AT_MOST_ONE, known, "Add a care plan with these techniques", plan));
        orders.stream().limit(MOST_TECHNIQUES).forEach(order -> card.suggest(
                SelectionBehavior.AT_MOST_ONE, false, "Order: " + order.getCode().getText(), order));
        return card;
    }

    /**
     * A warning of ordered techniques that the decision does not recommend, not on that side, or not so much or so many times
     * of; nothing where there is none.
     */
    Optional<CardDraft> ordered(Occasion occasion) {
        Decision decision = occasion.decision();
        Map<OrderedTechnique, Standing> warned = new LinkedHashMap<>();
        for (OrderedTechnique ordered : occasion.orderedTechniques()) {
            Standing standing = ordered.standing(occasion, words.knowledge().techniques().keySet());
            if (standing != Standing.RECOMMENDED) {
                warned.put(ordered, standing);
            }
        }
        if (warned.isEmpty()) {
            return Optional.empty();
        }
        Standing strictest = Collections.min(warned.values());
        List<String> names = warned.entrySet().stream()
                .filter(e -> e.getValue() == strictest && strictest != Standing.UNKNOWN)
                .map(e -> words.technique(e.getKey().id()))
                .distinct()
                .toList();
        Set<String> ids = warned.keySet().stream().map(OrderedTechnique::id).collect(Collectors.toSet());
        Stream<String> against = decision.notRecommended().stream()
                .filter(n -> ids.contains(n.technique()))
                .flatMap(n -> n.barriers().stream())
                .flatMap(b -> b.rules().stream());
        Stream<String> elsewhere = decision.recommendations().stream()
                .filter(r -> ids.contains(r.technique()))
                .flatMap(r -> r.because().stream());
        return Optional.of(new CardDraft(
                occasion.id(),
                Topic.ORDERED_TECHNIQUE,
                Summary.of(head(strictest), Summary.list(names)),
                detail.of(occasion, warned),
                Stream.concat(against, elsewhere).distinct().sorted().toList()));
    }

    private static String head(Standing standing) {
        return switch (standing) {
            case UNKNOWN -> "The ordered technique is no technique of this knowledge base, which says nothing for it.";
            case NOT_RECOMMENDED -> "The ordered technique is not recommended:";
            case OTHER_SIDE -> "The ordered technique is not recommended on the side of the order:";
            case LARGER_DOSE -> "The order has a larger dose than recommended:";
            case ORDERED_AGAIN -> "A technique is ordered more than once:";
            case DOSE_NOT_COMPARED -> "The dose of the order was not compared with the recommended one:";
            case SIDE_NOT_STATED -> "The order of a technique states no side:";
            case RECOMMENDED -> throw new IllegalArgumentException("no warning of what is recommended");
        };
    }
}
