package org.neuroglide.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Fact;
import org.neuroglide.model.PatientCase;
import org.neuroglide.scenario.ScenarioCaseList;

/** The bundled knowledge base on the cases of all scenarios: order, threads and facts left out change nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class WholeKnowledgeTest {
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final LiveRules RULES = new LiveRules(KNOWLEDGE);
    /** Always of all rules: the KIE bases of usual rules are never made. */
    private static final DecisionEngine ENGINE = new DecisionEngine(KNOWLEDGE, EngineLimits.DEFAULT, task -> {});
    private static final List<PatientCase> CASES = ScenarioCaseList.of(KNOWLEDGE, Path.of("scenarios")).values().stream()
            .filter(given -> ENGINE.problems(given).isEmpty())
            .toList();

    /** What every other way to decide a case is compared with, made once; not static, or it stays for the whole run. */
    private final List<Decision> decided = CASES.stream().map(ENGINE::decide).toList();

    @Test
    void theOrderOfFindingsChangesNothing() {
        Random random = new Random(1);
        assertThat(CASES).hasSizeGreaterThan(100);
        forEachCase((given, expected) -> same(given, ENGINE.decide(DeterminismTest.shuffled(given, random)), expected));
    }

    @Test
    void neitherTheOrderOfInsertionNorFactsThatNoRuleReadsChangeAnything() {
        SessionPool sessions = new SessionPool(KNOWLEDGE.kieBase(), 2);
        BasisReader bases = new BasisReader(KNOWLEDGE);
        SessionFacts sessionFacts = new SessionFacts(KNOWLEDGE, RULES);
        Random random = new Random(2);
        AtomicInteger left = new AtomicInteger();
        forEachCase((given, expected) -> {
            CaseFacts facts = sessionFacts.of(given);
            left.addAndGet(facts.all().size() - read(facts).size());
            List<Fact> shuffled = new ArrayList<>(facts.all());
            Collections.shuffle(shuffled, random);
            var session = sessions.take();
            shuffled.forEach(session::insert);
            session.fireAllRules();
            same(given, bases.read(session, facts), expected.conclusions());
            sessions.giveBack(session);
        });
        assertThat(left).hasPositiveValue();
    }

    /** The other half, that a used session agrees with the naive evaluator, is in the reference test of the laws. */
    @Test
    void aFreshSessionConcludesWhatAUsedOneDoes() {
        SessionPool fresh = new SessionPool(KNOWLEDGE.kieBase(), 0);
        BasisReader bases = new BasisReader(KNOWLEDGE);
        SessionFacts sessionFacts = new SessionFacts(KNOWLEDGE, RULES);
        forEachCase((given, expected) -> {
            CaseFacts facts = sessionFacts.of(given);
            var session = fresh.take();
            read(facts).forEach(session::insert);
            session.fireAllRules();
            same(given, bases.read(session, facts), expected.conclusions());
            fresh.giveBack(session);
        });
    }

    @Test
    void theUsualRulesOfARegionDecideAsAllRulesDo() {
        DecisionEngine usual = new DecisionEngine(KNOWLEDGE, EngineLimits.DEFAULT, Runnable::run);
        for (int i = 0; i < 2; i++) {
            forEachCase((given, expected) -> same(given, usual.decide(given), expected));
        }
    }

    @Test
    void aCaseGoesToTheUsualRulesOnlyWhereTheyHaveAllThatLiveInIt() {
        RuleSessions sessions = new RuleSessions(KNOWLEDGE, RULES, 1, Runnable::run);
        BitSet few = new BitSet();
        few.set(0, 20);
        SessionPool whole = sessions.pool("lumbar", few);
        for (int i = 1; i < UsualRules.WINDOW; i++) {
            assertThat(sessions.pool("lumbar", few)).isSameAs(whole);
        }
        SessionPool usual = sessions.pool("lumbar", few);
        assertThat(usual).isNotSameAs(whole);
        BitSet others = new BitSet();
        others.set(19, 21);
        assertThat(sessions.pool("lumbar", others)).isSameAs(whole);
        assertThat(sessions.pool("cervical", few)).isNotSameAs(usual);
    }

    /** Drools attaches the rules of a second package one by one, and then loses some that negate or count. */
    @Test
    void allRulesStandInOnePackage() {
        assertThat(KNOWLEDGE.kieBase().getKiePackages())
                .filteredOn(p -> !p.getRules().isEmpty())
                .singleElement()
                .satisfies(p -> assertThat(p.getRules())
                        .hasSize((int) KNOWLEDGE.rules().stream().filter(RuleModel::active).count()));
    }

    @Test
    void threadsDoNotDisturbEachOther() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                futures.add(threads.submit(() -> forEachCase((given, expected) -> same(given, ENGINE.decide(given), expected))));
            }
            for (Future<?> future : futures) {
                future.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void forEachCase(BiConsumer<PatientCase, Decision> check) {
        for (int i = 0; i < CASES.size(); i++) {
            check.accept(CASES.get(i), decided.get(i));
        }
    }

    private static List<Fact> read(CaseFacts facts) {
        return facts.meeting(RULES.read(RULES.living(facts.met())));
    }

    /** Compared without printing: a decision with all its bases fills the memory as text. */
    private static void same(PatientCase given, Object actual, Object expected) {
        assertThat(actual.equals(expected)).as("decided alike: %s", given).isTrue();
    }
}
