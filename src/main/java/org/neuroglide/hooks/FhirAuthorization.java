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
     * Whether a scope allows a query without a condition: {@code patient/Condition.read}, or in the syntax of SMART 2 {@code .r}
     * to read the patient and {@code .s} to search the rest. A scope with a query of its own is not enough, since what it
     * hides would look like nothing found.
     */
    boolean allows(RecordQuery query) {
        String type = "(patient|user|system)/(\\*|" + query.type + ")\\.";
        String letters = query == RecordQuery.PATIENT ? "c?ru?d?s?" : "c?r?u?d?s";
        Pattern allowed = Pattern.compile(type + "(read|\\*|" + letters + ")");
        return Arrays.stream(scope.split(" ")).anyMatch(s -> allowed.matcher(s).matches());
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
