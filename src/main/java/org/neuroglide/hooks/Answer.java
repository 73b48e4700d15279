package org.neuroglide.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of one part of a record.
 *
 * @param resources what was found
 * @param gap why this is not all there is: what is missing is unknown, never no; null-free, {@link Gap#NONE} where it is all
 */
record Answer(List<JsonNode> resources, Gap gap) {
    Answer {
        resources = List.copyOf(resources);
    }

    static Answer missing(Gap gap) {
        return new Answer(List.of(), gap);
    }

    /** Both together; what either lacks is lacking. */
    Answer and(Answer other) {
        List<JsonNode> all = new ArrayList<>(resources);
        all.addAll(other.resources);
        return new Answer(all, gap == Gap.NONE ? other.gap : gap);
    }
}
