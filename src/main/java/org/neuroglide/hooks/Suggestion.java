package org.neuroglide.hooks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Something that a clinician may accept with one click.
 *
 * @param uuid comes back in the feedback where it is accepted
 * @param recommended whether it is the one to prefer
 * @param actions at least one; all of them are done together
 */
public record Suggestion(
        String label, String uuid, @JsonProperty("isRecommended") boolean recommended, List<Action> actions) {
    public Suggestion {
        Required.text("suggestion.label", label);
        Required.text("suggestion.uuid", uuid);
        actions = List.copyOf(actions);
        Required.that(!actions.isEmpty(), "suggestion.actions must not be empty");
    }
}
