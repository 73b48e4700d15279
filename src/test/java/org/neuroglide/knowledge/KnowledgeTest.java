package org.neuroglide.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.neuroglide.model.Problem;

class KnowledgeTest {
    private static final Path KBASE = Path.of("kbase");
    private static final String RULES = "redflags/cauda-equina.drl";

    @TempDir
    Path parent;

    private Path directory;

    @BeforeEach
    void copy() {
        directory = KnowledgeFixture.good(parent.resolve("kbase"));
    }

    private static List<String> ruleNames(KieBase base) {
        return base.getKiePackages().stream()
                .map(KiePackage::getRules)
                .flatMap(rules -> rules.stream().map(Rule::getName))
                .sorted()
                .toList();
    }

    private static List<String> activeIds(List<RuleModel> rules) {
        return rules.stream().filter(RuleModel::active).map(RuleModel::id).toList();
    }

    private static void assertSameContent(Knowledge knowledge, KnowledgeContent expected) {
        assertThat(knowledge.hash()).isEqualTo(expected.hash());
        assertThat(knowledge.info()).isEqualTo(expected.tables().info());
        for (Vocabulary.Section section : Vocabulary.Section.values()) {
            assertThat(List.copyOf(knowledge.vocabulary().items(section)))
                    .isEqualTo(List.copyOf(expected.tables().vocabulary().items(section)));
        }
        assertThat(knowledge.parameters())
                .containsExactlyEntriesOf(expected.tables().parameters());
        assertThat(knowledge.sources())
                .containsExactlyEntriesOf(expected.tables().sources());
        assertThat(knowledge.techniques())
                .containsExactlyEntriesOf(expected.tables().techniques());
        assertThat(knowledge.tests())
                .containsExactlyEntriesOf(expected.tables().tests().tests());
        assertThat(knowledge.clusters())
                .containsExactlyEntriesOf(expected.tables().tests().clusters());
        assertThat(knowledge.scores())
                .containsExactlyEntriesOf(expected.tables().tests().scores());
        assertThat(knowledge.traceability()).isEqualTo(expected.tables().traceability());
        assertThat(knowledge.loadMap())
                .containsExactlyEntriesOf(expected.tables().loadMap());
        assertThat(knowledge.evidence()).isEqualTo(expected.tables().evidence());
        assertThat(knowledge.retired())
                .containsExactlyEntriesOf(expected.tables().retired());
        assertThat(knowledge.rules()).isEqualTo(expected.rules());
    }

    @Test
    void theBundledOneSaysWhatTheDirectorySays() {
        Knowledge bundled = Knowledge.bundled();
        KnowledgeContent content = DirectoryKnowledge.read(KBASE);

        assertSameContent(bundled, content);
        assertThat(ruleNames(bundled.kieBase())).isEqualTo(activeIds(content.rules()));
        assertThat(Knowledge.bundled()).isSameAs(bundled);
    }

    @Test
    void theFilesOfTheBundledOneAreOnTheClassPath() throws IOException {
        String index = resource(BundledKnowledgeGenerator.INDEX);
        for (var file :
                KnowledgeFiles.read(KBASE, new ArrayList<>()).texts().entrySet()) {
            assertThat(index.lines()).contains("file kbase/" + file.getKey());
            assertThat(resource("kbase/" + file.getKey())).isEqualTo(file.getValue());
        }
    }

    private static String resource(String name) throws IOException {
        try (var in = Knowledge.class.getClassLoader().getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void loadsADirectory() {
        Knowledge knowledge = Knowledge.load(directory);

        assertThat(knowledge.info().version()).isEqualTo("2026.1");
        assertThat(knowledge.rule("RF-001")).isPresent();
        assertThat(knowledge.rule("RF-900")).isEmpty();
        assertThat(knowledge.reviewed()).isFalse();
        assertThat(knowledge.notes()).isEmpty();
        assertThat(ruleNames(knowledge.kieBase()))
                .isEqualTo(activeIds(knowledge.rules()))
                .contains("RF-001");
    }

    @Test
    void isReviewedWhereEveryActiveRuleCarriesADate() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path rules : files.filter(f -> f.toString().endsWith(".drl")).toList()) {
                KnowledgeFixture.replace(rules, "@Reviewed(\"never\")", "@Reviewed(\"2026-02-01\")");
            }
        }

        assertThat(Knowledge.load(directory).reviewed()).isTrue();
    }

    @Test
    void refusesWithEveryProblemOfEveryFile() throws IOException {
        KnowledgeFixture.replace(directory.resolve("kbase.yaml"), "name: Small", "name: Small: x");
        KnowledgeFixture.replace(directory.resolve("sources.yaml"), "policy: {", "policy: [");
        KnowledgeFixture.replace(directory.resolve(RULES), "then", "than");

        KnowledgeException refused = catchThrowableOfType(KnowledgeException.class, () -> Knowledge.load(directory));

        assertThat(refused.problems())
                .isEqualTo(Knowledge.lint(directory))
                .extracting(p -> parent.relativize(Path.of(p.file())) + ":" + p.line() + " " + p.code())
                .containsExactly(
                        "kbase/kbase.yaml:1 yaml-syntax",
                        "kbase/redflags/cauda-equina.drl:14 rule-syntax",
                        "kbase/sources.yaml:1 yaml-syntax");
        assertThat(refused).hasMessageStartingWith("The knowledge base is refused: 3 problems.\n" + directory);
    }

    @Test
    void aMissingFolderIsOneProblem() {
        Path missing = parent.resolve("kbsae");

        assertThat(Knowledge.lint(missing))
                .extracting(Problem::render)
                .containsExactly(
                        missing + ": does not exist. [file-missing]\n  Maybe give the folder that holds kbase.yaml.");
    }

    @Test
    void theHashTellsContentsApartAndNothingElse() throws IOException {
        String hash = DirectoryKnowledge.read(directory).hash();
        assertThat(hash).matches("[0-9a-f]{64}");

        Files.writeString(directory.resolve(".hidden"), "x");
        assertThat(DirectoryKnowledge.read(KnowledgeFixture.good(parent.resolve("other")))
                        .hash())
                .isEqualTo(hash);
        assertThat(DirectoryKnowledge.read(directory).hash()).isEqualTo(hash);

        KnowledgeFixture.replace(directory.resolve("kbase.yaml"), "Small", "Smaller");
        assertThat(DirectoryKnowledge.read(directory).hash()).isNotEqualTo(hash);
        KnowledgeFixture.replace(directory.resolve("kbase.yaml"), "Smaller", "Small");
        Files.move(directory.resolve(RULES), directory.resolve("redflags/cauda.drl"));
        assertThat(DirectoryKnowledge.read(directory).hash()).isNotEqualTo(hash);
    }

    @Test
    void theSecondLoadComesFromTheCacheAndADamagedEntryIsMadeAgain() throws IOException {
        Path cache = parent.resolve("cache");
        Knowledge first = Knowledge.load(directory, cache);
        Path entry = onlyEntry(cache);
        byte[] stored = Files.readAllBytes(entry);

        Knowledge second = Knowledge.load(directory, cache);
        assertThat(ruleNames(second.kieBase())).isEqualTo(ruleNames(first.kieBase()));
        assertThat(second.notes()).isEmpty();

        Files.write(entry, new byte[] {1, 2, 3});
        Knowledge third = Knowledge.load(directory, cache);
        assertThat(third.notes()).extracting(Problem::code).containsExactly("cache-damaged");
        assertThat(ruleNames(third.kieBase())).isEqualTo(ruleNames(first.kieBase()));
        assertThat(Files.readAllBytes(entry)).isEqualTo(stored);
    }

    @Test
    void anotherParameterIsAnotherCacheEntryButAnotherNoteIsNot() throws IOException {
        Path cache = parent.resolve("cache");
        Files.writeString(
                directory.resolve(RULES),
                Files.readString(directory.resolve(RULES))
                        .replace("when\n", "when\n    Parameter( name == \"weak-flags\", $n : value )\n")
                        .replace(
                                "    RedFlag( code == \"saddle-numbness\", presence == Presence.PRESENT )",
                                "    accumulate( RedFlag( group == \"cauda-equina\", presence == Presence.PRESENT );"
                                        + " $c : count( 1 ); $c >= $n )"));
        Knowledge.load(directory, cache);
        Path entry = onlyEntry(cache);

        KnowledgeFixture.replace(directory.resolve("parameters.yaml"), "note: ours", "note: our own");
        Knowledge.load(directory, cache);
        assertThat(onlyEntry(cache)).isEqualTo(entry);

        KnowledgeFixture.replace(directory.resolve("parameters.yaml"), "value: 2", "value: 1");
        Knowledge.load(directory, cache);
        try (Stream<Path> entries = Files.list(cache)) {
            assertThat(entries).hasSize(2).contains(entry);
        }
    }

    private static Path onlyEntry(Path cache) throws IOException {
        try (Stream<Path> entries = Files.list(cache)) {
            List<Path> all = entries.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    @Test
    void aReloadThatFailsKeepsTheLastGoodOne() throws IOException {
        Knowledge first = Knowledge.load(directory);
        KnowledgeReload reload = new KnowledgeReload(first, parent.resolve("cache"));

        KnowledgeFixture.replace(directory.resolve("kbase.yaml"), "name:", "nam:");
        assertThat(reload.reload(directory)).extracting(Problem::code).containsExactly("missing-key", "unknown-key");
        assertThat(reload.current()).isSameAs(first);

        KnowledgeFixture.replace(directory.resolve("kbase.yaml"), "nam:", "name: A");
        assertThat(reload.reload(directory)).isEmpty();
        assertThat(reload.current().info().name()).isEqualTo("A Small knowledge base");
    }

    @Test
    void linksThatStayInsideAreReadAndOthersAreRefused() throws IOException {
        Files.move(directory.resolve("retired.yaml"), directory.resolve(".retired"));
        Files.createSymbolicLink(directory.resolve("retired.yaml"), Path.of(".retired"));
        assertThat(Knowledge.lint(directory)).isEmpty();

        Files.delete(directory.resolve("retired.yaml"));
        Files.move(directory.resolve(".retired"), parent.resolve("retired"));
        Files.createSymbolicLink(directory.resolve("retired.yaml"), Path.of("../retired"));
        Files.createSymbolicLink(directory.resolve("dosage"), Path.of("nowhere"));
        assertThat(Knowledge.lint(directory).stream().map(Problem::render).collect(Collectors.joining("\n")))
                .isEqualTo((directory + "/dosage file: is a symbolic link that points to nothing. [file-unreadable]\n"
                        + "  Maybe remove it.\n"
                        + directory + "/retired.yaml file: is a symbolic link that leaves the folder. [file-link]\n"
                        + "  Maybe copy what it points to."));
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() throws IOException {
        Files.writeString(directory.resolve("retired.yaml"), "# " + "x".repeat(1_000_001));

        assertThat(Knowledge.lint(directory)).extracting(Problem::code).containsExactly("file-too-large");
    }
}
