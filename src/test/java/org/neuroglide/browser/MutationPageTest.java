package org.neuroglide.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.proof.mutation.Mutation;
import org.neuroglide.proof.mutation.MutationHtml;
import org.neuroglide.proof.mutation.Verdict;

/** The list of mutants as a reviewer opens it, on a phone and on a desk; of few scenarios, so that there are survivors. */
class MutationPageTest {
    /** Kept, so that a person can look at it. */
    private static final Path FILE = Path.of("target/mutation-page/index.html");

    private static List<Verdict> verdicts = List.of();

    @BeforeAll
    static void write() throws IOException {
        Knowledge knowledge = Knowledge.bundled();
        Mutation mutation = new Mutation(knowledge, List.of(Path.of("scenarios/redflags/motor-deficit.yaml")));
        verdicts = mutation.verdicts(mutation.mutants("redflags/motor-deficit"), (done, of) -> {});
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, MutationHtml.page(knowledge, verdicts, mutation.scenarios()));
    }

    @Test
    void isReadOnAPhone() {
        try (Visit visit = Browser.phone().open(FILE)) {
            assertThat(visit.sidewaysScroll()).isZero();
            assertThat(visit.problems()).isEmpty();
        }
    }

    @Test
    void isReadOnADeskAndByEveryone() {
        try (Visit visit = Browser.desk().open(FILE)) {
            assertThat(visit.sidewaysScroll()).isZero();
            assertThat(visit.accessibility()).isEmpty();
            assertThat(visit.problems()).isEmpty();
        }
    }

    @Test
    void everySurvivorAndEveryProofStandsThere() {
        try (Visit visit = Browser.desk().open(FILE)) {
            for (Verdict verdict : verdicts) {
                boolean told = verdict.fate() != Verdict.Fate.KILLED;
                assertThat(visit.page().locator("code", new Page.LocatorOptions().setHasText(verdict.mutant().id())).count() > 0)
                        .as(verdict.mutant().id())
                        .isEqualTo(told);
            }
        }
    }
}
