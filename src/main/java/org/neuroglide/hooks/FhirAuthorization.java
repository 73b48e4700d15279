package org.neuroglide.hooks;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The right to read a client's FHIR server for as long as one call lasts.
 *
 * @param token never logged, never kept
 * @param expiresIn seconds from now
 * @param scope SMART scopes in either syntax, separated by blanks
 */
record FhirAuthorization(String token, int expiresIn, String scope) {
    boolean expired() {
        return expiresIn <= 0;
    }

    /**
     * Whether a scope allows to read and to search a type without a condition: {@code patient/Condition.read}, or {@code
     * .rs} in the syntax of SMART 2. A scope with a query is not enough, since what it hides would look like nothing found.
     */
    boolean reads(String type) {
        Pattern old = Pattern.compile("(patient|user|system)/(\\*|" + type + ")\\.(read|\\*)");
        Pattern smart2 = Pattern.compile("(patient|user|system)/(\\*|" + type + ")\\.c?ru?d?s");
        return Arrays.stream(scope.split(" "))
                .anyMatch(s -> old.matcher(s).matches() || smart2.matcher(s).matches());
    }

    /** Whether a scope holds for one patient only, who must be named. */
    boolean forOnePatient() {
        return Arrays.stream(scope.split(" ")).anyMatch(s -> s.startsWith("patient/"));
    }

    @Override
    public String toString() {
        return "FhirAuthorization[" + scope + "]";
    }
}
