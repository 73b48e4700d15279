package org.neuroglide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.neuroglide.cli.Shell.Result;
import org.neuroglide.texts.Golden;
import org.neuroglide.texts.JsonTree;

class ExplainCommandTest {
    private static final String HIGH = "scenarios/conditions/sciatica.yaml#high-irritability";

    private static Result explain(String... arguments) {
        String[] whole = new String[arguments.length + 1];
        whole[0] = "explain";
        System.arraycopy(arguments, 0, whole, 1, arguments.length);
        return new Shell().run(whole);
    }

    @Test
    void theProofOfAConclusionGoesDownToInputsAndParameters() {
        Result result = explain(HIGH, "--why", "LoadLimit SLIDER");

        assertThat(result.code()).isZero();
        Golden.check("why-slider.txt", result.out());
    }

    @Test
    void aRuleIsASubjectToo() {
        assertThat(explain(HIGH, "--why", "pr-004").out()).contains("Strongest kind allowed: slider", "by PR-004");
    }

    @Test
    void withoutASubjectWhatDecidedIsProved() {
        assertThat(explain(HIGH).out()).contains("by PR-004", "by CL-001", "ALSO CONCLUDED");
        assertThat(explain("scenarios/conditions/sciatica.yaml#saddle-numbness").out())
                .contains("Refer as an emergency: Cauda equina syndrome", "Saddle numbness or tingling: present (new)");
        assertThat(explain("scenarios/conditions/sciatica.yaml#screen-unanswered")
                        .out())
                .contains("Not assessed:", "by MI-");
    }

    @Test
    void aSubjectThatIsNotConcludedNamesTheNearest() {
        Result result = explain(HIGH, "--why", "LoadLimit SLIDR");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("nothing is concluded here", "\"LoadLimit SLIDER\"");
    }

    @Test
    void aRuleThatDidNotFireIsToldSo() {
        Result result = explain(HIGH, "--why", "RF-001");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("RF-001 did not fire in this case");
    }

    @Test
    void whyNotTellsWhatBarsATechnique() {
        Result result = explain(HIGH, "--why-not", "sciatic-slider-kick");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("NOT RECOMMENDED: SEATED LEG KICK SLIDER (SLIDER)", "PR-010");
    }

    @Test
    void whyNotTellsWhatTheBarriersRestOn() {
        Result result =
                explain("scenarios/conditions/sciatica.yaml#screen-unanswered", "--why-not", "sciatic-slider-seated");

        assertThat(result.out()).contains("9 answers are missing", "Here: Bladder change: not assessed");
    }

    @Test
    void whatWouldChangeIsAskedAloneAndOfATechniqueThatIsThere() {
        assertThat(explain(HIGH, "--what-would-change", "--why-not", "sciatic-slider-kick").err())
                .contains("--what-would-change is a question of its own");
        assertThat(explain(HIGH, "sciatic-slider-kick").err()).contains("is one word too many");
        assertThat(explain(HIGH, "--what-would-change", "sciatic-slider-kik").err()).contains("sciatic-slider-kick");
        assertThat(explain(HIGH, "--what-would-change", "--budget", "no").err()).contains("--budget wants a number");
    }

    @Test
    void whyNotTellsWhichRuleCameNearestAndWhatItLacks() {
        Result result =
                explain("scenarios/conditions/sciatica.yaml#tests-negative", "--why-not", "sciatic-slider-seated");

        assertThat(result.out()).contains("WHAT COULD HAVE INDICATED IT", "IN-001", "FAILS:", "holds:");
    }

    @Test
    void aMissingConclusionIsFollowedDownToWhatWasExamined() {
        Result result = explain("scenarios/conditions/sciatica.yaml#tests-negative", "--why-not", "IN-001");

        assertThat(result.code()).isZero();
        assertThat(result.out().replaceAll("\\s+", " "))
                .contains(
                        "IT DID NOT FIRE",
                        "Nearest to it: CL-040",
                        "Here: Straight leg raise, left: own symptoms not reproduced")
                .contains("Wanted: own symptoms reproduced present");
    }

    @Test
    void whatWasNotAssessedIsAsked() {
        Result result = explain("scenarios/conditions/sciatica.yaml#screen-unanswered", "--why-not", "RF-001");

        assertThat(result.out()).contains("NOT ASSESSED:", "Ask", "(bladder-change)");
    }

    @Test
    void whyNotOfARecommendedTechniqueSaysSo() {
        assertThat(explain(HIGH, "--why-not", "sciatic-slider-seated").out())
                .contains("RECOMMENDED: SEATED SCIATIC SLIDER", "Nothing stands in the way");
    }

    @Test
    void anUnknownTechniqueNamesTheNearest() {
        Result result = explain(HIGH, "--why-not", "sciatic-slider-seatd");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("Maybe use \"sciatic-slider-seated\".");
    }

    @Test
    void whatWouldChangeIsAlsoForAMachine() {
        String json = explain("scenarios/conditions/sciatica.yaml#tests-negative", "--what-would-change", "sciatic-slider-seated", "--format", "json")
                .out();

        assertThat(json.lines()).hasSize(1);
        assertThat(JsonTree.map(json)).hasValueSatisfying(tree -> {
            assertThat(tree).containsKeys("now", "note").containsEntry("technique", "sciatic-slider-seated");
            assertThat(tree.get("recommended").toString()).contains("already=false", "complete=true", "subject=test slr LEFT", "asks=false");
        });
        assertThat(explain("scenarios/conditions/sciatica.yaml#saddle-numbness", "--what-would-change", "--format", "json").out())
                .contains("\"concern\":\"cauda-equina\",\"urgency\":\"EMERGENCY\"", "\"ways\":[]");
    }

    @Test
    void itsOptionsAreForItAlone() {
        assertThat(explain(HIGH, "--format", "json").err()).contains("--format is for --what-would-change");
        assertThat(explain(HIGH, "--budget", "5").err()).contains("--budget is for --what-would-change");
        for (String bad : new String[] {"0", "-1", "1.5", "99999999"}) {
            Result result = explain(HIGH, "--what-would-change", "--budget", bad);
            assertThat(result.code()).as(bad).isEqualTo(2);
            assertThat(new Shell().run("next", HIGH, "--top", bad).code()).as(bad).isEqualTo(2);
        }
        assertThat(new Shell().run("next", HIGH, "--top", "0").err()).contains("--top wants a number of questions, not \"0\"");
    }
}
