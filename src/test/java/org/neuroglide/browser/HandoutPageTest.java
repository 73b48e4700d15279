package org.neuroglide.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.model.Decision;
import org.neuroglide.model.RangeLimit;
import org.neuroglide.model.Recommendation;
import org.neuroglide.scenario.CaseReader;
import org.neuroglide.texts.Handout;

/** A handout with every home technique of the knowledge base, as a patient sees it on a phone and on paper. */
class HandoutPageTest {
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page[^s]");

    /** Kept, so that a person can look at the drawings. */
    private final Path target = Path.of("target/handout");

    @Test
    void isReadOnAPhoneAndPrintedOnOnePageAnExercise() throws IOException {
        Decision decision = withEveryHomeTechnique();
        Set<String> all = decision.recommendations().stream()
                .map(Recommendation::technique)
                .collect(Collectors.toSet());
        Files.createDirectories(target);
        Path file = Files.writeString(target.resolve("handout.html"), new Handout(KNOWLEDGE).html(decision, all));
        Path pdf = target.resolve("handout.pdf");
        try (Visit visit = Browser.phone().open(file)) {
            assertThat(visit.sidewaysScroll()).isZero();
            assertThat(visit.accessibility()).isEmpty();
            visit.print(pdf);
            assertThat(visit.problems()).isEmpty();
            assertThat(visit.page().locator(".exercise .side").first().textContent())
                    .contains("Move only as far as you feel nothing", "Stop at the point you were shown")
                    .contains("If you feel a light pull or tingle, that is far enough");
        }
        assertThat(PAGE.matcher(Files.readString(pdf, StandardCharsets.ISO_8859_1))
                        .results()
                        .count())
                .as("one page for the first part, one for each exercise")
                .isEqualTo(1 + all.size());
    }

    /** A real decision that recommends every home technique. */
    private static Decision withEveryHomeTechnique() {
        Decision real = new DecisionEngine(KNOWLEDGE)
                .decide(new CaseReader(KNOWLEDGE)
                        .read("scenarios/conditions/sciatica.yaml#low-irritability")
                        .patientCase());
        Recommendation first = real.recommendations().get(0);
        List<Recommendation> exercises = KNOWLEDGE.techniques().values().stream()
                .filter(Technique::home)
                .map(t -> exercise(t, first))
                .toList();
        return new Decision(
                real.asOf(),
                real.knowledgeVersion(),
                real.knowledgeHash(),
                real.reviewed(),
                real.disposition(),
                real.conclusions(),
                real.ceiling(),
                real.questions(),
                exercises,
                real.notRecommended(),
                true,
                real.reviewOn());
    }

    private static Recommendation exercise(Technique technique, Recommendation like) {
        return new Recommendation(
                technique.id(),
                technique.name(),
                technique.nerve(),
                like.side(),
                technique.kind(),
                technique.start(),
                List.of(RangeLimit.values()),
                like.dose(),
                true,
                like.indications(),
                like.because(),
                like.evidence());
    }
}
