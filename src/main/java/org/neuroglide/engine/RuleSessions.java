package org.neuroglide.engine;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.KeepReferenceOption;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * Rule sessions, each used by one thread at a time, emptied between cases and used again: making one costs more than a
 * decision. A session in which anything went wrong is thrown away.
 */
final class RuleSessions {
    private final KieBase kieBase;
    private final KieSessionConfiguration configuration;
    private final int mostIdle;
    private final ConcurrentLinkedDeque<StatefulKnowledgeSessionImpl> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger idleCount = new AtomicInteger();

    RuleSessions(KieBase kieBase, int mostIdle) {
        this.kieBase = kieBase;
        this.mostIdle = mostIdle;
        configuration = KieServices.get().newKieSessionConfiguration();
        // Without it consequences keep the facts they work on in the KIE base, where other sessions overwrite them.
        configuration.setOption(ThreadSafeOption.YES);
        configuration.setOption(KeepReferenceOption.NO);
    }

    /** An empty session, the one used last first. */
    StatefulKnowledgeSessionImpl take() {
        @Nullable StatefulKnowledgeSessionImpl session = idle.pollFirst();
        if (session == null) {
            return (StatefulKnowledgeSessionImpl) kieBase.newKieSession(configuration, null);
        }
        idleCount.decrementAndGet();
        return session;
    }

    /** Takes back a session after a decision was read from it. */
    void giveBack(StatefulKnowledgeSessionImpl session) {
        if (idleCount.get() >= mostIdle) {
            session.dispose();
            return;
        }
        session.reset();
        idleCount.incrementAndGet();
        idle.offerFirst(session);
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
