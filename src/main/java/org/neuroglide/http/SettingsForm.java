package org.neuroglide.http;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neuroglide.hooks.HookSettings;
import org.neuroglide.knowledge.YamlFields;
import org.neuroglide.knowledge.YamlTree;
import org.neuroglide.model.Problem;

/** The closed schema of a configuration. Reads on after a problem, so that all come at once. */
final class SettingsForm {
    private static final Set<String> ALGORITHMS = Set.of("ES256", "ES384", "ES512", "RS256", "RS384", "RS512", "PS256", "PS384", "PS512");

    private final Map<String, String> environment;
    private final Path folder;
    private final @Nullable Path kbase;
    private final List<Problem> problems;
    private final SettingValues values;

    /** @param kbase from the command line; null where it was not given */
    SettingsForm(Map<String, String> environment, Path folder, @Nullable Path kbase, List<Problem> problems) {
        this.environment = environment;
        this.folder = folder;
        this.kbase = kbase;
        this.problems = problems;
        this.values = new SettingValues(folder, problems);
    }

    Settings read(YamlTree tree) {
        YamlFields fields = tree.fields(problems);
        String host = fields.text("host", "127.0.0.1");
        int port = values.number(fields, "port", 8080, 0, 65_535);
        Path home = fields.has("home") ? folder.resolve(fields.text("home")) : home();
        Path named = values.path(fields, "kbase");
        boolean production = fields.bool("production", false);
        Settings settings = new Settings(
                host,
                port,
                publicUrl(fields, host, port),
                home,
                kbase != null ? folder.resolve(kbase) : named,
                production,
                zone(fields),
                log(values.group(fields, "log")),
                authentication(values.group(fields, "authentication")),
                origins(fields),
                fields.constant("metrics", Settings.MetricsReaders.class, Settings.MetricsReaders.LOOPBACK),
                fhir(values.group(fields, "fhir")),
                values.path(fields, "codeMap"),
                fields.has("orderCodes") ? orderCodes(fields) : HookSettings.PHYSIOTHERAPY,
                values.address(fields, "smartLaunch", true),
                limits(values.group(fields, "limits")));
        fields.done();
        problems.addAll(SettingsRules.of(settings, fields.has("publicUrl")));
        return settings;
    }

    /** The state folder of the service manager, or the data folder of the user. */
    private Path home() {
        String state = environment.getOrDefault("STATE_DIRECTORY", "");
        if (!state.isEmpty()) {
            return Path.of(state.split(":")[0]);
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        String user = environment.getOrDefault("HOME", "");
        return data.isEmpty()
                ? folder.resolve(user.isEmpty() ? "neuroglide" : user + "/.local/share/neuroglide")
                : Path.of(data, "neuroglide");
    }

    private String publicUrl(YamlFields fields, String host, int port) {
        URI address = values.address(fields, "publicUrl", false);
        String shown = host.contains(":") ? "[" + host + "]" : host;
        String url = address == null ? "http://" + shown + ":" + port : address.toString();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private ZoneId zone(YamlFields fields) {
        String name = fields.text("zone", "");
        try {
            return name.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(name);
        } catch (DateTimeException e) {
            fields.optional("zone").ifPresent(t -> problems.add(
                    t.problem("unknown-word", "is no time zone", "write it as Europe/Berlin")));
            return ZoneId.of("Z");
        }
    }

    private Settings.Log log(YamlFields fields) {
        Settings.Log log = new Settings.Log(
                values.text(fields, "url"),
                values.text(fields, "user"),
                values.secret(fields, "password"),
                values.secret(fields, "pseudonymKey"),
                fields.texts("masked"),
                values.number(fields, "queue", 1_000, 1, 100_000),
                Duration.ofMillis(values.number(fields, "timeoutMillis", 5_000, 100, 60_000)),
                fields.oneOf("whenUnwritable", List.of("refuse", "decide-unlogged"), "refuse").equals("refuse"));
        fields.done();
        return log;
    }

    private Settings.Authentication authentication(YamlFields fields) {
        List<Settings.Issuer> issuers = new ArrayList<>();
        for (YamlTree tree : fields.list("issuers")) {
            YamlFields issuer = tree.fields(problems);
            issuers.add(new Settings.Issuer(
                    issuer.text("issuer"), values.address(issuer, "keySetUrl", true), values.path(issuer, "keySetFile")));
            issuer.done();
        }
        Set<String> algorithms = new LinkedHashSet<>(
                fields.has("algorithms") ? fields.texts("algorithms") : List.of("ES384", "RS384"));
        fields.optional("algorithms").ifPresent(t -> algorithms.stream().filter(a -> !ALGORITHMS.contains(a)).forEach(a ->
                problems.add(t.problem("unknown-word", "names \"" + a + "\", which is no signature with a public key",
                        "use ES384 or RS384"))));
        Settings.Authentication read = new Settings.Authentication(
                fields.bool("required", !issuers.isEmpty()),
                List.copyOf(issuers),
                Set.copyOf(algorithms),
                Duration.ofSeconds(values.number(fields, "skewSeconds", 30, 0, 300)),
                Duration.ofSeconds(values.number(fields, "oldestSeconds", 300, 10, 3_600)));
        fields.done();
        return read;
    }

    private List<String> origins(YamlFields fields) {
        return values.each(fields, "origins", "[a-z]+://[A-Za-z0-9.\\[\\]:-]+", "is no origin",
                "write it as https://ehr.example, without a path; * is not allowed");
    }

    private List<String> orderCodes(YamlFields fields) {
        return values.each(fields, "orderCodes", "[^|\\s]+\\|[^|\\s]+", "is no code with its system",
                "write it as http://snomed.info/sct|91251008");
    }

    private Settings.FhirServers fhir(YamlFields fields) {
        List<URI> servers = values.each(fields, "servers", "https?://[^\\s?#]+", "is no address of a FHIR server",
                "write it as https://fhir.example/r4")
                .stream().map(URI::create).toList();
        HookSettings.FetchLimits fetch = new HookSettings.FetchLimits(
                Duration.ofMillis(values.number(fields, "totalMillis", 3_000, 100, 30_000)),
                values.number(fields, "pages", 5, 1, 100),
                values.number(fields, "bytes", 2_000_000, 1_000, 50_000_000));
        fields.done();
        return new Settings.FhirServers(servers, fetch);
    }

    private Limits limits(YamlFields fields) {
        Limits limits = new Limits(
                values.number(fields, "bodyBytes", 2_000_000, 1_000, 100_000_000),
                values.number(fields, "depth", 40, 5, 500),
                values.number(fields, "values", 50_000, 100, 10_000_000),
                values.number(fields, "concurrent", 100, 1, 10_000),
                values.number(fields, "connections", 1_000, 1, 100_000),
                values.seconds(fields, "bodySeconds", 10),
                values.seconds(fields, "idleSeconds", 30),
                values.seconds(fields, "answerSeconds", 10),
                values.seconds(fields, "sendSeconds", 60),
                values.seconds(fields, "stopSeconds", 15));
        fields.done();
        return limits;
    }
}
