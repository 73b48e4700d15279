package org.neuroglide.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.hooks.Shows;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.scenario.Scenario;
import org.neuroglide.scenario.ScenarioReader;
import org.neuroglide.texts.DecisionTree;

/** The OpenAPI document and the JSON Schemas say what the running service does. */
final class OpenApiTest {
    /** A case that is recommended a home programme. */
    private static final String CASE = "scenarios/conditions/sciatica.yaml#low-irritability";

    private static Running running;
    private static ApiDocument api;

    @BeforeAll
    static void start() {
        running = Running.open();
        api = new ApiDocument(running);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static String body() {
        return JsonCase.of(new org.neuroglide.scenario.CaseReader(Knowledge.bundled()).read(CASE).patientCase());
    }

    @Test
    void everyRouteIsDocumentedAndNothingElse() {
        Set<String> offered = running.server.routes().stream()
                .map(r -> r.method() + " " + r.template().replace('<', '{').replace('>', '}'))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> documented = api.operations().entrySet().stream()
                .flatMap(p -> p.getValue().keySet().stream().map(m -> m.toUpperCase(Locale.ROOT) + " " + p.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(documented).isEqualTo(offered);
    }

    @Test
    void anonymousAreExactlyTheOperationsWithoutSecurity() {
        for (Route route : running.server.routes()) {
            String path = route.template().replace('<', '{').replace('>', '}');
            Map<String, Object> operation = ApiDocument.map(api.operations().get(path).get(route.method().toLowerCase(Locale.ROOT)));
            assertThat(List.of().equals(operation.get("security"))).as(path).isEqualTo(route.access() == Route.Access.ANYONE);
        }
    }

    @Test
    void everyDocumentedOperationAnswersAsItIsDocumented() {
        String given = body();
        api.operations().forEach((path, methods) -> methods.forEach((method, about) -> {
            Map<String, Object> operation = ApiDocument.map(about);
            String real = path.replace("{service}", "neural-mobilization");
            for (Object each : (List<?>) operation.getOrDefault("parameters", List.of())) {
                Map<String, Object> parameter = ApiDocument.map(each);
                real = real.replace("{" + parameter.getOrDefault("name", "id") + "}",
                        String.valueOf(parameter.getOrDefault("example", "neural-mobilization")));
            }
            boolean hook = path.startsWith("/cds-services/");
            boolean plan = path.endsWith("$apply");
            String sent = hook ? "{}" : plan ? "{\"resourceType\":\"Parameters\"}" : given;
            answersAsDocumented(operation, method.equals("get") ? running.get(real) : running.post(real, sent),
                    hook ? 400 : plan ? 422 : 200);
            if (method.equals("post")) {
                answersAsDocumented(operation, running.post(real, "{"), 400);
                answersAsDocumented(operation, running.post(real, "{}", "Content-Type", "text/plain"), 415);
            }
        }));
    }

    private static void answersAsDocumented(Map<String, Object> operation, HttpResponse<String> answer, int status) {
        String name = (String) operation.get("operationId");
        assertThat(answer.statusCode()).as(name + answer.body().substring(0, Math.min(300, answer.body().length()))).isEqualTo(status);
        Map<String, Object> content = api.content(operation, String.valueOf(status));
        if (content.isEmpty()) {
            assertThat(answer.body()).as(name).isEmpty();
            return;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        assertThat(content).as(name).containsKey(type);
        if (type.endsWith("json")) {
            assertThat(api.wrong(ApiDocument.map(content.get(type)).get("schema"), answer.body())).as(name).isEmpty();
        }
    }

    @Test
    void extrasAndExplanationsAreDocumentedToo() {
        Map<String, Object> decide = ApiDocument.map(api.operations().get("/decide").get("post"));
        HttpResponse<String> all = running.post("/decide?with=page&with=resources", body());
        answersAsDocumented(decide, all, 200);
        assertThat(all.body().contains("\"page\":\"<") && all.body().contains("\"resourceType\":\"Bundle\"")).isTrue();
        Map<String, Object> explain = ApiDocument.map(api.operations().get("/explain").get("post"));
        for (String query : List.of("why=LoadLimit", "whyNot=sciatic-tensioner-slump", "whyNot=RF-001", "why=LoadLimit&whyNot=RF-001")) {
            answersAsDocumented(explain, running.post("/explain?" + query, body()), 200);
        }
        answersAsDocumented(explain, running.post("/explain?why=Nonsense", body()), 422);
        answersAsDocumented(explain, running.post("/explain?whyNot=nonsense", body()), 422);
        answersAsDocumented(explain, running.post("/explain?why=a&why=b", body()), 400);
        answersAsDocumented(decide, running.post("/decide?with=everything", body()), 400);
        Map<String, Object> handout = ApiDocument.map(api.operations().get("/handout").get("post"));
        answersAsDocumented(handout, running.post("/handout", "{\"asOf\":\"2026-02-01\"}"), 409);
        assertThat(running.post("/handout", body()).headers().firstValue("Neuroglide-Decision"))
                .hasValue(running.log.entries.get(running.log.entries.size() - 1).id());
    }

    @Test
    @Shows("cds-hooks_2.0#13")
    void discoveryIsAnsweredWithTwoHundred() {
        assertThat(running.get("/cds-services").statusCode()).isEqualTo(200);
    }

    @Test
    void everyBundledCaseAndItsDecisionFitTheSchemas() {
        Map<String, Object> caseSchema = Map.of("$ref", "schemas/case.json");
        Map<String, Object> decisionSchema = Map.of("$ref", "schemas/decision.json");
        DecisionEngine engine = new DecisionEngine(Knowledge.bundled());
        List<Scenario> scenarios = new ScenarioReader(Knowledge.bundled()).read(List.of(Path.of("scenarios"))).stream()
                .flatMap(f -> f.scenarios().stream())
                // The visits of a journey are no whole cases: the date of the visit before is filled in.
                .filter(s -> !s.reference().contains("journeys"))
                .toList();
        assertThat(scenarios).hasSizeGreaterThan(300);
        for (Scenario scenario : scenarios) {
            assertThat(api.wrong(caseSchema, JsonCase.of(scenario.patientCase()))).as(scenario.reference()).isEmpty();
        }
        for (int i = 0; i < scenarios.size(); i += 10) {
            String decision = DecisionTree.json(engine.decide(scenarios.get(i).patientCase()));
            assertThat(api.wrong(decisionSchema, decision)).as(scenarios.get(i).reference()).isEmpty();
        }
    }

    @Test
    void theCaseSchemaIsClosed() {
        Map<String, Object> schema = Map.of("$ref", "schemas/case.json");
        assertThat(api.wrong(schema, "{\"asOf\":\"2026-02-01\"}")).isEmpty();
        for (String bad : List.of("{}", "{\"asOf\":\"2026-02-01\",\"x\":1}",
                "{\"asOf\":\"2026-02-01\",\"symptoms\":{\"leg-pian\":\"present\"}}",
                "{\"asOf\":\"2026-02-01\",\"symptoms\":{\"leg-pain\":\"maybe\"}}",
                        "{\"asOf\":\"2026-02-01\",\"patient\":{\"age\":\"44\"}}")) {
            assertThat(api.wrong(schema, bad)).as(bad).isNotEmpty();
        }
    }
}
