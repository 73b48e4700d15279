package org.neuroglide.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.texts.CanonicalJson;

/** What is offered, in the words of OpenAPI and JSON Schema. It tells nothing of a patient, so that anyone may read it. */
final class ApiDocuments {
    private static final String SCHEMA = "application/schema+json";

    private final String api = read();
    private final String caseSchema;
    private final String decisionSchema = CanonicalJson.write(DecisionSchema.of());

    ApiDocuments(Knowledge knowledge) {
        this.caseSchema = CanonicalJson.write(CaseSchema.of(knowledge));
    }

    List<Route> routes() {
        return List.of(
                Route.open("/openapi.yaml", call -> Answer.of(200, "application/yaml", api)),
                Route.open("/schemas/case.json", call -> Answer.of(200, SCHEMA, caseSchema)),
                Route.open("/schemas/decision.json", call -> Answer.of(200, SCHEMA, decisionSchema)));
    }

    private static String read() {
        try (InputStream in = ApiDocuments.class.getResourceAsStream("openapi.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
