package org.neuroglide.hooks;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How many suggestions of a card may be accepted. */
public enum SelectionBehavior {
    @JsonProperty("at-most-one")
    AT_MOST_ONE,
    @JsonProperty("any")
    ANY
}
