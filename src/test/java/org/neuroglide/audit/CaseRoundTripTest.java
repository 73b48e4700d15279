package org.neuroglide.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroglide.model.History;
import org.neuroglide.model.Level;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Screen;
import org.neuroglide.model.Side;
import org.neuroglide.proof.cases.CaseGenerator;
import org.neuroglide.proof.cases.CaseText;
import org.neuroglide.scenario.CaseReader;
import org.neuroglide.scenario.ScenarioCaseList;
import org.neuroglide.texts.CanonicalJson;
import org.neuroglide.texts.DecisionTree;

/** A case is decided as before when it is read back from the text that is kept of it. */
@Execution(ExecutionMode.CONCURRENT)
class CaseRoundTripTest {
    private static PatientCase readBack(PatientCase given) {
        String kept = CanonicalJson.write(CaseText.tree(given));
        return new CaseReader(Logs.engine().knowledge()).readText("kept", kept).patientCase();
    }

    private static boolean isDecidedAlike(PatientCase given) {
        String before = DecisionTree.json(Logs.engine().decide(given));
        return DecisionTree.json(Logs.engine().decide(readBack(given))).equals(before);
    }

    @Test
    void theCasesOfScenariosAndJourneysAreDecidedAlike() {
        List<String> lost = new ArrayList<>();
        for (String folder : List.of("scenarios/conditions", "scenarios/journeys")) {
            Map<String, PatientCase> cases = ScenarioCaseList.of(Logs.engine().knowledge(), Path.of(folder));
            assertThat(cases).hasSizeGreaterThan(40);
            cases.forEach((name, given) -> {
                if (!isDecidedAlike(given)) {
                    lost.add(name);
                }
            });
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void generatedCasesAreDecidedAlike() {
        CaseGenerator generator = new CaseGenerator(Logs.engine().knowledge());
        List<Long> lost = LongStream.range(0, 100).filter(seed -> !isDecidedAlike(generator.generate(seed))).boxed().toList();
        assertThat(lost).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "with: a colon", "a } brace, a comma", "# no comment", "\"quoted\"", "it's", "two\nlines", "null", "2026-02-01",
        "7", "true", "- item", "{ }", "back\\slash", "\u00e9\u4e2d\ud83d\ude00", "tab\there", "@at", "*star", "&and", "%x", "!tag", " led by a blank"})
    void whatCliniciansWroteIsKeptToTheLetter(String words) {
        LocalDate visit = LocalDate.of(2026, 2, 1);
        History cleared = new History("lumbar-surgery", Presence.PRESENT, Side.NONE, visit.minusDays(200), null, Presence.PRESENT,
                Presence.NOT_ASSESSED, Presence.PRESENT, words, visit.minusDays(20), words, Screen.OPTIONAL, "", null);
        PatientCase given = PatientCase.asOf(visit).complaint("lumbar", Side.LEFT, "sciatica").history(cleared).override(Level.HIGH, words).build();

        assertThat(readBack(given)).isEqualTo(given);
        assertThat(new CaseReader(Logs.engine().knowledge()).readText("file", CaseText.of(given)).patientCase())
                .as("as a case file too").isEqualTo(given);
    }
}
