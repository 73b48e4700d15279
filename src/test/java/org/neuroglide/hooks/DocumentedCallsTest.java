package org.neuroglide.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.neuroglide.audit.Feedback;

/** The calls that docs/interfaces.md shows, made. */
final class DocumentedCallsTest {
    private final Desk desk = new Desk();

    @Test
    void theCallIsAnsweredAsShown() {
        JsonNode answer = desk.call(block("call"));
        ResponseRules.check(answer);
        JsonNode shown = Requests.json(block("answer"));
        assertThat(answer.path("cards")).hasSameSizeAs(shown.path("cards"));
        says("answer", shown, answer);
    }

    @Test
    void theFeedbackIsTaken() {
        desk.hooks.feedback(HookCatalogue.ID, block("feedback"), Desk.AT_VISIT);
        assertThat(desk.log.feedback).extracting(Feedback::comment).containsExactly("Screened at this visit, form to follow.");
    }

    @Test
    void theTablesNameEveryTopicKeyAndDefaultCode() {
        String page = page();
        for (Topic topic : Topic.values()) {
            assertThat(page).contains("`" + topic.code() + "`");
        }
        for (Hook hook : Hook.values()) {
            assertThat(page).contains("`" + hook.word() + "`");
        }
        HookSettings.PHYSIOTHERAPY.forEach(code -> assertThat(page).contains(code.substring(code.indexOf('|') + 1)));
    }

    /** Whatever is shown is in the answer; a text that ends in an ellipsis goes on there. */
    private static void says(String path, JsonNode shown, JsonNode real) {
        if (shown.isObject()) {
            shown.properties().forEach(p -> says(path + "." + p.getKey(), p.getValue(), real.path(p.getKey())));
        } else if (shown.isArray()) {
            for (int i = 0; i < shown.size(); i++) {
                says(path + "[" + i + "]", shown.get(i), real.path(i));
            }
        } else if (shown.asText().endsWith("…")) {
            String begin = shown.asText().substring(0, shown.asText().length() - 1).stripTrailing();
            assertThat(real.asText()).as(path).isNotEmpty().startsWith(begin);
        } else {
            assertThat(real).as(path).isEqualTo(shown);
        }
    }

    private static String block(String name) {
        Matcher block = Pattern.compile("<!-- " + name + " -->\\n```json\\n(.*?)```", Pattern.DOTALL).matcher(page());
        assertThat(block.find()).as("example " + name).isTrue();
        return block.group(1);
    }

    private static String page() {
        try {
            return Files.readString(Path.of("docs/interfaces.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
