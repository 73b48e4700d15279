package org.neuroglide.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.texts.CanonicalJson;

final class ReassuringHistoryTest {
    private static final LocalDate VISIT = LocalDate.of(2026, 2, 1);
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();

    @Test
    void isFoundInTheRules() {
        assertThat(ReassuringHistory.codes(KNOWLEDGE)).containsExactlyInAnyOrder("bilateral-cause-known", "weakness-long-known",
                "root-excluded", "technique-taught", "muscle-care-failed");
    }

    @Test
    void ofAnEarlierDayIsOldAndThatOfTheVisitCounts() {
        RecordReader reader = new RecordReader(KNOWLEDGE, CodeMap.bundled(KNOWLEDGE), ZoneOffset.UTC);
        String[] answers = {"complaint/region=lumbar", "complaint/side=left", "screen/background=one-by-one", "history/bilateral-cause-known=present",
            "history/weakness-long-known=present", "history/long-term-steroids=present"};
        FhirCase old = reader.read(List.of(SmallForm.of(KNOWLEDGE, VISIT.minusDays(1), answers)), VISIT);
        assertThat(CanonicalJson.write(old.tree())).contains("long-term-steroids").doesNotContain("bilateral-cause-known",
                "weakness-long-known");
        assertThat(old.unused()).contains(new FhirCase.Unused("history/bilateral-cause-known", "", "old"),
                new FhirCase.Unused("history/weakness-long-known", "", "old"));
        FhirCase now = reader.read(List.of(SmallForm.of(KNOWLEDGE, VISIT, answers)), VISIT);
        assertThat(CanonicalJson.write(now.tree())).contains("bilateral-cause-known", "weakness-long-known");
    }

    @Test
    void isRefusedInACodeMapAndNeverReadFromARecord(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("map.yaml"), """
                systems: { local: "https://hospital.example.org/codes" }
                codes:
                  - { system: local, code: known, section: history, item: bilateral-cause-known, source: ward, checked: 2026-01-05 }
                """);
        assertThatExceptionOfType(FhirException.class).isThrownBy(() -> CodeMap.load(file, KNOWLEDGE)).satisfies(e ->
                assertThat(e.problems().stream().map(p -> p.line() + " " + p.code()).toList()).containsExactly("3 reassuring-item"));
    }
}
