package org.neuroglide.http;

import java.util.List;
import org.neuroglide.hooks.CallContext;
import org.neuroglide.hooks.CdsHooks;

/** CDS Hooks 2.0: discovery, calls and feedback. */
final class HookEndpoints {
    private final CdsHooks hooks;
    private final Json json;

    HookEndpoints(CdsHooks hooks, Json json) {
        this.hooks = hooks;
        this.json = json;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/cds-services", call -> Answer.json(hooks.discovery())),
                Route.post("/cds-services/{id}", Route.JSON, this::call),
                Route.post("/cds-services/{id}/feedback", Route.JSON, this::feedback));
    }

    private Answer call(Call call) {
        json.object(call.body());
        return Answer.json(hooks.call(id(call), call.body(), context(call)));
    }

    private Answer feedback(Call call) {
        json.object(call.body());
        hooks.feedback(id(call), call.body(), context(call));
        return Answer.empty(200);
    }

    private static String id(Call call) {
        return call.parameters().getOrDefault("id", "");
    }

    private static CallContext context(Call call) {
        return new CallContext(call.caller(), call.asOf());
    }
}
