package org.neuroglide.http;

import java.util.List;
import java.util.Map;

/** Answers where no route is: wrong paths, wrong methods, questions of browsers, and what the web server itself refuses. */
final class Fallbacks {
    static final Route NOTHING = new Route("*", "(no route)", Route.Access.ANYONE, List.of(), call -> {
        throw ServerException.refused(404, "not-found", "There is nothing here");
    });

    private Fallbacks() {}

    static Route notAllowed(String method, String template, List<String> methods) {
        return new Route(method, template, Route.Access.ANYONE, List.of(), call -> {
            throw ServerException.refused(405, "method-not-allowed", "This path is called with another method",
                    Map.of("Allow", String.join(", ", methods)));
        });
    }

    static Route preflight(String template, List<String> methods, Cors cors) {
        return new Route("OPTIONS", template, Route.Access.ANYONE, List.of(),
                call -> cors.preflight(methods, call.header().apply("Origin")));
    }

    /** What went wrong outside of the reception. */
    static Answer of(Exception e, int status) {
        return byStatus(status >= 400 ? status : 500);
    }

    /** The answer where only a status is known. */
    static Answer byStatus(int status) {
        return switch (status) {
            case 400 -> Outcome.answer(400, "bad-request", "The request is not well-formed");
            case 404 -> Outcome.answer(404, "not-found", "There is nothing here");
            case 405 -> Outcome.answer(405, "method-not-allowed", "This path is called with another method");
            case 408 -> Outcome.answer(408, "request-timeout", "The request did not arrive in time");
            case 413 -> Outcome.answer(413, "body-too-large", "The body is too large");
            case 414 -> Outcome.answer(414, "address-too-long", "The address is too long");
            case 431 -> Outcome.answer(431, "headers-too-large", "The headers are too large");
            case 501 -> Outcome.answer(501, "method-unknown", "This method is not known");
            case 503 -> Outcome.answer(503, "stopping", "The service is stopping").with("Retry-After", "5");
            case 505 -> Outcome.answer(505, "version-unknown", "This version of HTTP is not spoken");
            default -> status < 500
                    ? Outcome.answer(status, "bad-request", "The request is not accepted")
                    : Outcome.answer(500, "fault", "A fault of the program");
        };
    }
}
