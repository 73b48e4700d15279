package org.neuroglide.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroglide.model.Problem;

/** A configuration is read whole or refused with everything that is wrong, and never shows a secret. */
final class SettingsTest {
    @TempDir
    Path folder;

    private Settings read(String yaml, Map<String, String> environment) throws IOException {
        return new SettingsReader(environment, folder).read(Files.writeString(folder.resolve("c.yaml"), yaml), null, null);
    }

    private List<Problem> problems(String yaml, Map<String, String> environment) throws IOException {
        Files.writeString(folder.resolve("c.yaml"), yaml);
        ServerException refused = catchThrowableOfType(ServerException.class,
                () -> new SettingsReader(environment, folder).read(Path.of("c.yaml"), null, null));
        assertThat(refused).as("is refused").isNotNull();
        return refused.problems();
    }

    private static String rendered(List<Problem> problems) {
        return problems.stream().map(Problem::render).collect(Collectors.joining("\n"));
    }

    @Test
    void withNothingGivenOnlyThisMachineIsServed() {
        Settings settings = new SettingsReader(Map.of("HOME", folder.resolve("own").toString()), folder).read(null, null, null);
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.publicUrl()).isEqualTo("http://127.0.0.1:8080");
        assertThat(settings.authentication().required()).isFalse();
        assertThat(settings.home()).isEqualTo(folder.resolve("own/.local/share/neuroglide"));
        assertThat(settings.limits()).isEqualTo(Limits.DEFAULT);
    }

    @Test
    void everySettingHasAVariableThatWinsOverTheFile() throws IOException {
        Files.writeString(folder.resolve("secret"), "from a file\n");
        Settings settings = read("""
                port: 1
                zone: Europe/Berlin
                log: { url: "jdbc:postgresql://a/b", user: filed, masked: [ override.reason ] }
                origins: [ "https://a.example" ]
                limits: { depth: 50 }
                """, Map.of(
                "NEUROGLIDE_PORT", "2",
                "NEUROGLIDE_LOG_USER", "12345",
                "NEUROGLIDE_LOG_PASSWORD_FILE", "secret",
                "NEUROGLIDE_ORIGINS", "https://b.example, https://c.example:8443",
                "NEUROGLIDE_LIMITS_ANSWER_SECONDS", "7",
                "NEUROGLIDE_METRICS", "anyone",
                "NEUROGLIDE_CACHE", "off"));
        assertThat(settings.port()).isEqualTo(2);
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(settings.log().user()).isEqualTo("12345");
        assertThat(settings.log().url()).isEqualTo("jdbc:postgresql://a/b");
        assertThat(settings.log().password()).isEqualTo("from a file");
        assertThat(settings.origins()).containsExactly("https://b.example", "https://c.example:8443");
        assertThat(settings.limits().depth()).isEqualTo(50);
        assertThat(settings.limits().answer()).isEqualTo(Duration.ofSeconds(7));
        assertThat(settings.metrics()).isEqualTo(Settings.MetricsReaders.ANYONE);
    }

    @Test
    void everythingWrongComesAtOnceWithItsPlace() throws IOException {
        List<Problem> problems = problems("""
                prot: 80
                zone: Berlin
                metrics: noone
                log: { queue: 0, whenUnwritable: refues, paswort: x }
                authentication: { algorithms: [ HS256 ], issuers: [ { issuer: a }, { issuer: a, keySetUrl: "http://b.example/keys" } ] }
                origins: [ "*" ]
                orderCodes: [ 91251008 ]
                fhir: { servers: [ "ftp://x" ] }
                """, Map.of("NEUROGLIDE_PROT", "1", "NEUROGLIDE_HOST", "0.0.0.0", "NEUROGLIDE_LIMITS_DEPTH", "deep"));
        String all = rendered(problems);
        assertThat(all).contains(
                "c.yaml:1 prot", "use \"port\"", "c.yaml:2 zone", "c.yaml:3 metrics", "c.yaml:4 log.queue", "refues", "\"password\"",
                "HS256", "authentication.issuers[0]: has no keys", "authentication.issuers[1]: names an issuer again",
                "authentication.issuers[1].keySetUrl: is not https", "origins[0]: is no origin", "orderCodes[0]", "fhir.servers[0]",
                "NEUROGLIDE_PROT environment: is no variable", "NEUROGLIDE_LIMITS_DEPTH:1 limits.depth", "publicUrl: is missing");
    }

    @Test
    void withoutAuthenticationOnlyALoopbackAddressIsListenedOn() throws IOException {
        for (String host : List.of("0.0.0.0", "192.0.2.1", "::", "localhost.evil.example", "hospital.example")) {
            assertThat(rendered(problems("host: \"" + host + "\"", Map.of()))).as(host).contains("authentication.required: is off");
        }
        assertThat(rendered(problems("publicUrl: https://hospital.example", Map.of()))).contains("publicUrl: is an address for others");
        assertThat(read("publicUrl: \"http://[::1]:8090/\"", Map.of()).publicUrl()).isEqualTo("http://[::1]:8090");
        for (String host : List.of("127.0.0.1", "localhost", "::1", "127.8.8.8")) {
            assertThat(read("host: \"" + host + "\"", Map.of()).host()).isEqualTo(host);
        }
    }

    @Test
    void aLogInMemoryIsRefused() throws IOException {
        assertThat(rendered(problems("log: { url: \"jdbc:h2:mem:log\" }", Map.of()))).contains("log.url: keeps the log in memory");
    }

    @Test
    void aFhirServerThatWouldNeverBeAskedIsRefused() throws IOException {
        for (String server : List.of("http://ehr.example/fhir", "https://me@ehr.example/fhir", "https://ehr.example/a/../b")) {
            assertThat(rendered(problems("fhir: { servers: [ \"https://a.example/fhir\", \"" + server + "\" ] }", Map.of())))
                    .as(server).contains("fhir.servers[1]: is an address that nothing is fetched from").doesNotContain("servers[0]");
        }
        assertThat(read("fhir: { servers: [ \"http://localhost:8081/fhir\" ] }", Map.of()).fhir().allowed()).hasSize(1);
    }

    @Test
    void productionAsksForMore() throws IOException {
        assertThat(rendered(problems("production: true", Map.of())))
                .contains("authentication.required: is off in production", "publicUrl: is not https", "log.pseudonymKey: is missing");
    }

    @Test
    void aSecretIsNeverShown() throws IOException {
        List<String> shown = new ArrayList<>();
        shown.add(rendered(problems("log: { password: 7654321, pseudonymKey: [ 7654321 ] }", Map.of())));
        shown.add(rendered(problems("log:\n  password: \"7654321\n  user: x\n", Map.of())));
        shown.add(rendered(problems("log: { password: 7654321, password: 7654321 }", Map.of())));
        shown.add(rendered(problems("log: { password: \"7654321\", passwordFile: nowhere }", Map.of("NEUROGLIDE_LOG_PASWORD", "7654321"))));
        assertThat(shown).allSatisfy(text -> assertThat(text).isNotEmpty().doesNotContain("7654321"));
        assertThat(read("log: { password: \"7654321\" }", Map.of()).toString()).doesNotContain("7654321");
    }

    @Test
    void everySettingIsReadAndDocumented() throws IOException {
        String document = Files.readString(Path.of("docs/operating.md"));
        for (Setting setting : Setting.ALL) {
            String row = "| `" + setting.path() + "` |"
                    + " " + (setting.kind() == Setting.Kind.MAPS ? "" : "`" + setting.variable() + "`") + " | "
                    + setting.absent() + " | " + setting.meaning() + " |";
            assertThat(document).contains(row);
            String yaml = setting.path().replace(".", ": { ") + ": null" + (setting.path().contains(".") ? " }" : "");
            assertThat(read(yaml, Map.of("HOME", "/h"))).as(setting.path()).isNotNull();
        }
    }
}
