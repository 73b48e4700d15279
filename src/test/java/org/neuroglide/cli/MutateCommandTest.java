package org.neuroglide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroglide.cli.Shell.Result;
import org.neuroglide.proof.KnowledgeCopy;
import org.neuroglide.proof.mutation.LumpScenarios;

/** mutate on one rule of the small knowledge base of the engine's tests. */
class MutateCommandTest {
    private static final String LUMP = LumpScenarios.of("redflags/lump.drl") + """
              - id: other-flag
                why: another sign is no lump
                given: { redFlags: { night-pain: present } }
                expectNot: { fired: [ RF-011 ] }
            """;
    private static final String NO_LUMP = LumpScenarios.NEAR_MISS;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        KnowledgeCopy.copy(Path.of("src/test/resources/kb/engine"), folder.resolve("kbase"));
        Path both = folder.resolve("kbase/redflags/malignancy.drl");
        String rules = Files.readString(both);
        int second = rules.indexOf("rule \"RF-011");
        Files.writeString(both, rules.substring(0, second));
        Files.writeString(folder.resolve("kbase/redflags/lump.drl"), "package kbase.redflags;\n\n" + rules.substring(second));
        Files.createDirectories(folder.resolve("scenarios/redflags"));
        scenarios(LUMP + NO_LUMP);
    }

    private void scenarios(String text) throws IOException {
        Files.writeString(folder.resolve("scenarios/redflags/lump.yaml"), text);
    }

    private Result mutate(String rules, String... more) {
        List<String> words = new ArrayList<>(List.of("mutate", "--rules", rules));
        words.addAll(List.of(more));
        return new Shell().in(folder).run(words.toArray(String[]::new));
    }

    @Test
    void whereEveryChangeIsNoticedNothingIsLeft() {
        Result result = mutate("redflags/lump");

        assertThat(result.out()).contains("0 survivors").doesNotContain("no scenario notices");
        assertThat(result.code()).isZero();
    }

    @Test
    void aChangeThatNoScenarioNoticesFailsWithItsPlaceAndWords() throws IOException {
        scenarios(LUMP);

        Result result = mutate("redflags/lump");

        assertThat(result.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(result.out())
                .contains("redflags/lump.drl:11 RF-011.1.presence.dropped: no scenario notices. RF-011 no longer asks whether it is presence present")
                .contains("1 survivor.");
    }

    @Test
    void whatIsFoundIsWrittenWhereItIsAsked() throws IOException {
        scenarios(LUMP);

        Result result = mutate("redflags/lump", "--html", "out/page", "--propose", "out/scenarios");

        assertThat(result.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(folder.resolve("out/page/index.html")).content().contains("RF-011.1.presence.dropped", "No scenario notices: 1");
        assertThat(folder.resolve("out/scenarios/redflags/lump-mutants.yaml")).content().contains("about: kbase/redflags/lump.drl", "RF-011");
        assertThat(folder.resolve("scenarios/redflags/lump.yaml")).content().isEqualTo(LUMP);
    }

    @Test
    void aPatternThatNamesNoRuleFileIsMisuseWithANextStep() {
        assertThat(mutate("redflags/lumps").err()).contains("no rule file fits redflags/lumps", "redflags/cord*");
        assertThat(mutate("redflags/{lump").code()).isEqualTo(ExitCode.MISUSE);
        assertThat(mutate("redflags/{lump").err()).contains("is no pattern of files");
    }

    @Test
    void withScenariosThatFailAlreadyNothingIsTried() throws IOException {
        scenarios(LUMP.replace("urgency: urgent", "urgency: emergency"));

        Result result = mutate("redflags/lump");

        assertThat(result.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(result.out()).contains("#lump: fails without any change", "neuroglide test first").doesNotContain("survivors");
    }
}
