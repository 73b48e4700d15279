package org.neuroglide.fhir;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * How the resources of one decision are named, and how they refer to each other. The role of a resource, such as
 * {@code care-plan}, is unique within the decision; equal decisions and roles give equal names.
 */
sealed interface Naming {
    /** The logical id of the resource with a role. */
    String id(String role);

    /** What another resource of the decision writes to refer to it. */
    String reference(String role);

    /** Resources side by side in a Bundle, each with a UUID made from the decision's id and its role. */
    record Separate(String decision) implements Naming {
        @Override
        public String id(String role) {
            byte[] name = (Fhir.CANONICAL + "/decision/" + decision + "/" + role).getBytes(StandardCharsets.UTF_8);
            return UUID.nameUUIDFromBytes(name).toString();
        }

        @Override
        public String reference(String role) {
            return "urn:uuid:" + id(role);
        }
    }

    /** Resources contained in the plan. */
    record Contained() implements Naming {
        @Override
        public String id(String role) {
            return role;
        }

        @Override
        public String reference(String role) {
            return role.equals(CarePlans.ROLE) ? "#" : "#" + role;
        }
    }
}
