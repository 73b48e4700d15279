package org.neuroglide.bench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What programs that call a running server need to know of its service. */
final class ServedHook {
    static final String ID = "neural-mobilization";
    static final String FEEDBACK = "{\"feedback\":[{\"card\":\"7dd1ae3c-0001-4e1c-9d0e-000000000001\",\"outcome\":\"overridden\","
            + "\"overrideReason\":{\"reason\":{\"code\":\"other\",\"system\":\"https://neuroglide.org/fhir/CodeSystem/override-reason\"},"
            + "\"userComment\":\"Seen by a specialist.\"},\"outcomeTimestamp\":\"2026-02-01T10:05:31Z\"}]}";
    private static final Pattern DECISION = Pattern.compile("Decision `([0-9a-f-]{36})`");

    private ServedHook() {}

    /** The id of the decision behind an answer with cards. */
    static String decision(String answer) {
        Matcher found = DECISION.matcher(answer);
        if (!found.find()) {
            throw new IllegalStateException("the answer names no decision");
        }
        return found.group(1);
    }

    /** The parameters of {@code $apply} with one resource as data. */
    static String applyParameters(String resource) {
        return "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"subject\",\"valueString\":\"Patient/p1\"},"
                + "{\"name\":\"data\",\"resource\":{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":"
                + resource + "}]}}]}";
    }
}
