package org.neuroglide.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a request is answered with.
 *
 * @param type the media type with its character set; empty where there is no body
 */
record Answer(int status, String type, byte[] body, Map<String, String> headers) {
    static final String JSON = "application/json";
    static final String FHIR = "application/fhir+json";
    static final String HTML = "text/html; charset=utf-8";

    static Answer of(int status, String type, String body) {
        return new Answer(status, type, body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Answer json(String body) {
        return of(200, JSON, body);
    }

    static Answer empty(int status) {
        return new Answer(status, "", new byte[0], Map.of());
    }

    Answer with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(more);
        all.putAll(headers);
        return new Answer(status, type, body, all);
    }

    Answer with(String name, String value) {
        return with(Map.of(name, value));
    }
}
