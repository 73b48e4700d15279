package org.neuroglide.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.texts.CatalogueSite;

/** The catalogue as a reviewer opens it: from a folder, in a browser, without a network. */
class CatalogueTest {
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"#]*)(?:#([^\"]*))?\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern ENTRY = Pattern.compile("\"([^\"#]*)#([^\"]*)\"\\],?\n");

    @TempDir
    static Path site;

    private static SortedMap<String, String> files = new TreeMap<>();

    @BeforeAll
    static void write() throws IOException {
        files = new CatalogueSite(Knowledge.bundled(), Map.of("RF-001", List.of("a scenario"))).files();
        for (var file : files.entrySet()) {
            Path path = site.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    @Test
    void searchFindsARuleAsYouType() {
        try (Visit visit = Browser.desk().open(site.resolve("index.html"))) {
            visit.page().keyboard().press("/");
            visit.page().keyboard().type("saddle cauda");
            assertThat(visit.page().locator("#results li").first().textContent()).contains("auda equina");
            visit.page().fill("#search", "RF-141");
            visit.page().keyboard().press("Enter");
            visit.page().waitForURL("**/redflags/haematoma.html#**");
            assertThat(visit.page().locator("main h2").first().textContent()).startsWith("RF-141 ");
            assertThat(visit.problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rule RF-001", "technique sciatic-slider-kick", "parameter nprs-high", "question saddle", "test slump", "cluster wainner", "score dn4", "measure disability", "source basson"})
    void searchKnowsEveryKind(String kindAndWord) {
        String kind = kindAndWord.substring(0, kindAndWord.indexOf(' '));
        try (Visit visit = Browser.desk().open(site.resolve("techniques.html"))) {
            visit.page().fill("#search", kindAndWord.substring(kind.length() + 1));
            assertThat(visit.page().locator("#results .kind").allTextContents()).contains(kind);
            visit.page().fill("#search", "no such word");
            assertThat(visit.page().locator("#results").textContent()).isEqualTo("Nothing found.");
            visit.page().keyboard().press("Escape");
            assertThat(visit.page().locator("main").isVisible()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"index", "redflags/cauda-equina", "techniques", "tests", "measures", "questions", "parameters", "evidence", "sources", "codes", "traceability", "problems"})
    void readableOnAPhone(String page) {
        try (Visit visit = Browser.phone().open(site.resolve(page + ".html"))) {
            assertThat(visit.sidewaysScroll()).isZero();
            assertThat(visit.problems()).isEmpty();
        }
    }

    /** One page of each form; the others are longer, not different. */
    @ParameterizedTest
    @ValueSource(strings = {"index", "redflags/cauda-equina", "techniques", "parameters", "tests", "measures", "traceability", "evidence"})
    void readableByEveryone(String page) {
        try (Visit visit = Browser.desk().open(site.resolve(page + ".html"))) {
            visit.page().evaluate("document.querySelectorAll('.figures').forEach((f, i) => { if (i > 4) f.remove(); })");
            assertThat(visit.accessibility()).isEmpty();
        }
    }

    @Test
    void everyLinkLeadsSomewhere() {
        files.forEach((path, text) -> {
            if (path.endsWith(".html")) {
                LINK.matcher(text).results().forEach(link -> assertLeads(path, link.group(1), link.group(2)));
            }
        });
        assertThat(ENTRY.matcher(files.get("entries.js")).results()).hasSizeGreaterThan(500);
        ENTRY.matcher(files.get("entries.js")).results().forEach(e -> assertLeads("index.html", e.group(1), e.group(2)));
    }

    private static void assertLeads(String from, String to, String anchor) {
        String target = to.isEmpty() ? from : Path.of(from).resolveSibling(to).normalize().toString();
        assertThat(files).as("%s links to %s", from, to).containsKey(target);
        if (anchor != null && !anchor.isEmpty()) {
            Stream<String> ids = ID.matcher(files.get(target)).results().map(m -> m.group(1));
            assertThat(ids.toList()).as("%s links to %s", from, target).contains(anchor);
        }
    }

    @Test
    void equalKnowledgeGivesEqualPages() {
        assertThat(new CatalogueSite(Knowledge.bundled(), Map.of("RF-001", List.of("a scenario"))).files()).isEqualTo(files);
    }
}
