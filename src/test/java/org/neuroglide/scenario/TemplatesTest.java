package org.neuroglide.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.proof.KnowledgeCopy;
import org.neuroglide.scenario.ScenarioResult.Status;

final class TemplatesTest {
    private static final Templates TEMPLATES = new Templates(Fixture.KNOWLEDGE);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "lumbar", "cervical"})
    void aNewCaseCanBeDecided(String region) {
        PatientCase read =
                Fixture.read(TEMPLATES.newCase(region, Fixture.VISIT)).patientCase();

        assertThat(read.complaint().region()).isEqualTo(region);
        assertThat(read.findings()).isNotEmpty().allMatch(f -> f.presence() == Presence.NOT_ASSESSED);
        assertThat(new DecisionEngine(Fixture.KNOWLEDGE).decide(read).disposition())
                .isEqualTo(Disposition.ASSESS_FIRST);
    }

    @Test
    void aNewCaseAsksTheQuestionsOfItsRegion() {
        assertThat(TEMPLATES.newCase("lumbar", Fixture.VISIT))
                .contains("  # Is the saddle area numb? (course)\n  saddle-numbness: not-assessed\n")
                .contains("  leg-pain: not-assessed\n")
                .contains("  diabetes: not-assessed\n")
                .doesNotContain("arm-pain", "spurling");
        assertThat(Fixture.rendered(() -> TEMPLATES.newCase("lumber", Fixture.VISIT)))
                .containsExactly("lumber: is no region of the vocabulary. [unknown-region]\n  Maybe use \"lumbar\".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MI completeness",
                "RF redflags",
                "CL classification",
                "CI contraindications",
                "PR precautions",
                "IN indications",
                "DO dosage",
                "PG progression"
            })
    void aNewRulePassesTheLintAndItsScenariosWaitForIt(String topic) throws IOException {
        String[] words = topic.split(" ");
        Path kbase = KnowledgeCopy.copy(Fixture.KBASE, folder.resolve("kbase"));
        Path scenarios = folder.resolve("scenarios");
        NewRule rule =
                TEMPLATES.newRule(words[0] + "-950", words[1] + "/example", "A statement that a clinician would make");
        List<Path> files = Templates.write(rule, kbase, scenarios);

        assertThat(Knowledge.lint(kbase)).isEmpty();
        RunReport waiting = run(kbase, scenarios);
        assertThat(waiting.results()).isNotEmpty().allMatch(r -> r.status() == Status.WAITING);

        Files.writeString(files.get(0), Files.readString(files.get(0)).replace("\"draft\"", "\"active\""));
        RunReport active = run(kbase, scenarios);
        assertThat(active.failed()).extracting(ScenarioResult::account).isEmpty();
        assertThat(CoverageLaw.problems(Knowledge.load(kbase), active.results()))
                .filteredOn(p -> p.subject().equals(words[0] + "-950"))
                .isEmpty();
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        NewRule rule = TEMPLATES.newRule("PR-950", "precautions/example", "A statement");
        Path there = folder.resolve("kbase/precautions/example.drl");
        Templates.write(rule, folder.resolve("kbase"), folder.resolve("scenarios"));

        assertThat(Fixture.rendered(() -> Templates.write(rule, folder.resolve("kbase"), folder.resolve("scenarios"))))
                .containsExactly(there + " file: is there already. [file-exists]\n"
                        + "  Maybe name another topic, or add the rule to it by hand.");
    }

    @Test
    void whatCannotBeARuleIsRefused() {
        assertThat(refused("PR-950", "precaution/example", "A statement"))
                .containsExactly("precaution: is no folder of rules. [unknown-folder]\n  Maybe use \"precautions\".");
        assertThat(refused("RF-950", "precautions/example", "A statement"))
                .containsExactly("RF-950: is no id of the folder precautions. [bad-rule-id]\n"
                        + "  Maybe use PR- and three digits.");
        assertThat(refused("RF-001", "redflags/example", "A statement"))
                .containsExactly("RF-001: is the id of another rule, or of one that is retired. [rule-twice]\n"
                        + "  Maybe use a free number.");
        assertThat(refused("PR-950", "precautions", "A statement"))
                .containsExactly("precautions/: names no rule file. [bad-place]\n"
                        + "  Maybe write folder/topic, such as precautions/example.");
        assertThat(refused("PR-950", "precautions/example", "A \"statement\""))
                .containsExactly("PR-950: needs a statement of at most 93 characters, without quotes. [rule-name]\n"
                        + "  Maybe shorten it.");
    }

    private static List<String> refused(String id, String place, String title) {
        return Fixture.rendered(() -> TEMPLATES.newRule(id, place, title));
    }

    private static RunReport run(Path kbase, Path scenarios) {
        return new ScenarioRunner(Knowledge.load(kbase)).run(Selection.of(scenarios), new LastFailed(), r -> {});
    }
}
