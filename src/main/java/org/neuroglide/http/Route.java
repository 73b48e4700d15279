package org.neuroglide.http;

import java.util.List;

/**
 * A method and a path that are answered.
 *
 * @param template the path with its parameters in braces, as metrics and log name it
 * @param bodies media types that a body may have; empty where none is read
 */
record Route(String method, String template, Access access, List<String> bodies, Handling handling) {
    /** Who may call. */
    enum Access {
        /** Anyone: it tells nothing of a patient. */
        ANYONE,
        /** Who proves its identity, where that is asked for. */
        CALLER,
        /** Who may read the metrics. */
        METRICS
    }

    /** Makes the answer. */
    @FunctionalInterface
    interface Handling {
        Answer answer(Call call);
    }

    static final List<String> JSON = List.of(Answer.JSON);
    /** A case, or answers to the assessment. */
    static final List<String> CASE = List.of(Answer.JSON, Answer.FHIR);

    static Route get(String template, Handling handling) {
        return new Route("GET", template, Access.CALLER, List.of(), handling);
    }

    static Route open(String template, Handling handling) {
        return new Route("GET", template, Access.ANYONE, List.of(), handling);
    }

    static Route post(String template, List<String> bodies, Handling handling) {
        return new Route("POST", template, Access.CALLER, bodies, handling);
    }

    /** The name of the route in metrics and log. */
    String name() {
        return template.startsWith("/") ? template.substring(1) : template;
    }
}
