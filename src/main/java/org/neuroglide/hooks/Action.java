package org.neuroglide.hooks;

import com.fasterxml.jackson.annotation.JsonRawValue;

/**
 * A change of the record. The services here only ever propose to create.
 *
 * @param description what happens, for people
 * @param resource the whole resource to create as FHIR JSON, without an id
 */
public record Action(String description, @JsonRawValue String resource) {
    public Action {
        Required.text("action.description", description);
        Required.that(resource.startsWith("{\"resourceType\":\""), "action.resource must be a FHIR resource");
    }

    /** What the action does. */
    public String getType() {
        return "create";
    }
}
