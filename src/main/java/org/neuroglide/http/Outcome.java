package org.neuroglide.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neuroglide.fhir.Fhir;
import org.neuroglide.model.Problem;
import org.neuroglide.texts.CanonicalJson;

/** Problems as a FHIR OperationOutcome. Written without the FHIR library: it must come out whatever is broken. */
final class Outcome {
    /** The code system of the codes of problems. */
    static final String CODES = Fhir.CANONICAL + "/CodeSystem/problem";

    private Outcome() {}

    /** An answer with problems that hold nothing of the request. */
    static Answer answer(int status, List<Problem> problems) {
        return Answer.of(status, Answer.FHIR, json(status, problems));
    }

    static Answer answer(int status, String code, String message) {
        return answer(status, List.of(new Problem(code, "", 0, "", message, "")));
    }

    static String json(int status, List<Problem> problems) {
        List<Object> issues = new ArrayList<>();
        for (Problem problem : problems) {
            Map<String, Object> issue = new LinkedHashMap<>();
            issue.put("severity", status >= 500 ? "fatal" : "error");
            issue.put("code", type(status));
            issue.put("details", Map.of("coding", List.of(Map.of("system", CODES, "code", problem.code()))));
            issue.put("diagnostics", text(problem));
            if (!problem.subject().isEmpty()) {
                issue.put("expression", List.of(problem.subject()));
            }
            issues.add(issue);
        }
        return CanonicalJson.write(Map.of("resourceType", "OperationOutcome", "issue", issues));
    }

    private static String text(Problem problem) {
        return problem.message() + "." + (problem.nextStep().isEmpty() ? "" : " Maybe " + problem.nextStep() + ".");
    }

    /** The code of FHIR's value set {@code issue-type} for a status. */
    private static String type(int status) {
        return switch (status) {
            case 401 -> "login";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405, 406, 415, 501, 505 -> "not-supported";
            case 408, 504 -> "timeout";
            case 413, 414, 431 -> "too-long";
            case 412, 422 -> "processing";
            case 429 -> "throttled";
            case 503 -> "transient";
            default -> status >= 500 ? "exception" : "invalid";
        };
    }
}
