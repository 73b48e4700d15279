package org.neuroglide.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer for one case: what may be done, what must be done, why, and what speaks against it. Equal cases on equal
 * knowledge give equal decisions; every list has a fixed order.
 *
 * @param asOf the date the case was judged for
 * @param knowledgeVersion version of the knowledge base
 * @param knowledgeHash hash of the knowledge base's content
 * @param reviewed whether every rule of the knowledge base has been signed by a named clinician
 * @param conclusions everything that was concluded, with its bases, sorted by key
 * @param ceiling the strongest kind permitted; null where no limit was concluded, and then there is no technique
 * @param questions what to ask or examine, the ones that could change the decision most first
 * @param recommendations empty unless the disposition carries techniques
 * @param notRecommended every other technique of the table for the complaint's nerves, with what stands in its way
 * @param homeAllowed whether a home programme is allowed
 * @param reviewOn when to judge the result; null where nothing is recommended
 */
public record Decision(
        LocalDate asOf,
        String knowledgeVersion,
        String knowledgeHash,
        boolean reviewed,
        Disposition disposition,
        List<Concluded> conclusions,
        @Nullable Kind ceiling,
        List<Question> questions,
        List<Recommendation> recommendations,
        List<NotRecommended> notRecommended,
        boolean homeAllowed,
        @Nullable LocalDate reviewOn) {

    /** The conclusions of one type, with their bases, in order. */
    public <C extends Conclusion> List<C> conclusions(Class<C> type) {
        return conclusions.stream()
                .map(Concluded::conclusion)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Whether a rule fired: its conclusion stands at the end. */
    public boolean fired(String ruleId) {
        return conclusions.stream()
                .flatMap(c -> c.bases().stream())
                .anyMatch(b -> b.rule().id().equals(ruleId));
    }
}
