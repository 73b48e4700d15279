package org.neuroglide.http;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neuroglide.model.Problem;

/**
 * The configuration cannot be used, or a request is refused. Carries every problem. The problems of a request hold
 * nothing that came with it.
 */
public final class ServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Problem> problems;
    private final transient Map<String, String> headers;

    ServerException(int status, List<Problem> problems, Map<String, String> headers) {
        super(problems.stream().map(Problem::render).collect(Collectors.joining("\n")));
        this.status = status;
        this.problems = List.copyOf(problems);
        this.headers = Map.copyOf(headers);
    }

    /** The configuration cannot be used. */
    static ServerException configuration(List<Problem> problems) {
        return new ServerException(500, problems.stream().sorted().toList(), Map.of());
    }

    /**
     * A request is refused.
     *
     * @param code stable, told to the caller
     * @param message a fixed text, told to the caller
     */
    static ServerException refused(int status, String code, String message) {
        return refused(status, code, message, Map.of());
    }

    static ServerException refused(int status, String code, String message, Map<String, String> headers) {
        return new ServerException(status, List.of(new Problem(code, "", 0, "", message, "")), headers);
    }

    int status() {
        return status;
    }

    public List<Problem> problems() {
        return problems;
    }

    /** What the answer carries besides. */
    Map<String, String> headers() {
        return headers;
    }
}
