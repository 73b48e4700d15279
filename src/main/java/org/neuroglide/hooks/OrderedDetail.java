package org.neuroglide.hooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neuroglide.fhir.OrderedDose;
import org.neuroglide.hooks.OrderedTechnique.Standing;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Barrier;
import org.neuroglide.model.Decision;
import org.neuroglide.model.NotRecommended;
import org.neuroglide.model.Recommendation;
import org.neuroglide.model.Side;
import org.neuroglide.texts.Block;
import org.neuroglide.texts.Terms;
import org.neuroglide.texts.Tone;

/** The Markdown of the card that warns of ordered techniques: why each is not recommended, or not as it was ordered. */
final class OrderedDetail {
    private static final int MOST_CODE = 64;

    private final Knowledge knowledge;

    OrderedDetail(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    String of(Occasion occasion, Map<OrderedTechnique, Standing> techniques) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Tone.CAUTION, "The decision is " + Terms.of(occasion.decision().disposition()) + "."));
        techniques.forEach((ordered, standing) -> blocks.add(switch (standing) {
            case UNKNOWN -> Block.Field.of(0, code(ordered.id()), "It is no technique of this knowledge base: nothing speaks for it here.");
            case NOT_RECOMMENDED -> new Block.Field(0, name(ordered), against(occasion.decision(), ordered.id()));
            case OTHER_SIDE, LARGER_DOSE, ORDERED_AGAIN, SIDE_NOT_STATED, DOSE_NOT_COMPARED ->
                new Block.Field(0, name(ordered), Stream.of(side(ordered, occasion), again(ordered), dose(ordered, occasion))
                        .flatMap(s -> s)
                        .toList());
            case RECOMMENDED -> throw new IllegalArgumentException("no warning of what is recommended");
        }));
        return CardDetail.bounded(blocks, occasion);
    }

    /** What is wrong with the side of an order; nothing where it is the recommended one. */
    private static Stream<String> side(OrderedTechnique ordered, Occasion occasion) {
        Set<Side> recommended = ordered.recommended(occasion);
        if (ordered.sides().isEmpty()) {
            return recommended.equals(Set.of(Side.NONE))
                    ? Stream.empty()
                    : Stream.of("No side is stated in the order; recommended " + where(recommended) + ".");
        }
        return recommended.containsAll(ordered.sides())
                ? Stream.empty()
                : Stream.of("Ordered for the " + sides(ordered.sides()) + ", recommended " + where(recommended) + ".");
    }

    /** Each order by itself may be within the recommended dose. */
    private static Stream<String> again(OrderedTechnique ordered) {
        return ordered.orders() == 1
                ? Stream.empty()
                : Stream.of(ordered.orders() + " orders ask for it on the same side, or state no side: their doses add up.");
    }

    /** What goes beyond the recommended dose, what was not compared with it, and which dose that is. */
    private static Stream<String> dose(OrderedTechnique ordered, Occasion occasion) {
        List<Recommendation> recommended = ordered.recommendations(occasion);
        OrderedDose dose = ordered.dose();
        Stream<String> remarks = recommended.stream().flatMap(r -> Stream.concat(dose.beyond(r).stream(), dose.notCompared(r).stream()));
        Stream<String> words = recommended.stream()
                .filter(r -> r.dose() != null)
                .map(r -> (dose.isStated() ? "Recommended: " : "No dose is stated in the order; recommended: ")
                        + OrderedDose.recommended(r) + ".");
        return Stream.concat(remarks, words).distinct();
    }

    private String name(OrderedTechnique ordered) {
        return knowledge.techniques().get(ordered.id()).name();
    }

    private static String code(String id) {
        return id.length() <= MOST_CODE ? id : id.substring(0, MOST_CODE) + "…";
    }

    private static List<String> against(Decision decision, String technique) {
        List<String> reasons = decision.notRecommended().stream()
                .filter(n -> n.technique().equals(technique))
                .map(NotRecommended::barriers)
                .flatMap(List::stream)
                .map(OrderedDetail::barrier)
                .toList();
        return reasons.isEmpty() ? List.of("It is no technique for this complaint.") : reasons;
    }

    private static String barrier(Barrier barrier) {
        return barrier.reason() + (barrier.rules().isEmpty() ? "" : " [" + String.join(", ", barrier.rules()) + "]");
    }

    private static String where(Set<Side> recommended) {
        return recommended.contains(Side.NONE) ? "without a side" : "for the " + sides(recommended) + " only";
    }

    private static String sides(Set<Side> sides) {
        return sides.stream().sorted().map(s -> s.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(" and the "));
    }
}
