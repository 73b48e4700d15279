package org.neuroglide.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The requests in docs/interfaces.md are answered as it says there. */
final class DocumentedRequestsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern REQUEST = Pattern.compile(
            "\\n`POST (/\\S*)`[^\\n]*\\n\\n?(?:[^\\n`|][^\\n]*\\n)*\\n?```json\\n(.*?)```\\n(?:\\nis (?:answered|refused) with"
                    + " ([^:]*?):\\n\\n```json\\n(.*?)```)?",
            Pattern.DOTALL);
    private static final Pattern GET = Pattern.compile("`GET (/\\S*)`");

    private static String section() throws IOException {
        String document = Files.readString(Path.of("docs/interfaces.md"));
        int start = document.indexOf("\n## JSON over HTTP");
        return document.substring(start, document.indexOf("\n## ", start + 5));
    }

    @Test
    void everyRequestIsAnsweredAsDocumented() throws IOException {
        String section = section();
        List<String> sent = new ArrayList<>();
        try (Running running = Running.open()) {
            Matcher matcher = REQUEST.matcher(section);
            while (matcher.find()) {
                sent.add(matcher.group(1));
                String said = matcher.group(3) == null ? "" : matcher.group(3);
                HttpResponse<String> answer = running.post(matcher.group(1), matcher.group(2));
                int status = said.matches("[0-9]{3}") ? Integer.parseInt(said) : 200;
                assertThat(answer.statusCode()).as(matcher.group(2)).isEqualTo(status);
                if (matcher.group(4) != null) {
                    assertThat(differing("", read(matcher.group(4)), read(answer.body()))).as(matcher.group(2)).isEmpty();
                }
            }
            GET.matcher(section).results().map(m -> m.group(1)).forEach(path ->
                    assertThat(running.get(path).statusCode()).as(path).isEqualTo(200));
        }
        assertThat(sent).hasSize(4);
    }

    private static JsonNode read(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }

    /** Places where an answer does not hold what is shown; it may hold more. */
    private static List<String> differing(String place, JsonNode shown, JsonNode real) {
        List<String> differing = new ArrayList<>();
        if (shown.isObject()) {
            shown.fieldNames().forEachRemaining(name ->
                    differing.addAll(differing(place + "." + name, shown.get(name), real.path(name))));
        } else if (shown.isArray() && shown.size() == real.size()) {
            for (int i = 0; i < shown.size(); i++) {
                differing.addAll(differing(place + "[" + i + "]", shown.get(i), real.get(i)));
            }
        } else if (!shown.equals(real)) {
            differing.add(place);
        }
        return differing;
    }
}
