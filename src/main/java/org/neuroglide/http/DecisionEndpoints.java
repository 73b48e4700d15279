package org.neuroglide.http;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.neuroglide.audit.Inquiry;
import org.neuroglide.audit.LoggedDecision;
import org.neuroglide.audit.LoggedEngine;
import org.neuroglide.engine.Explanation;
import org.neuroglide.fhir.Fhir;
import org.neuroglide.fhir.GuidanceResources;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.texts.CanonicalJson;
import org.neuroglide.texts.DecisionPage;
import org.neuroglide.texts.DecisionTree;
import org.neuroglide.texts.Handout;
import org.neuroglide.texts.PageHtml;
import org.neuroglide.texts.RecordTree;
import org.neuroglide.texts.Words;

/** Decides, explains, and writes the home programme. Each decision is in the log before anything is said. */
final class DecisionEndpoints {
    /** Carries the id of the decision where the body is not JSON. */
    static final String DECISION = "Neuroglide-Decision";

    private static final Set<String> EXTRAS = Set.of("page", "resources");

    private final LoggedEngine engine;
    private final Cases cases;
    private final Clock clock;
    private final DecisionPage pages;
    private final GuidanceResources resources;
    private final Handout handout;
    private final ExplanationTree explanations;

    DecisionEndpoints(LoggedEngine engine, Cases cases, Clock clock) {
        Knowledge knowledge = engine.engine().knowledge();
        this.engine = engine;
        this.cases = cases;
        this.clock = clock;
        this.pages = new DecisionPage(new Words(
                knowledge.vocabulary(), knowledge.sources(), knowledge.techniques(), knowledge.parameters()));
        this.resources = new GuidanceResources(knowledge);
        this.handout = new Handout(knowledge);
        this.explanations = new ExplanationTree(knowledge);
    }

    List<Route> routes() {
        return List.of(
                Route.post("/decide", Route.CASE, this::decide),
                Route.post("/explain", Route.CASE, this::explain),
                Route.post("/handout", Route.CASE, this::handout));
    }

    private Answer decide(Call call) {
        List<String> extras = call.query().getOrDefault("with", List.of());
        if (!EXTRAS.containsAll(extras)) {
            throw ServerException.refused(400, "query-unknown", "The query parameter with is page or resources");
        }
        Cases.Asked asked = cases.read(call);
        LoggedDecision made = logged("decide", asked, call);
        // The parts stand in the order of their keys, and the decision byte for byte as everywhere else.
        StringBuilder answer = new StringBuilder("{\"decision\":").append(DecisionTree.json(made.decision()));
        answer.append(",\"id\":").append(CanonicalJson.write(made.id())).append(",\"logged\":").append(made.logged());
        if (extras.contains("page")) {
            answer.append(",\"page\":").append(CanonicalJson.write(PageHtml.of(pages.of(asked.patientCase(), made.decision()))));
        }
        if (extras.contains("resources")) {
            answer.append(",\"resources\":")
                    .append(Fhir.write(resources.bundle(made.id(), clock.instant(), made.decision(), asked.subject())));
        }
        answer.append(",\"unused\":").append(CanonicalJson.write(asked.unused().stream().map(RecordTree::of).toList()));
        return Answer.json(answer.append('}').toString());
    }

    private Answer explain(Call call) {
        Cases.Asked asked = cases.read(call);
        LoggedDecision made = logged("explain", asked, call);
        Explanation explanation = Explanation.of(engine.engine(), asked.patientCase());
        TreeMap<String, Object> tree = new TreeMap<>(explanations.of(explanation, call.query("why"), call.query("whyNot")));
        tree.put("id", made.id());
        tree.put("logged", made.logged());
        tree.put("disposition", made.decision().disposition().name());
        return Answer.json(CanonicalJson.write(tree));
    }

    private Answer handout(Call call) {
        Cases.Asked asked = cases.read(call);
        LoggedDecision made = logged("handout", asked, call);
        if (!made.logged()) {
            throw Refusals.unlogged();
        }
        Set<String> techniques = new LinkedHashSet<>(call.query().getOrDefault("technique", List.of()));
        String html = techniques.isEmpty() ? handout.html(made.decision()) : handout.html(made.decision(), techniques);
        return Answer.of(200, Answer.HTML, html).with(DECISION, made.id());
    }

    private LoggedDecision logged(String service, Cases.Asked asked, Call call) {
        return engine.decide(
                asked.patientCase(), new Inquiry(service, call.caller(), asked.subject().patient(), call.correlation()));
    }
}
