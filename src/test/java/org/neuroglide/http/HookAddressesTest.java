package org.neuroglide.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.neuroglide.hooks.Shows;

/** Discovery and the services are where the specification of CDS Hooks puts them. */
final class HookAddressesTest {
    @Test
    @Shows({"cds-hooks_2.0#1", "cds-hooks_2.0#4", "cds-hooks_2.0#5", "cds-hooks_2.0#13", "cds-hooks_2.0#16", "cds-hooks_2.0#74"})
    void discoveryLeadsToTheServiceByItsId() throws IOException {
        try (Running running = Running.open()) {
            HttpResponse<String> discovery = running.get("/cds-services");
            assertThat(discovery.statusCode()).isEqualTo(200);
            assertThat(discovery.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
            assertThat(discovery.body()).startsWith("{\"services\":[{").contains("\"id\":\"neural-mobilization\"");
            String request = Files.readString(Path.of("src/test/resources/hooks/patient-view-emergency.json"));
            HttpResponse<String> cards = running.post("/cds-services/neural-mobilization", request);
            assertThat(cards.statusCode()).as(cards.body()).isEqualTo(200);
            assertThat(cards.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
            assertThat(cards.body()).startsWith("{\"cards\":[{");
        }
    }
}
