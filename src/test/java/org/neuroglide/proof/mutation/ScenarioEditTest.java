package org.neuroglide.proof.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neuroglide.scenario.Aspect;
import org.neuroglide.scenario.Expected;
import org.neuroglide.scenario.Manner;

/** One expectation more, everything else as it is written. */
final class ScenarioEditTest {
    private static final Expected FIRED = expected(Manner.EXPECT, Aspect.FIRED, "RF-011");

    @Test
    void aRuleJoinsTheListThatIsThere() {
        assertThat(added("expect: { ceiling: SLIDER, fired: [ RF-010 ] }", FIRED))
                .contains("    expect: { ceiling: SLIDER, fired: [ RF-010, RF-011 ] }\n");
    }

    @Test
    void aKeyThatIsMissingIsAddedBehindTheOthers() {
        assertThat(added("expect: { refer: [ { urgency: URGENT, concern: malignancy } ] }", FIRED))
                .contains("    expect: { refer: [ { urgency: URGENT, concern: malignancy } ], fired: [ RF-011 ] }\n");
    }

    @Test
    void anotherMannerGetsALineOfItsOwnBeforeTheNextScenario() {
        assertThat(added("expect: { fired: [ RF-010 ] }", expected(Manner.NOT, Aspect.FIRED, "RF-011")))
                .contains("    expect: { fired: [ RF-010 ] }\n    expectNot: { fired: [ RF-011 ] }\n\n  # the next\n");
    }

    @Test
    void aBlockGetsALineMore() {
        assertThat(added("expect:\n      ceiling: SLIDER\n      fired: [ RF-010 ]", FIRED)).contains("      fired: [ RF-010, RF-011 ]\n");
        assertThat(added("expect:\n      ceiling: SLIDER", FIRED)).contains("      ceiling: SLIDER\n      fired: [ RF-011 ]\n");
    }

    @Test
    void whatHoldsOneWordOrAQuoteIsLeftToAPerson() {
        assertThat(added("expect: { disposition: TREAT }", expected(Manner.EXPECT, Aspect.DISPOSITION, "DEFER"))).isEmpty();
        assertThat(added("expect: { fired: [ 'RF-010' ] }", FIRED)).isEmpty();
    }

    private static String added(String expectation, Expected expected) {
        String text = "scenarios:\n  - id: one\n    why: a reason\n    " + expectation + "\n\n  # the next\n  - id: two\n    expect: { ceiling: none }\n";
        String after = ScenarioEdit.added(text, 2, expected).orElse("");
        assertThat(after.isEmpty() || after.endsWith("  # the next\n  - id: two\n    expect: { ceiling: none }\n")).isTrue();
        return after;
    }

    private static Expected expected(Manner manner, Aspect aspect, String word) {
        return new Expected(manner, aspect, List.of(new Expected.Element(Map.of("value", word))), 0);
    }
}
