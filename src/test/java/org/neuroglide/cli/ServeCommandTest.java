package org.neuroglide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration of the server is checked from the command line; nothing is started where it has a problem. */
final class ServeCommandTest {
    @TempDir
    Path folder;

    @Test
    void aGoodConfigurationIsFine() {
        assertThat(new Shell().in(folder).run("serve", "--check")).isEqualTo(new Shell.Result(0, "The configuration is fine.\n", ""));
    }

    @Test
    void everyProblemIsToldAndNoSecret() throws IOException {
        Files.writeString(folder.resolve("c.yaml"), "prot: 1\nlog: { password: 7654321 }\n");
        Shell.Result refused = new Shell().in(folder).with("NEUROGLIDE_HOST", "0.0.0.0").run("serve", "--config", "c.yaml", "--port", "many");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("c.yaml:1 prot", "c.yaml:2 log.password", "--port", "authentication.required: is off", "4 problems.")
                .doesNotContain("7654321");
    }

    @Test
    void aWrongOptionIsToldWithItsValueAndWhatToWrite() {
        Shell shell = new Shell().in(folder);
        assertThat(shell.run("serve", "--port", "abc").err())
                .contains("--port port: \"abc\" is no number.", "Maybe write it as --port 8080.");
        assertThat(shell.run("serve", "--port", "70000").err()).contains("--port:1 port: is 70000; 0 to 65535 is wanted");
        assertThat(shell.run("serve", "--kbase", "nowhere").err()).contains("kbase: \"" + folder.resolve("nowhere") + "\" is no folder");
        assertThat(shell.run("serve", "--config", "nowhere.yaml").err()).contains("nowhere.yaml configuration: cannot be read");
    }

    @Test
    void aPortThatIsTakenIsToldWithoutATrace() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Shell.Result refused = new Shell().in(folder).with("NEUROGLIDE_HOME", folder.resolve("home").toString())
                    .run("serve", "--port", String.valueOf(taken.getLocalPort()));
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err()).contains("port: cannot be listened on").doesNotContain("Exception");
        }
    }

    @Test
    void aFileOfKeysThatIsNoneIsToldBeforeTheStart() throws IOException {
        Files.writeString(folder.resolve("keys.json"), "{}");
        Files.writeString(folder.resolve("c.yaml"), """
                publicUrl: https://cds.example
                authentication: { issuers: [ { issuer: a, keySetFile: keys.json } ] }
                """);
        Shell.Result refused = new Shell().in(folder).run("serve", "--check", "--config", "c.yaml");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("key-set", "keys.json");
    }
}
