package org.neuroglide.proof.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroglide.knowledge.Knowledge;

/** Mutants of the small knowledge base of the engine's tests. */
final class MutationTest {
    private static final Knowledge KNOWLEDGE = Knowledge.load(Path.of("src/test/resources/kb/engine"));
    private static final String LUMP = LumpScenarios.of("redflags/malignancy.drl");
    private static final String NO_LUMP = LumpScenarios.NEAR_MISS;

    @TempDir
    Path folder;

    @Test
    void aDroppedPresenceSurvivesUntilAScenarioSaysAbsent() throws IOException {
        assertThat(fate(LUMP, "RF-011.1.presence.dropped")).isEqualTo(Verdict.Fate.SURVIVED);
        assertThat(fate(LUMP + NO_LUMP, "RF-011.1.presence.dropped")).isEqualTo(Verdict.Fate.KILLED);
    }

    @Test
    void aRemovedRuleAndALoweredUrgencyAreNoticed() throws IOException {
        assertThat(fate(LUMP, "RF-011.removed")).isEqualTo(Verdict.Fate.KILLED);
        assertThat(fate(LUMP, "RF-011.1.presence.ABSENT")).isEqualTo(Verdict.Fate.KILLED);
        assertThat(fate(LUMP, "RF-011.concludes.1.EMERGENCY")).isEqualTo(Verdict.Fate.KILLED);
    }

    @Test
    void aParameterIsMovedForAllRulesThatUseItAndIsToldInWords() throws IOException {
        Mutant up = mutant(mutation(LUMP), "weak-flags.up");

        assertThat(up.touched()).extracting(r -> r.id()).containsExactly("RF-010");
        assertThat(up.sentence()).isEqualTo("The number weak-flags is 3 instead of 2 (flags), for RF-010.");
        assertThat(mutant(mutation(LUMP), "RF-011.1.presence.dropped").sentence())
                .startsWith("RF-011 no longer asks whether it is presence present, in: A red flag with");
    }

    @Test
    void aProposedScenarioNoticesTheMutantAndIsMetByTheRulesAsTheyAre() throws IOException {
        Mutation mutation = mutation(LUMP);
        Mutant mutant = mutant(mutation, "RF-011.1.presence.dropped");
        Verdict survivor = mutation.verdict(mutant);

        Map<String, String> files = mutation.proposals(List.of(survivor), (done, of) -> {}).files();

        assertThat(files).containsOnlyKeys("redflags/malignancy-mutants.yaml");
        Mutation after = mutation(files.get("redflags/malignancy-mutants.yaml"));
        assertThat(after.failing()).isEmpty();
        assertThat(after.verdict(mutant).fate()).isEqualTo(Verdict.Fate.KILLED);
    }

    @Test
    void noMutantThatAScenarioNoticesIsProvedToChangeNothing() throws IOException {
        Mutation mutation = mutation(LUMP + NO_LUMP);
        Equivalence equivalence = new Equivalence(KNOWLEDGE);

        assertThat(mutation.verdicts(mutation.mutants("redflags"), (done, of) -> {}))
                .filteredOn(v -> v.fate() == Verdict.Fate.KILLED)
                .isNotEmpty()
                .allSatisfy(v -> assertThat(equivalence.proof(v.mutant())).as(v.mutant().id()).isEmpty());
    }

    @Test
    void theRulesAsTheyAreAreFeltInNoCase() throws IOException {
        Mutation mutation = mutation(LUMP + NO_LUMP);
        Mutant moved = mutant(mutation, "weak-flags.up");
        Mutant same = new Mutant(
                "same", moved.change(), moved.place(), "", moved.touched(), moved.touched(), KNOWLEDGE.parameters(), false);

        assertThat(mutation.verdict(same).felt()).isEmpty();
    }

    private Verdict.Fate fate(String scenarios, String mutant) throws IOException {
        Mutation mutation = mutation(scenarios);
        return mutation.verdict(mutant(mutation, mutant)).fate();
    }

    private static Mutant mutant(Mutation mutation, String id) {
        return mutation.mutants("redflags").stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
    }

    private Mutation mutation(String scenarios) throws IOException {
        Path file = Files.writeString(folder.resolve("scenarios.yaml"), scenarios);
        return new Mutation(KNOWLEDGE, List.of(file));
    }
}
