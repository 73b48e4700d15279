package org.neuroglide.hooks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of guidance for a clinician.
 *
 * @param uuid comes back in the feedback
 * @param summary one sentence, below {@value #SUMMARY_END} characters
 * @param detail GitHub flavoured Markdown
 * @param selectionBehavior given exactly where there are suggestions
 * @param overrideReasons the reasons offered for not following the card
 */
public record Card(
        String uuid,
        String summary,
        String detail,
        Indicator indicator,
        Source source,
        List<Suggestion> suggestions,
        @Nullable SelectionBehavior selectionBehavior,
        List<Coding> overrideReasons,
        List<Link> links) {
    /** A summary is shorter than this. */
    public static final int SUMMARY_END = 140;

    public Card {
        Required.text("card.uuid", uuid);
        Required.text("card.summary", summary);
        Required.text("card.detail", detail);
        Required.that(summary.length() < SUMMARY_END, "card.summary must be below 140 characters");
        suggestions = List.copyOf(suggestions);
        overrideReasons = List.copyOf(overrideReasons);
        links = List.copyOf(links);
        Required.that(
                suggestions.isEmpty() == (selectionBehavior == null),
                "card.selectionBehavior goes with suggestions and only with them");
        Required.that(
                selectionBehavior != SelectionBehavior.AT_MOST_ONE
                        || suggestions.stream().filter(Suggestion::recommended).count() <= 1,
                "card.suggestions may recommend one at most where one at most may be chosen");
    }
}
