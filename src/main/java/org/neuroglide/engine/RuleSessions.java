package org.neuroglide.engine;

import java.util.Map;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.KeepReferenceOption;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * Rule sessions, each used by one thread at a time, emptied between cases and used again: making one costs more than a
 * decision. What a session ever touched is emptied each time, so that each region has sessions of its own, which touch
 * less. A session in which anything went wrong is thrown away.
 */
final class RuleSessions {
    private final KieBase kieBase;
    private final KieSessionConfiguration configuration;
    private final int mostIdle;
    private final Map<String, BlockingDeque<StatefulKnowledgeSessionImpl>> idle = new ConcurrentHashMap<>();

    /** @param mostIdle most sessions kept for each region */
    RuleSessions(KieBase kieBase, int mostIdle) {
        this.kieBase = kieBase;
        this.mostIdle = mostIdle;
        configuration = KieServices.get().newKieSessionConfiguration();
        // Without it consequences keep the facts they work on in the KIE base, where other sessions overwrite them.
        configuration.setOption(ThreadSafeOption.YES);
        configuration.setOption(KeepReferenceOption.NO);
    }

    /**
     * An empty session, the one used last first.
     *
     * @param region of the complaint; one of the vocabulary's, or empty
     */
    StatefulKnowledgeSessionImpl take(String region) {
        @Nullable StatefulKnowledgeSessionImpl session = idleOf(region).pollFirst();
        return session != null
                ? session
                : (StatefulKnowledgeSessionImpl) kieBase.newKieSession(configuration, null);
    }

    private BlockingDeque<StatefulKnowledgeSessionImpl> idleOf(String region) {
        return idle.computeIfAbsent(region, r -> new LinkedBlockingDeque<>(Math.max(1, mostIdle)));
    }

    /** Takes back a session of a region after a decision was read from it. */
    void giveBack(String region, StatefulKnowledgeSessionImpl session) {
        BlockingDeque<StatefulKnowledgeSessionImpl> kept = idleOf(region);
        if (mostIdle == 0 || kept.remainingCapacity() == 0) {
            session.dispose();
            return;
        }
        session.reset();
        if (!kept.offerFirst(session)) {
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
