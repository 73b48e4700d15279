package org.neuroglide.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Each requirement on a service of CDS Hooks 2.0 has a test that shows it, or a reason why it has none. Holds {@code
 * docs/conformance.md}, which is written anew with {@code -Dneuroglide.golden=write}.
 */
final class ConformanceTest {
    private static final Path PAGE = Path.of("docs/conformance.md");
    private static final Path FOLDER = Path.of("src/test/resources/conformance");
    private static final Pattern ROW = Pattern.compile("^(cds-hooks[a-z-]*_[0-9.]+),([0-9]+),", Pattern.MULTILINE);
    private static final String HEAD = """
            # Conformance to CDS Hooks 2.0

            Each requirement on a service, with the test that shows it or the reason why there is none. The numbers are those of
            the set of requirements of the specification (`cds-hooks_2.0`) and of its library of hooks
            (`cds-hooks-library_1.0.1`); the wording is ours. This page is made from the marks on the tests (`@Shows`) by
            `ConformanceTest`, which fails where a requirement has neither, or where the page is stale.

            """;

    private static final Map<String, Set<String>> SHOWN = shown();

    /**
     * A requirement.
     *
     * @param reason why no test shows it; empty where one does
     */
    private record Requirement(String id, String level, String wording, String reason) {}

    private final List<Requirement> requirements = read(FOLDER.resolve("requirements.csv"))
            .lines()
            .skip(1)
            .map(line -> line.split(";", 4))
            .map(cells -> new Requirement(cells[0], cells[1], cells[2], cells[3]))
            .toList();

    @Test
    void everyRequirementIsThere() {
        List<String> all = ROW.matcher(read(FOLDER.resolve("cds-hooks-service-requirements.csv")))
                .results()
                .map(m -> m.group(1) + "#" + m.group(2))
                .toList();
        assertThat(all).hasSize(143);
        assertThat(requirements).extracting(Requirement::id).containsExactlyElementsOf(all);
    }

    @Test
    void everyRequirementHasATestOrAReason() {
        assertThat(requirements).allSatisfy(r -> assertThat(SHOWN.containsKey(r.id()) || !r.reason().isEmpty())
                .as(r.id() + " has a test or a reason")
                .isTrue());
        assertThat(requirements).extracting(Requirement::id).containsAll(SHOWN.keySet());
    }

    @Test
    void thePageIsFresh() {
        StringBuilder page = new StringBuilder(HEAD);
        long tested = requirements.stream().filter(r -> SHOWN.containsKey(r.id())).count();
        page.append(tested).append(" of ").append(requirements.size()).append(" are shown by a test.\n\n");
        page.append("| requirement | | what | shown by, or why not |\n| --- | --- | --- | --- |\n");
        for (Requirement r : requirements) {
            Set<String> tests = SHOWN.getOrDefault(r.id(), Set.of());
            String how = tests.isEmpty() ? r.reason() : "`" + String.join("`, `", tests) + "`";
            page.append("| ").append(r.id()).append(" | ").append(r.level()).append(" | ").append(r.wording())
                    .append(" | ").append(how).append(" |\n");
        }
        if (System.getProperty("neuroglide.golden", "").equals("write")) {
            write(page.toString());
        }
        assertThat(read(PAGE)).as("docs/conformance.md").isEqualTo(page.toString());
    }

    /** The tests that are marked, by requirement; whatever is marked must be run as a test. */
    private static Map<String, Set<String>> shown() {
        Map<String, Set<String>> shown = new TreeMap<>();
        List<JavaClass> tests = new ArrayList<>(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages("org.neuroglide.hooks", "org.neuroglide.http"));
        for (JavaClass type : tests) {
            for (JavaMethod method : type.getMethods()) {
                if (method.isAnnotatedWith(Shows.class)) {
                    assertThat(method.isAnnotatedWith(Test.class) || method.isAnnotatedWith(ParameterizedTest.class))
                            .as(method.getFullName() + " is a test")
                            .isTrue();
                    for (String id : method.getAnnotationOfType(Shows.class).value()) {
                        shown.computeIfAbsent(id, i -> new TreeSet<>()).add(type.getSimpleName() + "#" + method.getName());
                    }
                }
            }
        }
        return shown;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String page) {
        try {
            Files.writeString(PAGE, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
