package org.neuroglide.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Problem;

/** Reads the body of a call; with anything wrong in it, it is refused with everything wrong. */
final class RequestReader {
    static final String ID = "[A-Za-z0-9.-]{1,64}";

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern TOKEN = Pattern.compile("[!-~]{1,16384}");

    private final List<Problem> problems = new ArrayList<>();

    private RequestReader() {}

    /** @throws HookException 400 with every problem */
    static HookRequest read(String body) {
        JsonNode root = StrictJson.object(body).orElseThrow(RequestReader::badJson);
        RequestReader reader = new RequestReader();
        HookRequest request = reader.request(new Fields("", root, reader.problems));
        if (!reader.problems.isEmpty()) {
            throw new HookException(400, reader.problems);
        }
        return request;
    }

    static HookException badJson() {
        return new HookException(
                400,
                List.of(new Problem(
                        "bad-json",
                        "",
                        0,
                        "body",
                        "is no JSON object, or holds a key twice or nests too deep",
                        "send one JSON object with each key once, at most 64 levels deep")));
    }

    private HookRequest request(Fields root) {
        String word = root.text("hook");
        Hook hook = Hook.of(word).orElse(Hook.PATIENT_VIEW);
        if (!word.isEmpty() && Hook.of(word).isEmpty()) {
            root.wrong("hook-mismatch", "hook", "is not a hook of this service", "see the hooks in discovery");
        }
        String instance = root.text("hookInstance", t -> UUID.matcher(t).matches(), "a UUID");
        String server = root.optional("fhirServer", RequestReader::isServer, "the address of a FHIR server, https://...");
        JsonNode context = root.requiredObject("context");
        HookContext moment = context.isObject()
                ? new ContextReader(hook, root.within("context", context)).read()
                : HookContext.of("", "", "");
        return new HookRequest(
                hook, instance, server, authorization(root, moment.patientId()), moment, prefetch(root));
    }

    private @Nullable FhirAuthorization authorization(Fields root, String patient) {
        JsonNode given = root.object("fhirAuthorization");
        if (!given.isObject()) {
            return null;
        }
        if (!root.given("fhirServer")) {
            root.wrong("missing-field", "fhirServer", "is required with fhirAuthorization", "give it");
        }
        Fields fields = root.within("fhirAuthorization", given);
        String token = fields.text("access_token", t -> TOKEN.matcher(t).matches(), "a token without blanks");
        fields.text("token_type", "Bearer"::equals, "Bearer");
        int seconds = fields.number("expires_in");
        String scope = fields.text("scope");
        fields.text("subject");
        FhirAuthorization authorization = new FhirAuthorization(token, seconds, scope);
        if (authorization.forOnePatient()) {
            fields.text("patient", p -> patient.isEmpty() || p.equals(patient), "the id of the patient of the context");
        }
        return authorization;
    }

    private static Map<String, JsonNode> prefetch(Fields root) {
        Map<String, JsonNode> prefetch = new TreeMap<>();
        JsonNode given = root.object("prefetch");
        Fields fields = root.within("prefetch", given);
        given.properties().forEach(entry -> {
            if (RecordQuery.of(entry.getKey()).isEmpty()) {
                return;
            }
            if (!entry.getValue().isNull() && !entry.getValue().isObject()) {
                fields.wrong("wrong-type", entry.getKey(), "is neither a resource nor null", "give what the FHIR server said");
            }
            prefetch.put(entry.getKey(), entry.getValue());
        });
        return prefetch;
    }

    private static boolean isServer(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
