package org.neuroglide.engine;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BiFunction;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Fact;
import org.neuroglide.model.PatientCase;

/** The steps of a decision one by one, for measuring where the time goes. */
public final class EnginePhases {
    private final CaseValidator validator;
    private final SessionFacts sessionFacts;
    private static final BitSet NOTHING = new BitSet();

    private final LiveRules rules;
    private final RuleSessions sessions;
    private final BasisReader bases;

    public EnginePhases(Knowledge knowledge) {
        this.validator = new CaseValidator(knowledge, EngineLimits.DEFAULT);
        this.rules = new LiveRules(knowledge);
        this.sessionFacts = new SessionFacts(knowledge, rules);
        this.sessions =
                new RuleSessions(knowledge, rules, EngineLimits.DEFAULT.idleSessions(), ForkJoinPool.commonPool());
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
        return inSession(input, (session, inserted) -> inserted);
    }

    /** The same with firing. */
    public int fire(Input input) {
        return inSession(input, (session, inserted) -> session.fireAllRules());
    }

    /** The same with reading every conclusion and its bases. */
    public List<Concluded> conclude(Input input) {
        return inSession(input, (session, inserted) -> {
            session.fireAllRules();
            CaseFacts again = new CaseFacts(input.facts.all().size());
            input.facts.all().forEach(fact -> again.add(fact, NOTHING));
            return bases.read(session, again);
        });
    }

    private <T> T inSession(Input input, BiFunction<StatefulKnowledgeSessionImpl, Integer, T> step) {
        BitSet living = rules.living(input.facts.met());
        SessionPool pool = sessions.pool(input.region, living);
        StatefulKnowledgeSessionImpl session = pool.take();
        List<Fact> read = input.facts.meeting(rules.read(living));
        read.forEach(session::insert);
        T done = step.apply(session, read.size());
        pool.giveBack(session);
        return done;
    }
}
