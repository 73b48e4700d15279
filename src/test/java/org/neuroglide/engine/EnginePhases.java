package org.neuroglide.engine;

import java.util.ArrayList;
import java.util.List;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Fact;
import org.neuroglide.model.PatientCase;

/** The steps of a decision one by one, for measuring where the time goes. */
public final class EnginePhases {
    private final CaseValidator validator;
    private final SessionFacts sessionFacts;
    private final RuleSessions sessions;
    private final BasisReader bases;

    public EnginePhases(Knowledge knowledge) {
        this.validator = new CaseValidator(knowledge, EngineLimits.DEFAULT);
        this.sessionFacts = new SessionFacts(knowledge);
        this.sessions = new RuleSessions(knowledge.kieBase(), EngineLimits.DEFAULT.idleSessions());
        this.bases = new BasisReader(knowledge);
    }

    /** The input facts of one session. */
    public static final class Input {
        private final CaseFacts facts;
        private final String region;

        private Input(CaseFacts facts, String region) {
            this.facts = facts;
            this.region = region;
        }

        public List<Fact> facts() {
            return facts.all();
        }
    }

    /** Whether the case can be decided. */
    public boolean validate(PatientCase given) {
        return validator.problems(given).isEmpty();
    }

    public Input facts(PatientCase given) {
        return new Input(sessionFacts.of(given), given.complaint().region());
    }

    /** Takes a session, inserts, and gives it back without firing. */
    public int insert(Input input) {
        StatefulKnowledgeSessionImpl session = sessions.take(input.region);
        sessionFacts.read(input.facts).forEach(session::insert);
        sessions.giveBack(input.region, session);
        return sessionFacts.read(input.facts).size();
    }

    /** The same with firing. */
    public int fire(Input input) {
        StatefulKnowledgeSessionImpl session = sessions.take(input.region);
        sessionFacts.read(input.facts).forEach(session::insert);
        int fired = session.fireAllRules();
        sessions.giveBack(input.region, session);
        return fired;
    }

    /** The same with reading every conclusion and its bases. */
    public List<Concluded> conclude(Input input) {
        StatefulKnowledgeSessionImpl session = sessions.take(input.region);
        sessionFacts.read(input.facts).forEach(session::insert);
        session.fireAllRules();
        List<Concluded> conclusions = bases.read(session, new ArrayList<>(input.facts.all()));
        sessions.giveBack(input.region, session);
        return conclusions;
    }
}
