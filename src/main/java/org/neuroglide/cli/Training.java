package org.neuroglide.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.scenario.Scenario;
import org.neuroglide.scenario.ScenarioReader;

/**
 * Runs through what people do with the program, printing nothing. The launcher records the classes that this loads in
 * its class data archive, so that every command starts fast, whatever its case.
 */
public final class Training {
    private Training() {}

    /** @param arguments the folder of the installation */
    public static void main(String[] arguments) {
        WarningLogging.use();
        Path home = Path.of(arguments[0]);
        List<String> cases = new ScenarioReader(Knowledge.bundled())
                .read(List.of(home.resolve("scenarios/conditions"), home.resolve("scenarios/journeys"))).stream()
                        .flatMap(file -> file.scenarios().stream())
                        .map(Scenario::reference)
                        .toList();
        String first = cases.get(0);
        cases.forEach(each -> run(home, "decide", each));
        cases.stream().limit(8).forEach(each -> run(home, "explain", each));
        run(home, "decide", first, "--color", "always");
        run(home, "decide", first, "--format", "json");
        run(home, "decide", first, "--format", "yaml");
        run(home, "decide", first, "--format", "markdown");
        run(home, "explain", first, "--why", "LoadLimit");
        Knowledge.bundled().techniques().keySet().forEach(t -> run(home, "explain", first, "--why-not", t));
        run(home, "decide", "-");
        run(home, "decide", home.resolve("kbase/kbase.yaml").toString());
        run(home, "rules");
        run(home, "rules", "PR-004");
        run(home, "vocabulary", "nerve");
        run(home, "new", "case");
        run(home, "lint", home.resolve("kbase").toString());
        run(home, "test", home.resolve("scenarios/conditions").toString());
        run(home, "--help");
    }

    private static void run(Path home, String... words) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(), nowhere, nowhere, true, Map.of(), home, home, LocalDate::now);
        new Program(terminal).run(words);
    }
}
