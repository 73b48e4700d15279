package org.neuroglide.hooks;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the services run at one place.
 *
 * @param baseUrl public address of this server without a final slash; links and sources of cards begin with it
 * @param zone where "today" is, for calls that name no day
 * @param fhirServers base addresses of the FHIR servers that may be asked for missing data; no other host is ever called
 * @param fetch how long and how much is read from them
 * @param orderCodes what makes an order one that these services react to, each {@code system|code}; the project's own codes
 *     of techniques always do
 * @param smartLaunch launch address of a SMART app that shows the assessment; null where there is none
 */
public record HookSettings(
        URI baseUrl,
        ZoneId zone,
        List<URI> fhirServers,
        FetchLimits fetch,
        List<String> orderCodes,
        @Nullable URI smartLaunch) {

    /**
     * Physiotherapy as a procedure and as an assessment, in SNOMED CT. The first is in the value sets of HL7's Physical
     * Activity guide 1.0.0 and of HL7 Belgium's referrals, the second codes a referral in HL7's Transitions of Care guide.
     */
    public static final List<String> PHYSIOTHERAPY =
            List.of("http://snomed.info/sct|91251008", "http://snomed.info/sct|410158009");

    public HookSettings {
        fhirServers = List.copyOf(fhirServers);
        orderCodes = List.copyOf(orderCodes);
    }

    /** Nothing is fetched from anywhere; physiotherapy orders are recognised by {@link #PHYSIOTHERAPY}. */
    public static HookSettings at(URI baseUrl, ZoneId zone) {
        return new HookSettings(baseUrl, zone, List.of(), FetchLimits.DEFAULT, PHYSIOTHERAPY, null);
    }

    /** Whether anything would ever be fetched from an address: HTTPS or this machine, without a user in it. */
    public static boolean fetchable(URI server) {
        return ServerAddress.of(server).isPresent();
    }

    /** The same with FHIR servers that may be asked. */
    public HookSettings withFhirServers(List<URI> servers) {
        return new HookSettings(baseUrl, zone, servers, fetch, orderCodes, smartLaunch);
    }

    /**
     * Bounds on what one call may read from a FHIR server.
     *
     * @param total for all reading of one call together
     * @param pages of one search
     * @param bytes of one answer
     */
    public record FetchLimits(Duration total, int pages, int bytes) {
        public static final FetchLimits DEFAULT = new FetchLimits(Duration.ofSeconds(3), 5, 2_000_000);
    }
}
