package org.neuroglide.http;

import java.util.List;
import org.neuroglide.audit.Inquiry;
import org.neuroglide.audit.LoggedDecision;
import org.neuroglide.audit.LoggedEngine;
import org.neuroglide.model.PatientCase;
import org.neuroglide.texts.CanonicalJson;
import org.neuroglide.texts.DecisionTree;

/** Decides cases that come as JSON. */
final class DecisionEndpoints {
    private final LoggedEngine engine;
    private final Cases cases;
    private final Metrics metrics;

    DecisionEndpoints(LoggedEngine engine, Cases cases, Metrics metrics) {
        this.engine = engine;
        this.cases = cases;
        this.metrics = metrics;
    }

    List<Route> routes() {
        return List.of(Route.post("/decide", Route.JSON, this::decide));
    }

    private Answer decide(Call call) {
        LoggedDecision made = logged("decide", cases.read(call), call);
        // The decision stands in the answer byte for byte as everywhere else.
        return Answer.json("{\"decision\":" + DecisionTree.json(made.decision())
                + ",\"id\":" + CanonicalJson.write(made.id()) + ",\"logged\":" + made.logged() + "}");
    }

    private LoggedDecision logged(String service, PatientCase patientCase, Call call) {
        LoggedDecision made = engine.decide(patientCase, new Inquiry(service, call.caller(), "", call.correlation()));
        metrics.decided(service, made.decision().disposition(), made.logged());
        return made;
    }
}
