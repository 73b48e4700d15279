package org.neuroglide.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neuroglide.http.Server;
import org.neuroglide.http.SettingsReader;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.scenario.Scenario;
import org.neuroglide.scenario.ScenarioReader;

/**
 * Runs through what people do with the program, printing nothing. The launcher records the classes that this loads in
 * its class data archive, so that every command starts fast, whatever its case.
 */
public final class Training {
    /** Cases, and techniques, of which one is taken: all of them load the same classes and take three times as long. */
    private static final int EVERY = 25;

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
        for (int i = 0; i < cases.size(); i += EVERY) {
            run(home, "decide", cases.get(i));
        }
        cases.stream().limit(8).forEach(each -> run(home, "explain", each));
        run(home, "decide", first, "--color", "always");
        run(home, "decide", first, "--format", "json");
        run(home, "decide", first, "--format", "yaml");
        run(home, "decide", first, "--format", "markdown");
        run(home, "explain", first, "--why", "LoadLimit");
        List<String> techniques = List.copyOf(Knowledge.bundled().techniques().keySet());
        for (int i = 0; i < techniques.size(); i += EVERY) {
            run(home, "explain", first, "--why-not", techniques.get(i));
        }
        run(home, "decide", "-");
        run(home, "decide", home.resolve("kbase/kbase.yaml").toString());
        run(home, "rules");
        run(home, "rules", "PR-004");
        run(home, "vocabulary", "nerve");
        run(home, "new", "case");
        run(home, "lint", home.resolve("kbase").toString());
        run(home, "test", home.resolve("scenarios/conditions").toString());
        run(home, "--help");
        serve();
    }

    /** Starts a server, asks it once, and stops it; its log is thrown away. */
    private static void serve() {
        try {
            Path folder = Files.createTempDirectory("neuroglide");
            Map<String, String> environment = Map.of("NEUROGLIDE_HOME", folder.toString(), "NEUROGLIDE_PORT", "0");
            try (Server server = Server.start(new SettingsReader(environment, folder).read(null, null, null))) {
                for (String path : List.of("/health", "/", "/cds-services", "/decide")) {
                    ask(new URL("http://localhost:" + server.port() + path), path.equals("/decide"));
                }
            }
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        } catch (IOException e) {
            // The archive is made of what was loaded until here.
        }
    }

    private static void ask(URL url, boolean posts) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        if (posts) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.getOutputStream().write("{\"asOf\":\"2026-02-01\"}".getBytes(StandardCharsets.UTF_8));
        }
        connection.getInputStream().readAllBytes();
    }

    private static void run(Path home, String... words) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(), nowhere, nowhere, true, Map.of(), home, home, LocalDate::now);
        new Program(terminal).run(words);
    }
}
