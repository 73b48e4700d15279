package org.neuroglide.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.junit.jupiter.api.Test;
import org.neuroglide.knowledge.Knowledge;

class RuleSessionsTest {
    private final Knowledge knowledge = Knowledge.load(EngineFixture.DIRECTORY);
    private final RuleSessions sessions = new RuleSessions(knowledge, new LiveRules(knowledge), 1, Runnable::run);

    @Test
    void eachRegionKeepsItsOwnIdleSessionsAndNoMoreThanItsNumber() {
        SessionPool lumbar = sessions.pool("lumbar", new BitSet());
        SessionPool cervical = sessions.pool("cervical", new BitSet());
        StatefulKnowledgeSessionImpl back = lumbar.take();
        StatefulKnowledgeSessionImpl surplus = lumbar.take();
        StatefulKnowledgeSessionImpl neck = cervical.take();

        lumbar.giveBack(back);
        cervical.giveBack(neck);
        lumbar.giveBack(surplus);

        assertThat(surplus.isAlive()).isFalse();
        assertThat(back.isAlive()).isTrue();
        assertThat(neck.isAlive()).isTrue();
        assertThat(cervical.take()).isSameAs(neck);
        assertThat(lumbar.take()).isSameAs(back);
        assertThat(lumbar.take()).isNotSameAs(back).isNotSameAs(neck);
    }
}
