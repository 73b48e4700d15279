package org.neuroglide.http;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neuroglide.hooks.HookSettings;

/**
 * How the server is configured.
 *
 * @param host the address that is listened on
 * @param port 0 for a free one
 * @param publicUrl the address that callers use, without a slash at its end
 * @param home the folder for what the server writes
 * @param kbase folder of the knowledge base; null for the bundled one
 * @param production whether every visit is today
 * @param zone of the days that are called today
 * @param origins of browser pages that may call CDS Hooks
 * @param metrics who may read the metrics
 * @param codeMap a file with further codes; null for the bundled map alone
 * @param orderCodes what an order that asks for guidance is coded with, as {@code system|code}
 * @param smartLaunch launch address of a SMART app that shows the assessment; null where there is none
 */
public record Settings(
        String host,
        int port,
        String publicUrl,
        Path home,
        @Nullable Path kbase,
        boolean production,
        ZoneId zone,
        Log log,
        Authentication authentication,
        List<String> origins,
        MetricsReaders metrics,
        FhirServers fhir,
        @Nullable Path codeMap,
        List<String> orderCodes,
        @Nullable URI smartLaunch,
        Limits limits) {
    /** Who may read the metrics. */
    public enum MetricsReaders {
        /** Whoever calls from this machine, not through a proxy. */
        LOOPBACK,
        /** Whoever has a token. */
        CALLER,
        ANYONE
    }

    /**
     * Where decisions are kept.
     *
     * @param url of the database; empty for an embedded one in the folder {@code home}
     * @param pseudonymKey empty for one that is made at the first start
     * @param masked fields of a case that are not kept
     * @param queue how many decisions may wait
     * @param timeout how long one may wait
     * @param refuses whether a decision that cannot be logged is refused
     */
    public record Log(
            String url,
            String user,
            String password,
            String pseudonymKey,
            List<String> masked,
            int queue,
            Duration timeout,
            boolean refuses) {
        /** Without the secrets. */
        @Override
        public String toString() {
            return "Log[" + (url.isEmpty() ? "embedded" : "database") + "]";
        }
    }

    /**
     * Who is believed.
     *
     * @param required whether callers prove who they are
     * @param issuers the systems that are known
     * @param algorithms of signatures that are accepted
     * @param skew how far the clocks may differ
     * @param replay how old a token may be, and how long it is remembered
     */
    public record Authentication(
            boolean required, List<Issuer> issuers, Set<String> algorithms, Duration skew, Duration replay) {}

    /**
     * A system whose tokens are believed.
     *
     * @param name its {@code iss}
     * @param keySetUrl where its public keys are, and the only {@code jku} that its tokens may name; null where they name none
     * @param keySetFile its public keys; null where they are fetched
     */
    public record Issuer(String name, @Nullable URI keySetUrl, @Nullable Path keySetFile) {}

    /** FHIR servers that missing data may be fetched from, and how much of it. */
    public record FhirServers(List<URI> allowed, HookSettings.FetchLimits fetch) {}
}
