package org.neuroglide.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.TableProblem;
import org.neuroglide.model.Problem;

/** Every problem that a case can have is told by a law, so that its own message, which holds values, is never needed. */
final class LawsTest {
    private static final Pattern CODE =
            Pattern.compile("(problems\\.add|[. ]add|problem|refused|new Problem)\\(\\s*\"([a-z]+(-[a-z]+)+)\"");

    @Test
    void everyCodeOfACaseHasALaw() throws IOException {
        Set<String> laws = new TreeSet<>(CaseLaws.LAWS.keySet());
        Arrays.stream(TableProblem.values()).map(TableProblem::code).forEach(laws::add);
        assertThat(codes("src/main/java/org/neuroglide/engine", "case-", ".*(Checks|CaseProblems|CaseValidator)\\.java"))
                .hasSizeGreaterThan(20)
                .allSatisfy(code -> assertThat(laws).contains(code));
        assertThat(codes("src/main/java/org/neuroglide/scenario", "", ".*(CaseForm|FindingForms)\\.java"))
                .hasSizeGreaterThan(2)
                .allSatisfy(code -> assertThat(laws).contains(code));
        assertThat(codes("src/main/java/org/neuroglide/texts", "", ".*Handout.*\\.java"))
                .allSatisfy(code -> assertThat(laws).contains(code));
    }

    private static Set<String> codes(String folder, String prefix, String files) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            for (Path file : all.filter(f -> f.toString().matches(files)).toList()) {
                Matcher matcher = CODE.matcher(Files.readString(file));
                while (matcher.find()) {
                    codes.add(prefix + matcher.group(2));
                }
            }
        }
        return codes;
    }

    @Test
    void onlyKnownWordsPass() {
        PublicProblems words = new PublicProblems(Knowledge.bundled());
        Problem told = words.of(List.of(new Problem(
                "unknown-key", "Anna", 7, "symptoms.leg-pain.Anna[3]", "Anna is 42", "use \"worst\""))).get(0);
        assertThat(told).isEqualTo(new Problem(
                "unknown-key", "", 0, "symptoms.leg-pain.?[3]", "A map has no key that its place does not know", "use \"worst\""));
        assertThat(words.of(List.of(new Problem("x", "", 0, "", "", "use \"Anna\""))).get(0).nextStep()).isEmpty();
        assertThat(words.of(List.of(new Problem("x", "", 0, "", "", "name Anna"))).get(0).nextStep()).isEmpty();
    }
}
