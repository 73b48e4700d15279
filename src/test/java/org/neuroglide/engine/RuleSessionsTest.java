package org.neuroglide.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.junit.jupiter.api.Test;
import org.neuroglide.knowledge.Knowledge;

class RuleSessionsTest {
    private final RuleSessions sessions = new RuleSessions(Knowledge.load(EngineFixture.DIRECTORY).kieBase(), 1);

    @Test
    void eachRegionKeepsItsOwnIdleSessionsAndNoMoreThanItsNumber() {
        StatefulKnowledgeSessionImpl lumbar = sessions.take("lumbar");
        StatefulKnowledgeSessionImpl surplus = sessions.take("lumbar");
        StatefulKnowledgeSessionImpl cervical = sessions.take("cervical");

        sessions.giveBack("lumbar", lumbar);
        sessions.giveBack("cervical", cervical);
        sessions.giveBack("lumbar", surplus);

        assertThat(surplus.isAlive()).isFalse();
        assertThat(lumbar.isAlive()).isTrue();
        assertThat(cervical.isAlive()).isTrue();
        assertThat(sessions.take("cervical")).isSameAs(cervical);
        assertThat(sessions.take("lumbar")).isSameAs(lumbar);
        assertThat(sessions.take("lumbar")).isNotSameAs(lumbar).isNotSameAs(cervical);
    }
}
