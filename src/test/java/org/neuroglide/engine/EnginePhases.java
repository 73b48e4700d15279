package org.neuroglide.engine;

import java.util.List;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Fact;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Problem;

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

    public List<Problem> validate(PatientCase given) {
        return validator.problems(given);
    }

    public List<Fact> facts(PatientCase given) {
        return sessionFacts.of(given);
    }

    /** Takes a session, inserts, and gives it back without firing. */
    public int insert(List<Fact> facts) {
        StatefulKnowledgeSessionImpl session = sessions.take();
        facts.forEach(session::insert);
        sessions.giveBack(session);
        return facts.size();
    }

    /** The same with firing. */
    public int fire(List<Fact> facts) {
        StatefulKnowledgeSessionImpl session = sessions.take();
        facts.forEach(session::insert);
        int fired = session.fireAllRules();
        sessions.giveBack(session);
        return fired;
    }

    /** The same with reading every conclusion and its bases. */
    public List<Concluded> conclude(List<Fact> facts) {
        StatefulKnowledgeSessionImpl session = sessions.take();
        facts.forEach(session::insert);
        session.fireAllRules();
        List<Concluded> conclusions = bases.read(session, facts);
        sessions.giveBack(session);
        return conclusions;
    }
}
