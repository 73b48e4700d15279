package org.neuroglide.http;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.neuroglide.audit.DecisionLog;
import org.neuroglide.audit.LoggedEngine;
import org.neuroglide.fhir.CodeMap;
import org.neuroglide.fhir.FhirException;
import org.neuroglide.hooks.CdsHooks;
import org.neuroglide.hooks.HookSettings;
import org.neuroglide.knowledge.Knowledge;

/** Everything that is offered but the state of the service: each adapter of the project behind its routes. */
final class Offered {
    private final List<Route> routes = new ArrayList<>();

    Offered(Settings settings, LoggedEngine engine, DecisionLog log, Clock clock) {
        Knowledge knowledge = engine.engine().knowledge();
        Json json = new Json(settings.limits());
        CodeMap codes = codes(settings, knowledge);
        CdsHooks hooks = new CdsHooks(knowledge, engine, log, hooks(settings), codes);
        Cases cases = new Cases(knowledge, codes, json, settings.zone(), clock);
        routes.addAll(new PageEndpoints().routes());
        routes.addAll(new ApiDocuments(knowledge).routes());
        routes.addAll(new ReferenceEndpoints(knowledge).routes());
        routes.addAll(new DecisionEndpoints(engine, cases, clock).routes());
        routes.addAll(new HookEndpoints(hooks, json).routes());
        routes.addAll(new FhirEndpoints(engine, cases, json, clock).routes());
    }

    /** @throws ServerException if the file of the settings has problems */
    static CodeMap codes(Settings settings, Knowledge knowledge) {
        try {
            return settings.codeMap() == null ? CodeMap.bundled(knowledge) : CodeMap.load(settings.codeMap(), knowledge);
        } catch (FhirException e) {
            throw ServerException.configuration(e.problems());
        }
    }

    private static HookSettings hooks(Settings settings) {
        return new HookSettings(
                URI.create(settings.publicUrl()),
                settings.zone(),
                settings.fhir().allowed(),
                settings.fhir().fetch(),
                settings.orderCodes(),
                settings.smartLaunch());
    }

    List<Route> routes() {
        return routes;
    }
}
