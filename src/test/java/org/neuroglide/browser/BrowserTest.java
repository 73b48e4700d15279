package org.neuroglide.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the browser tests rest on is seen to fail. */
class BrowserTest {
    @TempDir
    Path folder;

    @Test
    void aSoundPageHasNoProblems() throws IOException {
        try (Visit visit = Browser.phone().open(page("<main><h1>Sound</h1><p>Text.</p></main>"))) {
            assertThat(visit.page().title()).isEqualTo("Page");
            assertThat(visit.problems()).isEmpty();
            assertThat(visit.accessibility()).isEmpty();
            assertThat(visit.sidewaysScroll()).isZero();
        }
    }

    @Test
    void everyProblemIsSeen() throws IOException {
        String body = "<main><h1>Broken</h1><img src='missing.png'><p style='width: 900px; color: #ddd'>Pale.</p></main>"
                + "<script src='https://example.org/far.js'></script>"
                + "<script>console.error('loud'); throw new Error('thrown');</script>";
        try (Visit visit = Browser.phone().open(page(body))) {
            assertThat(visit.problems())
                    .anyMatch(p -> p.equals("external request: https://example.org/far.js"))
                    .anyMatch(p -> p.startsWith("not found: ") && p.endsWith("missing.png"))
                    .anyMatch(p -> p.equals("console: loud"))
                    .anyMatch(p -> p.startsWith("script: ") && p.contains("thrown"));
            assertThat(visit.accessibility())
                    .anyMatch(p -> p.startsWith("color-contrast: "))
                    .anyMatch(p -> p.startsWith("image-alt: "));
            assertThat(visit.sidewaysScroll()).isPositive();
        }
    }

    private Path page(String body) throws IOException {
        return Files.writeString(
                folder.resolve("page.html"),
                "<!doctype html><html lang='en'><head><meta charset='utf-8'><title>Page</title>"
                        + "<meta name='viewport' content='width=device-width, initial-scale=1'></head><body>" + body
                        + "</body></html>");
    }
}
