package org.neuroglide.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroglide.knowledge.Knowledge;

final class CodeMapTest {
    private static final Path FILES = Path.of("src/test/resources/fhir");
    private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final CodeMap BUNDLED = CodeMap.bundled(KNOWLEDGE);

    @Test
    void holdsTheVocabularysCheckedCodesAndItsOwnWithTheirSource() {
        assertThat(BUNDLED.meanings("http://snomed.info/sct", "23056005")).extracting(CodeMeaning::item, CodeMeaning::source)
                .containsExactly(tuple("sciatica", "vocabulary"));
        assertThat(BUNDLED.meanings(ICD, "M54.32")).extracting(CodeMeaning::side).containsExactly(CodeMeaning.SideRule.LEFT);
        assertThat(BUNDLED.meanings("http://snomed.info/sct",
                "77386006")).extracting(CodeMeaning::source).containsExactly("HL7 IPS 1.1.0 pregnancy status");
    }

    @Test
    void codesBelowOthersAreMeantOnlyWhereTheMapSaysSo() {
        assertThat(BUNDLED.meanings(ICD, "Z85.3")).extracting(CodeMeaning::item).containsExactly("cancer");
        assertThat(BUNDLED.meanings(ICD, "M54.3")).isEmpty();
        assertThat(BUNDLED.meanings(ICD, "M54.311")).isEmpty();
        assertThat(BUNDLED.meanings("http://snomed.info/sct", "Z85.3")).isEmpty();
    }

    @Test
    void aHospitalsMapAddsToTheBundledOne() {
        CodeMap map = CodeMap.load(FILES.resolve("hospital-code-map.yaml"), KNOWLEDGE);
        assertThat(map.meanings("https://hospital.example.org/codes",
                "bladder")).extracting(CodeMeaning::item).containsExactly("bladder-change");
        assertThat(map.meanings(ICD, "Z85.3")).extracting(CodeMeaning::item).containsExactly("cancer");
    }

    @Test
    void aWrongMapIsRefusedWithEveryProblemAndItsLine() {
        assertThatExceptionOfType(FhirException.class)
                .isThrownBy(() -> CodeMap.load(FILES.resolve("wrong-code-map.yaml"), KNOWLEDGE))
                .satisfies(e -> {
                    List<String> found = e.problems().stream().map(p -> p.line() + " " + p.code()).toList();
                    assertThat(found).containsExactly("4 unknown-item", "5 unknown-system", "6 no-presence", "7 no-number",
                            "8 wrong-side", "9 bad-date", "9 unknown-key", "11 given-twice");
                    assertThat(e.problems().get(0).nextStep()).isEqualTo("use \"bladder-change\"");
                });
    }
}
