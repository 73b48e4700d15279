package org.neuroglide.engine;

import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.KeepReferenceOption;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * Rule sessions of one KIE base, each used by one thread at a time, emptied between cases and used again: making one
 * costs more than a decision. A session in which anything went wrong is thrown away.
 */
final class SessionPool {
    private final KieBase kieBase;
    private final KieSessionConfiguration configuration;
    private final @Nullable BlockingDeque<StatefulKnowledgeSessionImpl> idle;

    /** @param mostIdle most sessions kept */
    SessionPool(KieBase kieBase, int mostIdle) {
        this.kieBase = kieBase;
        idle = mostIdle == 0 ? null : new LinkedBlockingDeque<>(mostIdle);
        configuration = KieServices.get().newKieSessionConfiguration();
        // Without it consequences keep the facts they work on in the KIE base, where other sessions overwrite them.
        configuration.setOption(ThreadSafeOption.YES);
        configuration.setOption(KeepReferenceOption.NO);
    }

    /** An empty session, the one used last first. */
    StatefulKnowledgeSessionImpl take() {
        @Nullable StatefulKnowledgeSessionImpl session = idle == null ? null : idle.pollFirst();
        return session != null
                ? session
                : (StatefulKnowledgeSessionImpl) kieBase.newKieSession(configuration, null);
    }

    /** Takes back a session after a decision was read from it. */
    void giveBack(StatefulKnowledgeSessionImpl session) {
        if (idle == null || idle.remainingCapacity() == 0) {
            session.dispose();
            return;
        }
        session.reset();
        if (!idle.offerFirst(session)) {
            session.dispose();
        }
    }

    /** Throws away a session in which something went wrong. */
    void discard(StatefulKnowledgeSessionImpl session) {
        try {
            session.dispose();
        } catch (RuntimeException e) {
            // What went wrong before is what the caller hears of; a session that cannot even close is dropped.
        }
    }
}
