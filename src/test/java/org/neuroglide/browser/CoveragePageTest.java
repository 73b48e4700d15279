package org.neuroglide.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.proof.coverage.Coverage;
import org.neuroglide.proof.coverage.CoverageHtml;
import org.neuroglide.scenario.ScenarioCorpus;

/** The coverage as a reviewer opens it, on a phone and on a desk; of few rules and few scenarios, so that the page shows gaps. */
class CoveragePageTest {
    /** Kept, so that a person can look at it. */
    private static final Path TARGET = Path.of("target/coverage-page");

    /** Rules whose text the page shows: two files that the scenarios are about, and one that they are not. */
    private static final Pattern FILES = Pattern.compile("redflags/cauda-equina\\.drl|dosage/home-programme\\.drl|progression/outcome-pain\\.drl");

    private static Path file = TARGET.resolve("index.html");

    @BeforeAll
    static void write() throws IOException {
        Knowledge whole = Knowledge.bundled();
        Knowledge knowledge = whole.with(whole.rules().stream().filter(r -> FILES.matcher(r.file()).matches()).toList(), whole.parameters());
        DecisionEngine engine = new DecisionEngine(whole);
        List<Path> some = List.of(Path.of("scenarios/redflags/cauda-equina.yaml"), Path.of("scenarios/dosage/home-programme.yaml"));
        Coverage coverage = Coverage.of(knowledge, engine, ScenarioCorpus.read(whole, engine, some));
        Files.createDirectories(TARGET);
        Files.writeString(file, CoverageHtml.page(knowledge, coverage));
    }

    @Test
    void isReadOnAPhone() {
        try (Visit visit = Browser.phone().open(file)) {
            assertThat(visit.sidewaysScroll()).isZero();
            assertThat(visit.problems()).isEmpty();
        }
    }

    @Test
    void isReadOnADeskAndByEveryone() {
        try (Visit visit = Browser.desk().open(file)) {
            assertThat(visit.sidewaysScroll()).isZero();
            assertThat(visit.page().locator("h1").count()).isEqualTo(1);
            assertThat(visit.page().locator("h2").count()).isPositive();
            visit.page().evaluate("document.querySelectorAll('details').forEach((d, i) => { if (i > 20) d.remove(); })");
            assertThat(visit.accessibility()).isEmpty();
            assertThat(visit.problems()).isEmpty();
        }
    }
}
