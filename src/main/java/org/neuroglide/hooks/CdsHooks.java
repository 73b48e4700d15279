package org.neuroglide.hooks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.neuroglide.audit.DecisionLog;
import org.neuroglide.audit.Feedback;
import org.neuroglide.audit.Inquiry;
import org.neuroglide.audit.IssuedCard;
import org.neuroglide.audit.LoggedDecision;
import org.neuroglide.audit.LoggedEngine;
import org.neuroglide.fhir.CodeMap;
import org.neuroglide.fhir.FhirCase;
import org.neuroglide.fhir.Subject;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Problem;

/**
 * The services of CDS Hooks 2.0, without a web server: texts of JSON in, texts of JSON out. Every decision behind a card is in
 * the log before the card is given out. Thread-safe.
 */
public final class CdsHooks {
    /** Calls that are decided at once: with more of them each takes longer, and all together are slower. */
    private static final int TURNS = 4 * Runtime.getRuntime().availableProcessors();

    private final Semaphore turns = new Semaphore(TURNS, true);
    private final LoggedEngine engine;
    private final DecisionLog log;
    private final HookSettings settings;
    private final Clock clock;
    private final RecordQueries queries;
    private final RecordGathering gathering;
    private final RecordCases cases;
    private final OrderRecognition orders;
    private final DecisionCards cards;
    private final CardFrame frame;

    /**
     * @param log where feedback is kept; decisions are kept by the engine
     * @param map what the codes of a record mean
     */
    public CdsHooks(Knowledge knowledge, LoggedEngine engine, DecisionLog log, HookSettings settings, CodeMap map) {
        this(knowledge, engine, log, settings, map, Clock.systemUTC());
    }

    CdsHooks(
            Knowledge knowledge,
            LoggedEngine engine,
            DecisionLog log,
            HookSettings settings,
            CodeMap map,
            Clock clock) {
        this.engine = engine;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
        this.queries = new RecordQueries(map);
        this.gathering = new RecordGathering(settings, queries);
        this.cases = new RecordCases(knowledge, map, settings.zone());
        this.orders = new OrderRecognition(settings.orderCodes(), map);
        this.cards = new DecisionCards(knowledge);
        this.frame = new CardFrame(settings);
    }

    /** The answer to a request for discovery. */
    public String discovery() {
        return StrictJson.write(HookCatalogue.offered(queries));
    }

    /**
     * Answers a call with cards.
     *
     * @param id the last part of the address that was called
     * @param body of the request
     * @return the body of the answer, with an empty list of cards where there is nothing to say
     * @throws HookException 400 where the request is wrong, 404 where there is no such service, 412 where data is missing
     *     that cannot be had, 422 where FHIR content cannot be used
     * @throws org.neuroglide.audit.AuditException if the decision cannot be logged; then it is not given out
     */
    public String call(String id, String body, CallContext context) {
        demandService(id);
        HookRequest request = RequestReader.read(body);
        HookRequest relevant = request.withOrders(orders.relevant(request.context().orders()));
        if (request.hook().aboutOrders() && relevant.context().orders().isEmpty()) {
            return StrictJson.write(new Cards(List.of()));
        }
        // Before its turn, because it may wait for a FHIR server.
        PatientRecord record = gathering.gather(relevant);
        turns.acquireUninterruptibly();
        AtomicBoolean held = new AtomicBoolean(true);
        Runnable end = () -> {
            if (held.compareAndSet(true, false)) {
                turns.release();
            }
        };
        try {
            return StrictJson.write(new Cards(cards(relevant, record, context, end)));
        } finally {
            end.run();
        }
    }

    private List<Card> cards(HookRequest request, PatientRecord record, CallContext context, Runnable endOfTurn) {
        LocalDate asOf = context.asOf() == null ? LocalDate.now(clock.withZone(settings.zone())) : context.asOf();
        FhirCase found = cases.of(record, asOf);
        boolean concerned = request.hook().aboutOrders() || cases.concerns(record, found);
        return concerned ? decide(request, record, found, context, endOfTurn) : List.of();
    }

    /**
     * Keeps what clinicians did with cards; the same again changes nothing.
     *
     * @throws HookException 400 where anything in it is wrong, 404 where there is no such service; then nothing is kept
     * @throws org.neuroglide.audit.AuditException if it cannot be kept
     */
    public void feedback(String id, String body, CallContext context) {
        demandService(id);
        List<Feedback> feedback = FeedbackReader.read(id, context.caller(), body);
        log.append(feedback);
    }

    private List<Card> decide(HookRequest request, PatientRecord record, FhirCase found, CallContext context, Runnable endOfTurn) {
        PatientCase patientCase = found.patientCase();
        HookContext moment = request.context();
        String patient = "Patient/" + moment.patientId();
        String encounter = moment.encounterId().isEmpty() ? "" : "Encounter/" + moment.encounterId();
        Subject subject = new Subject(patient, encounter, moment.userId());
        Inquiry inquiry =
                new Inquiry("cds-hooks/" + request.hook().word(), context.caller(), patient, request.hookInstance());
        Instant at = clock.instant();
        List<CardDraft> drafts = new ArrayList<>();
        LoggedDecision decided = engine.decide(patientCase, inquiry, (id, decision) -> {
            drafts.addAll(cards.of(new Occasion(
                    id, at, patientCase, decision, subject, record.gaps(), found.unused(),
                    cases.assessed(record, found), orders.techniques(moment))));
            List<IssuedCard> issued = drafts.stream().map(CardDraft::issued).toList();
            // The log may be slow, or hang: who waits for it takes no turn from others.
            endOfTurn.run();
            return issued;
        });
        return frame.finish(drafts, decided);
    }

    private static void demandService(String id) {
        if (!id.equals(HookCatalogue.ID)) {
            throw new HookException(
                    404,
                    List.of(new Problem(
                            "unknown-service", "", 0, "id", "is no service here", "call " + HookCatalogue.ID)));
        }
    }
}
