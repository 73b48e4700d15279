package org.neuroglide.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroglide.model.Problem;

class RuleLintTest {
    private static final Pattern PIECE = Pattern.compile("\"[^\"]*\"|[$A-Za-z]\\w*|[0-9]+|==|>=|<=|[^\\s\\w]");

    @TempDir
    Path directory;

    private KnowledgeTables tables;

    @BeforeEach
    void tables() {
        tables = DirectoryKnowledge.read(KnowledgeFixture.good(directory)).tables();
    }

    private List<Problem> lint(String path, String text) {
        List<Problem> problems = new ArrayList<>();
        RuleFile file = RuleReader.read(path, text, problems);
        RuleLint.check(List.of(file), tables, tables.parameters().keySet(), problems);
        if (problems.isEmpty()) {
            assertThat(new RulePrinter(tables.parameters()).print(file.rules())).hasSize(1);
        }
        return problems;
    }

    /** Whatever stands in a file in the place of something else, it is refused or can be printed. */
    @ParameterizedTest
    @ValueSource(strings = {"classification/irritability.drl", "redflags/weak-flags.drl"})
    void noSwapOfPiecesBreaksTheLint(String path) throws IOException {
        String text = Files.readString(KnowledgeFixture.GOOD.resolve(path));
        List<int[]> pieces = new ArrayList<>();
        for (Matcher m = PIECE.matcher(text); m.find(); ) {
            pieces.add(new int[] {m.start(), m.end()});
        }
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 4_000; i++) {
            int[] to = pieces.get(random.nextInt(pieces.size()));
            int[] from = pieces.get(random.nextInt(pieces.size()));
            String swapped = text.substring(0, to[0]) + text.substring(from[0], from[1]) + text.substring(to[1]);
            refused += lint(path, swapped).isEmpty() ? 0 : 1;
        }
        assertThat(refused).isBetween(3_000, 4_000);
    }

    @Test
    void theModelUsesNoForbiddenWord() {
        for (FactType type : FactCatalogue.types()) {
            List<String> names = new ArrayList<>(type.fields().keySet());
            names.add(type.name());
            for (String name : names) {
                assertThat(ForbiddenWords.find(new Token(Token.Kind.WORD, name, 1, 1)))
                        .as(name)
                        .isEmpty();
            }
        }
    }

    @Test
    void everyFolderOfTheKnowledgeBaseHasItsPrefixAndConclusions() {
        assertThat(RuleFolder.names()).containsExactlyElementsOf(KnowledgeFiles.TOPICS);
        Set<String> types = new HashSet<>();
        for (RuleFolder folder : RuleFolder.values()) {
            types.addAll(folder.conclusions());
        }
        assertThat(FactCatalogue.types().stream().filter(FactType::conclusion).map(FactType::name))
                .containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void aTableThatCouldNotBeReadRaisesNothing() throws IOException {
        KnowledgeTables none = new KnowledgeTables(
                tables.info(), new Vocabulary(Map.of()), Map.of(), Map.of(), Map.of(), Map.of(), DoseCaps.NONE, List.of(), TestTable.EMPTY, Traceability.EMPTY, Map.of());
        List<Problem> problems = new ArrayList<>();
        for (String path : List.of("classification/irritability.drl", "redflags/weak-flags.drl")) {
            RuleFile file = RuleReader.read(path, Files.readString(KnowledgeFixture.GOOD.resolve(path)), problems);
            RuleLint.check(List.of(file), none, Set.of(), problems);
        }
        assertThat(problems).isEmpty();
    }
}
