package org.neuroglide.proof.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.proof.KnowledgeCopy;

/** A change in any file of a knowledge base is named. */
class ContentDifferenceTest {
    private static final Path GOOD = Path.of("src/test/resources/good");
    /** File to an edit in it, and how the difference names it. */
    private static final List<List<String>> EDITS = List.of(
            List.of("redflags/weak-flags.drl", "@Strength(\"conditional\")", "@Strength(\"strong\")", "RULES RF-002 Strength"),
            List.of("parameters.yaml", "nprs-high: { value: 7,", "nprs-high: { value: 6,", "PARAMETERS nprs-high Value"),
            List.of("techniques.yaml", "start: Sit upright.", "start: Sit tall.", "TECHNIQUES sciatic-slider-seated Start"),
            List.of("techniques.yaml", "knee-extension, ankle-dorsiflexion ]", "knee-extension ]", "TECHNIQUES nerve sciatic Loaded by"),
            List.of("techniques.yaml", "repetitions: cap-repetitions", "repetitions: cap-oscillation", "TECHNIQUES doseCaps Repetitions"),
            List.of("techniques.yaml", ", oscillation: cap-oscillation", ", oscillation: cap-repetitions", "TECHNIQUES doseCaps Oscillation"),
            List.of("evidence.yaml", "Pain falls by 1 of 10.", "Pain falls by 2 of 10.", "EVIDENCE sciatica-sliders Summary"),
            List.of("tests.yaml", "Lift the straight leg.", "Lift the leg.", "TESTS slr Sequence"),
            List.of("tests.yaml", "ruleOut: None of them.", "ruleOut: One of them.", "TESTS leg-cluster Rule out"),
            List.of("tests.yaml", "use: A screen.", "use: A question.", "TESTS dn4 Use"),
            List.of("sources.yaml", "title: A guideline", "title: The guideline", "SOURCES guide-2020 Title"),
            List.of("kbase.yaml", "Shows one of everything, for tests.", "Shows it.", "ABOUT kbase.yaml Purpose"),
            List.of("retired.yaml", "why: Too broad.", "why: Too narrow.", "ABOUT RF-900 Why"),
            List.of("traceability.yaml", "title: The wishes", "title: The hopes", "TRACEABILITY series A- Title"),
            List.of("traceability.yaml", "codes: [ saddle-numbness ]", "sources: [ policy ]", "TRACEABILITY A-1 By"));

    @TempDir
    Path folder;

    @Test
    void anEditInAnyFileIsNamed() throws IOException {
        KnowledgeCopy.copy(GOOD, folder);
        for (List<String> edit : EDITS) {
            Path file = folder.resolve(edit.get(0));
            String text = Files.readString(file);
            assertThat(text).contains(edit.get(1));
            Files.writeString(file, text.replace(edit.get(1), edit.get(2)));
        }

        List<Change> changes = ContentDifference.of(Knowledge.load(GOOD), Knowledge.load(folder));

        Stream<String> named = changes.stream().flatMap(c -> c.edits().stream().map(e -> c.part() + " " + c.id() + " " + e.what()));
        assertThat(named).containsExactlyInAnyOrderElementsOf(EDITS.stream().map(e -> e.get(3)).toList());
    }

    @Test
    void aCommentAloneIsNoChangeOfMeaning() throws IOException {
        KnowledgeCopy.copy(GOOD, folder);
        Files.writeString(folder.resolve("sources.yaml"), "# A comment.\n" + Files.readString(folder.resolve("sources.yaml")));
        Knowledge good = Knowledge.load(GOOD);
        Knowledge other = Knowledge.load(folder);

        assertThat(ContentDifference.of(good, other)).isEmpty();
        Difference difference = new DifferenceFinder("good", good, "other", other, n -> { }).on("none", List.of());
        assertThat(DifferencePage.of(difference).text(100, false)).contains("no change of meaning: only layout, comments or order");
    }
}
