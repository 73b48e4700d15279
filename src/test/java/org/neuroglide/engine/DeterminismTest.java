package org.neuroglide.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neuroglide.model.Presence.PRESENT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Decision;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.RestPain;
import org.neuroglide.model.Side;
import org.neuroglide.proof.KnowledgeCopy;

/** Equal cases on equal knowledge give equal decisions, to the byte. */
class DeterminismTest {
    private static final List<PatientCase> CASES = cases();

    @Test
    void theOrderOfFindingsChangesNothing() {
        Random random = new Random(7);
        for (PatientCase given : CASES) {
            String expected = EngineFixture.engine().examine(given).toString();
            for (int i = 0; i < 5; i++) {
                assertThat(EngineFixture.engine()
                                .examine(shuffled(given, random))
                                .toString())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void theOrderOfInsertionAndFactsThatNoRuleReadsChangeNothing() {
        Knowledge knowledge = EngineFixture.engine().knowledge();
        SessionPool sessions = new SessionPool(knowledge.kieBase(), 4);
        BasisReader bases = new BasisReader(knowledge);
        SessionFacts sessionFacts = new SessionFacts(knowledge, new LiveRules(knowledge));
        Random random = new Random(11);
        for (PatientCase given : CASES) {
            var facts = sessionFacts.of(given);
            var shuffled = new ArrayList<>(facts.all());
            Collections.shuffle(shuffled, random);
            var session = sessions.take();
            shuffled.forEach(session::insert);
            session.fireAllRules();
            assertThat(bases.read(session, facts))
                    .isEqualTo(EngineFixture.engine().decide(given).conclusions());
            sessions.giveBack(session);
        }
    }

    @Test
    void theOrderOfRuleFilesAndRulesChangesNothing(@TempDir Path directory) throws IOException {
        KnowledgeCopy.copy(EngineFixture.DIRECTORY, directory);
        turnRound(directory);
        DecisionEngine other = new DecisionEngine(Knowledge.load(directory));

        for (PatientCase given : CASES) {
            Decision expected = EngineFixture.engine().decide(given);
            String hash = expected.knowledgeHash();
            Decision turned = other.decide(given);
            assertThat(turned.toString().replace(turned.knowledgeHash(), hash)).isEqualTo(expected.toString());
        }
    }

    @Test
    void threadsDoNotDisturbEachOther() throws Exception {
        List<String> expected = CASES.stream()
                .map(c -> EngineFixture.engine().decide(c).toString())
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<List<String>>> futures = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                futures.add(threads.submit(() -> CASES.stream()
                        .map(c -> EngineFixture.engine().decide(c).toString())
                        .toList()));
            }
            for (Future<List<String>> future : futures) {
                assertThat(future.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<PatientCase> cases() {
        List<PatientCase> cases = new ArrayList<>(List.of(
                EngineFixture.empty().build(),
                EngineFixture.treatable().build(),
                EngineFixture.irritable().build(),
                EngineFixture.treatable().allAbsent("neuro-cervical", "2026.2").build(),
                EngineFixture.screened()
                        .symptom(EngineFixture.pain("leg-pain", Side.RIGHT, 9, RestPain.CONSTANT, null))
                        .symptom(EngineFixture.pain("leg-pain", Side.LEFT, 8, RestPain.CONSTANT, null))
                        .symptom(EngineFixture.pain("arm-pain", Side.LEFT, 8, RestPain.CONSTANT, null))
                        .build()));
        String[] flags = {"weight-loss", "night-pain", "cancer-before", "lump", "saddle-numbness", "bowel-change"};
        Random random = new Random(3);
        for (int i = 0; i < 20; i++) {
            var given = i % 2 == 0 ? EngineFixture.treatable() : EngineFixture.irritable();
            for (String flag : flags) {
                given.redFlag(flag, Presence.values()[random.nextInt(3)]);
            }
            given.history(i % 3 == 0 ? "diabetes" : "hip-replacement", PRESENT);
            cases.add(given.build());
        }
        return cases;
    }

    static PatientCase shuffled(PatientCase given, Random random) {
        return new PatientCase(
                given.asOf(),
                given.patient(),
                given.complaint(),
                shuffled(given.symptoms(), random),
                shuffled(given.tests(), random),
                shuffled(given.redFlags(), random),
                shuffled(given.history(), random),
                shuffled(given.outcomes(), random),
                shuffled(given.screen(), random),
                given.response(),
                given.previousVisit(),
                given.override());
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Renames every rule file so that their order turns round, and turns round the rules in each. */
    private static void turnRound(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(directory)) {
            files = all.filter(f -> f.toString().endsWith(".drl")).sorted().toList();
        }
        int left = files.size();
        for (Path file : files) {
            String[] parts = Files.readString(file).split("(?m)^(?=rule )");
            List<String> rules = new ArrayList<>(List.of(parts).subList(1, parts.length));
            Collections.reverse(rules);
            String text = parts[0] + String.join("\n", rules);
            Files.delete(file);
            Files.writeString(file.resolveSibling((char) ('a' + left--) + "-" + file.getFileName()), text);
        }
    }
}
