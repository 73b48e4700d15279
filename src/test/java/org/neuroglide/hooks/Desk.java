package org.neuroglide.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.neuroglide.audit.LoggedEngine;
import org.neuroglide.audit.LoggedEngine.WhenUnwritable;
import org.neuroglide.audit.RecordingLog;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.fhir.CodeMap;
import org.neuroglide.knowledge.Knowledge;

/** The services as a test uses them: bundled knowledge, a real engine, a log in memory, a fixed clock. */
final class Desk {
    static final Knowledge KNOWLEDGE = Knowledge.bundled();
    static final DecisionEngine ENGINE = new DecisionEngine(KNOWLEDGE);
    static final CodeMap CODES = CodeMap.bundled(KNOWLEDGE);
    static final LocalDate VISIT = LocalDate.parse("2026-02-01");
    static final CallContext AT_VISIT = new CallContext("https://ehr.example.org", VISIT);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-01T09:30:00Z"), ZoneOffset.UTC);
    static final HookSettings SETTINGS = HookSettings.at(URI.create("https://cds.example.org"), ZoneOffset.UTC);

    final RecordingLog log = new RecordingLog();
    final CdsHooks hooks;

    Desk() {
        this(SETTINGS, WhenUnwritable.REFUSE);
    }

    Desk(HookSettings settings, WhenUnwritable policy) {
        this(settings, policy, CODES);
    }

    Desk(HookSettings settings, WhenUnwritable policy, CodeMap codes) {
        LoggedEngine engine = new LoggedEngine(ENGINE, log, policy, CLOCK);
        hooks = new CdsHooks(KNOWLEDGE, engine, log, settings, codes, CLOCK);
    }

    /** The cards of an answer, which is checked against every rule of the specification. */
    List<JsonNode> cards(String request) {
        JsonNode answer = call(request);
        ResponseRules.check(answer);
        List<JsonNode> cards = new ArrayList<>();
        answer.path("cards").forEach(cards::add);
        return cards;
    }

    JsonNode call(String request) {
        return StrictJson.object(hooks.call(HookCatalogue.ID, request, AT_VISIT)).orElseThrow();
    }
}
