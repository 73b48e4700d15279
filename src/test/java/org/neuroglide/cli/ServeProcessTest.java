package org.neuroglide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One command serves: started as a program of its own, asked, and stopped as an operating system stops it. */
final class ServeProcessTest {
    private static final Pattern SERVES = Pattern.compile("Neuroglide serves .* on port (\\d+)\\.");
    private static final String CASE =
            "{\"asOf\":\"2026-02-01\",\"complaint\":{\"region\":\"lumbar\"},\"redFlags\":{\"saddle-numbness\":\"present\"}}";

    @TempDir
    Path folder;

    @Test
    void withNothingSetUpItDecidesLogsAndStops() throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(), "-cp", System.getProperty("java.class.path"),
                        "org.neuroglide.cli.Neuroglide", "serve", "--port", "0")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        program.environment().put("NEUROGLIDE_HOME", folder.resolve("home").toString());
        Process server = program.start();
        try (BufferedReader lines = server.inputReader()) {
            server.getOutputStream().close();
            String port = port(lines);
            HttpResponse<String> decided = HttpClient.newHttpClient().send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/decide"))
                            .timeout(Duration.ofSeconds(30))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(CASE))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(decided.statusCode()).isEqualTo(200);
            assertThat(decided.body()).contains("\"disposition\":\"EMERGENCY\"", "\"logged\":true");

            server.destroy();
            assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).as("asked to stop").isEqualTo(143);
        } finally {
            server.destroyForcibly();
        }
        Shell.Result verified = new Shell().in(folder).run("audit", "verify", "--log", folder.resolve("home").toString());
        assertThat(verified.code()).as(verified.err() + verified.out()).isZero();
        assertThat(verified.out()).contains("1 decision");
    }

    private static String port(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher found = SERVES.matcher(line);
            if (found.find()) {
                return found.group(1);
            }
        }
        throw new AssertionError("the server ended before it served");
    }
}
