package org.neuroglide.http;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.neuroglide.audit.Inquiry;
import org.neuroglide.audit.LoggedDecision;
import org.neuroglide.audit.LoggedEngine;
import org.neuroglide.fhir.ApplyOperation;
import org.neuroglide.fhir.Fhir;
import org.neuroglide.fhir.FhirCase;
import org.neuroglide.fhir.Metadata;
import org.neuroglide.fhir.Subject;

/** What is offered as FHIR R4: what is published, and a plan for one patient. */
final class FhirEndpoints {
    private static final List<String> JSON = List.of(Answer.FHIR, Answer.JSON);

    private final LoggedEngine engine;
    private final Cases cases;
    private final Json json;
    private final Clock clock;
    private final Metadata published;
    private final ApplyOperation apply;
    private final String capabilities;

    FhirEndpoints(LoggedEngine engine, Cases cases, Json json, Clock clock) {
        this.engine = engine;
        this.cases = cases;
        this.json = json;
        this.clock = clock;
        this.published = new Metadata(engine.engine().knowledge(), clock.instant());
        this.apply = new ApplyOperation(engine.engine().knowledge(), cases::records);
        this.capabilities = Fhir.write(published.capabilities());
    }

    List<Route> routes() {
        return List.of(
                Route.get("/fhir/metadata", call -> fhir(capabilities)),
                Route.post("/fhir/PlanDefinition/{id}/$apply", JSON, this::apply),
                Route.get("/fhir/{type}", this::all),
                Route.get("/fhir/{type}/{id}", this::read));
    }

    private Answer read(Call call) {
        return published.read(call.parameters().getOrDefault("type", ""), call.parameters().getOrDefault("id", ""))
                .map(resource -> fhir(Fhir.write(resource)))
                .orElseThrow(FhirEndpoints::nothing);
    }

    private Answer all(Call call) {
        List<Resource> found = published.all(call.parameters().getOrDefault("type", ""));
        if (found.isEmpty()) {
            throw nothing();
        }
        Bundle bundle = new Bundle().setType(Bundle.BundleType.SEARCHSET).setTotal(found.size());
        found.forEach(resource -> bundle.addEntry().setResource(resource));
        return fhir(Fhir.write(bundle));
    }

    private Answer apply(Call call) {
        if (!ApplyOperation.PLAN.equals(call.parameters().get("id"))) {
            throw nothing();
        }
        json.object(call.body());
        Parameters parameters = Fhir.read(Parameters.class, call.body());
        return fhir(Fhir.write(apply.apply(parameters, cases.today(call), (asked, subject) -> decide(asked, subject, call))));
    }

    private ApplyOperation.Decided decide(FhirCase asked, Subject subject, Call call) {
        Instant at = clock.instant();
        LoggedDecision made = engine.decide(
                asked.patientCase(), new Inquiry("fhir/apply", call.caller(), subject.patient(), call.correlation()));
        if (!made.logged()) {
            throw Refusals.unlogged();
        }
        return new ApplyOperation.Decided(made.id(), at, made.decision());
    }

    private static Answer fhir(String body) {
        return Answer.of(200, Answer.FHIR, body);
    }

    private static ServerException nothing() {
        return ServerException.refused(404, "not-found", "There is nothing here");
    }
}
