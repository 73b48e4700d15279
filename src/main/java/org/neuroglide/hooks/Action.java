package org.neuroglide.hooks;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A change of the record. The services here only ever propose to create.
 *
 * @param description what happens, for people
 * @param resource the whole resource to create, with its {@code resourceType} and without an id
 */
public record Action(String description, JsonNode resource) {
    public Action {
        Required.text("action.description", description);
        Required.that(resource.path("resourceType").isTextual(), "action.resource must be a FHIR resource");
    }

    /** What the action does. */
    public String getType() {
        return "create";
    }
}
