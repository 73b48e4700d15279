package org.neuroglide.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Starts a Java of its own, because what a process loads can only be seen in a fresh one. */
class BundledStartTest {
    @Test
    void nothingThatOnlyReadsOrCompilesIsLoaded() throws IOException, InterruptedException {
        List<String> loaded = classesLoadedBy(BundledStartTest.class);

        assertThat(loaded)
                .contains("org.neuroglide.knowledge.Knowledge")
                .anyMatch(c -> c.startsWith("kbase."));
        assertThat(loaded)
                .noneMatch(c -> c.startsWith("org.snakeyaml.")
                        || c.startsWith("org.antlr.")
                        || c.startsWith("com.github.javaparser.")
                        || c.startsWith("org.eclipse.jdt.")
                        || c.startsWith("org.drools.model.codegen.")
                        || c.startsWith("org.drools.drl."))
                .doesNotContain(
                        "org.neuroglide.knowledge.RuleReader",
                        "org.neuroglide.knowledge.YamlTree",
                        "org.neuroglide.knowledge.FactCatalogue",
                        "org.neuroglide.knowledge.ModelCompiler");
    }

    /** Run in the other process. */
    public static void main(String... arguments) {
        Knowledge.bundled().kieBase();
    }

    private static List<String> classesLoadedBy(Class<?> main) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-Xlog:class+load:stdout",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return log.lines()
                .filter(line -> line.contains(" source: "))
                .map(line -> line.replaceFirst("^(\\[[^\\]]*])+ ", "").replaceFirst(" source: .*", ""))
                .toList();
    }
}
