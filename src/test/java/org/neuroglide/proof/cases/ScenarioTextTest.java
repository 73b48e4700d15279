package org.neuroglide.proof.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Side;
import org.neuroglide.proof.cases.ScenarioText.Part;
import org.neuroglide.scenario.Scenario;
import org.neuroglide.scenario.ScenarioReader;

class ScenarioTextTest {
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final String EXPECTATION = "expectNot: { disposition: TREAT }";
    private static final int CASES = 400;

    private final ScenarioText texts = new ScenarioText(KNOWLEDGE);

    @Test
    void anyGeneratedCaseIsReadBackAsItWas() {
        CaseGenerator generator = new CaseGenerator(KNOWLEDGE);
        ScenarioReader reader = new ScenarioReader(KNOWLEDGE);
        List<Long> changed = LongStream.range(0, CASES)
                .filter(seed -> {
                    PatientCase given = generator.generate(seed);
                    String text = texts.of(List.of("a sentence: with a colon"), List.of(new Part("it", "it's", given, EXPECTATION)));
                    Scenario read = reader.readText("made.yaml", text).scenarios().get(0);
                    return !CaseText.of(read.patientCase()).equals(CaseText.of(given)) || !read.why().equals("it's");
                })
                .boxed()
                .toList();
        assertThat(changed).isEmpty();
    }

    @Test
    void theFindingsAreSaidInWords() {
        PatientCase given = PatientCase.asOf(CaseGenerator.VISIT)
                .complaint("lumbar", Side.LEFT, "sciatica")
                .redFlag("saddle-numbness", Presence.PRESENT)
                .build();
        String text = texts.of(List.of("Law broken: x."), List.of(new Part("a", "b", given, EXPECTATION)));
        String words = KNOWLEDGE.vocabulary().item(org.neuroglide.knowledge.Vocabulary.Section.RED_FLAGS, "saddle-numbness").orElseThrow().words();
        assertThat(text).startsWith("# Law broken: x.\nabout: kbase\n").containsIgnoringCase("# " + words + ": present");
    }

    @Test
    void anIdIsLowerCaseWordsJoinedByHyphens() {
        assertThat(ScenarioText.id("Unknown is not \"no\", RF-001.")).isEqualTo("unknown-is-not-no-rf-001");
    }
}
