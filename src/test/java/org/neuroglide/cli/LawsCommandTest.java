package org.neuroglide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroglide.cli.Shell.Result;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.scenario.CaseReader;
import org.neuroglide.scenario.ScenarioReader;

/** On a small knowledge base that names no evidence and does not ask for an examination: both are laws. */
class LawsCommandTest {
    private static final Path SMALL = Path.of("src/test/resources/kb/engine").toAbsolutePath();

    @TempDir
    private Path folder;

    private Result laws(String... more) {
        Stream<String> words = Stream.concat(Stream.of("laws", "--kbase", SMALL.toString()), Stream.of(more));
        return new Shell().in(folder).run(words.toArray(String[]::new));
    }

    @Test
    void aBrokenLawIsPrintedAsAScenarioAndTheExitCodeIsOne() {
        Result result = laws("--cases", "20");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .contains("  lumbar", " pairs, ", " triples in ", " states quiet: ", " sets of screening items in ")
                .containsPattern("cases that are +dense +clean +generated\n  EMERGENCY +[1-9]")
                .contains("Law broken: every recommendation names its evidence", "# What is wrong: median-slider with evidence [].")
                .contains("# This is a case file, not a scenario", "expectNot: { disposition: [ NOT_INDICATED, TREAT_WITH_PRECAUTION, TREAT ] }")
                .contains("cases from seed 1: 2 broken.");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void whatIsWrittenIsAScenarioThatFailsOrACaseWhereNoneCanSayIt() throws IOException {
        Result result = laws("--cases", "20", "--out", "found");

        assertThat(result.out()).contains("Wrote found/law-").doesNotContain("about: kbase");
        List<Path> files;
        try (Stream<Path> written = Files.list(folder.resolve("found"))) {
            files = written.sorted().toList();
        }
        assertThat(files).extracting(f -> f.getFileName().toString().replaceAll(".*\\.", "")).containsExactly("yaml", "case");
        Knowledge small = Knowledge.load(SMALL);
        assertThat(new ScenarioReader(small).read(List.of(files.get(0)))).hasSize(1);
        assertThat(new CaseReader(small).read(files.get(1).toString()).patientCase().findings()).isNotEmpty();
        assertThat(new Shell().in(folder).run("test", "found", "--kbase", SMALL.toString()).out()).contains("1 failed");
    }

    @Test
    void theEngineIsComparedWithTheReference() {
        Result result = laws("--cases", "20", "--seed", "7", "--reference");

        assertThat(result.code()).as(result.out()).isZero();
        assertThat(result.out()).contains("engine and reference on ", " cases from seed 7: no difference.");
    }

    @Test
    void whoWatchesSeesHowFarItIsAndTheSameSeedPrintsTheSame() {
        Result result = new Shell().in(folder).attended().run("laws", "--kbase", SMALL.toString(), "--cases", "20");

        assertThat(result.err()).contains(" cases, ", " a second, ", " left");
        assertThat(result.out()).isEqualTo(laws("--cases", "20").out());
    }

    @Test
    void aNumberThatIsNoneIsMisuse() {
        assertThat(laws("--cases", "many").code()).isEqualTo(2);
        assertThat(laws("--region", "moon").err()).contains("there is no region moon", "lumbar");
        assertThat(laws("--cases", "-1").err()).contains("--cases wants a whole number from 0 up, not \"-1\"");
        assertThat(laws("--seed", "x").err()).contains("--seed wants a whole number, not \"x\"", "--seed 1");
        assertThat(laws("--covering", "some").err()).contains("some");
        assertThat(laws("--covering", "none", "--cases", "0").err()).contains("no case is asked for");
        assertThat(laws("--covering", "none", "--region", "lumbar").err()).contains("--region says which covering cases");
    }

    @Test
    void onlyTheCasesThatAreAskedFor() {
        String dense = laws("--cases", "0", "--covering", "dense", "--region", "lumbar").out();
        assertThat(dense).contains(" triples in ").doesNotContain(" states quiet: ").containsPattern("cases that are +dense\n");
        String none = laws("--cases", "20", "--covering", "none").out();
        assertThat(none).doesNotContain("Dense covering").contains("laws on 20 cases from seed 1");
    }
}
