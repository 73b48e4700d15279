package org.neuroglide.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.neuroglide.proof.KnowledgeCopy;

/**
 * What the documents say is true: every command in them runs, printed output is the real output, links lead somewhere.
 * The commands of a document run one after the other, in its own copy of the knowledge base and the scenarios.
 */
@Execution(ExecutionMode.CONCURRENT)
final class DocumentationTest {
    private static final String LAUNCHER = "target/neuroglide/bin/neuroglide ";
    private static final String PACKAGE = "mvn -q package -DskipTests && ";
    private static final Pattern CONSOLE = Pattern.compile("```console\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern OUTPUT =
            Pattern.compile("<!-- output of: (.*?) -->\\n```\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    Path work;

    @TestFactory
    Stream<DynamicTest> everyCommandRuns() {
        return documents()
                .filter(document -> !commands(document).isEmpty())
                .map(document -> dynamicTest(document.toString(), () -> {
                    Path folder = work.resolve(document.toString());
                    for (String name : List.of("kbase", "scenarios", "docs")) {
                        KnowledgeCopy.copy(Path.of(name), folder.resolve(name));
                    }
                    for (String command : commands(document)) {
                        runs(command, folder);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> printedOutputIsReal() {
        return documents()
                .flatMap(document -> OUTPUT.matcher(read(document))
                        .results()
                        .map(shown -> dynamicTest(
                                document + ": " + shown.group(1), () -> shows(shown.group(1), shown.group(2)))));
    }

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsSomewhere() {
        return documents()
                .map(document -> dynamicTest(document.toString(), () -> {
                    Path folder = document.toAbsolutePath().getParent();
                    assertThat(LINK.matcher(read(document)).results().map(m -> m.group(1)))
                            .allSatisfy(link ->
                                    assertThat(Files.exists(folder.resolve(link))).as(link).isTrue());
                }));
    }

    @Test
    void continuousIntegrationRunsTheTestCommandOfTheReadme() {
        assertThat(commands(Path.of("README.md"))).contains("mvn verify");
        assertThat(read(Path.of(".ci/run")).lines()).contains("mvn verify");
    }

    @Test
    void theCatalogueIsFresh() {
        Shell.Result check = new Shell().run("catalogue", "--kbase", "kbase", "--format", "markdown", "--out", "docs/rules", "--check");
        assertThat(check.code()).as(check.err() + check.out()).isZero();
    }

    @Test
    void everyInvariantNamesATestThatIsThere() throws IOException {
        List<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(f -> f.getFileName().toString()).toList();
        }
        assertThat(TEST.matcher(read(Path.of("docs/architecture.md"))).results().map(m -> m.group(1) + ".java"))
                .isNotEmpty()
                .allSatisfy(test -> assertThat(tests).contains(test));
    }

    private static void runs(String command, Path folder) throws IOException {
        if (command.startsWith("mvn verify")) {
            return; // the command that runs this test
        }
        String inner = command.startsWith(PACKAGE) ? command.substring(PACKAGE.length()) : command;
        inner = inner.startsWith(LAUNCHER) ? "neuroglide " + inner.substring(LAUNCHER.length()) : inner;
        // A server does not end by itself: ServeProcessTest starts and stops one, here its configuration is read.
        inner = inner.equals("neuroglide serve") ? inner + " --check" : inner;
        assertThat(inner).as("a command of this program").startsWith("neuroglide ");
        String[] parts = inner.substring("neuroglide ".length()).split(" > ");
        Shell.Result result = new Shell().in(folder).run(words(parts[0]));
        assertThat(result.code()).as("%s\n%s%s", command, result.err(), result.out()).isZero();
        if (parts.length == 2) {
            Files.writeString(folder.resolve(parts[1].strip()), result.out());
        }
    }

    /** The shown text is the output, where {@code [...]} stands for any number of lines. */
    private static void shows(String command, String shown) {
        String real = new Shell().run(words(command.substring("neuroglide ".length()))).out();
        int from = 0;
        for (String piece : shown.split("\\[\\.\\.\\.]\\n")) {
            int at = real.indexOf(piece, from);
            assertThat(at).as("in the output:\n%s\nthis piece:\n%s", real, piece).isNotNegative();
            from = at + piece.length();
        }
    }

    private static List<String> commands(Path document) {
        return CONSOLE.matcher(read(document))
                .results()
                .flatMap(block -> block.group(1).lines())
                .filter(line -> line.startsWith("$ "))
                .map(line -> line.substring(2).strip())
                .toList();
    }

    private static String[] words(String command) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command);
        while (matcher.find()) {
            words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        return words.toArray(String[]::new);
    }

    private static Stream<Path> documents() {
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            List<Path> documents = files.filter(f -> f.toString().endsWith(".md"))
                    .filter(f -> !f.startsWith(Path.of("docs", "rules")))
                    .sorted()
                    .toList();
            return Stream.concat(Stream.of(Path.of("README.md")), documents.stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
