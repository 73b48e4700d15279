package org.neuroglide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandoutCommandTest {
    private static final String LOW = "scenarios/conditions/sciatica.yaml#low-irritability";

    @TempDir
    Path folder;

    private Shell.Result handout(String... more) {
        String[] words = new String[more.length + 3];
        words[0] = "handout";
        words[1] = "--out";
        words[2] = folder.resolve("programme.html").toString();
        System.arraycopy(more, 0, words, 3, more.length);
        return new Shell().run(words);
    }

    private String page() throws IOException {
        return Files.readString(folder.resolve("programme.html"));
    }

    @Test
    void holdsWhatThePatientNeedsInPlainWords() throws IOException {
        assertThat(handout(LOW).code()).isZero();

        assertThat(page())
                .contains("<html lang=\"en\">", "Your exercises at home", "Next check", "Not clinically reviewed")
                .contains("Get help at once", "Stop the exercises", "What it may feel like", "How much", ">left leg<")
                .contains("Go to hospital at once if you have trouble passing water")
                .doesNotContain("http://www.neuroglide", "src=", "href=", "@import")
                .doesNotContain("sciatica", "slider", "tensioner", "irritability", "IN-0", "DO-0");
    }

    @Test
    void holdsTheChosenExercisesAlone() throws IOException {
        assertThat(handout(LOW, "--technique", "sciatic-slider-kick").code()).isZero();

        assertThat(page()).contains("Exercise 1 of 1").contains("Slowly straighten the knee, pull the foot up and look up");
    }

    @Test
    void refusesAnExerciseThatTheDecisionDoesNotHave() {
        Shell.Result result = handout(LOW, "--technique", "median-slider-distal");

        assertThat(result.code()).isOne();
        assertThat(result.err()).contains("median-slider-distal: is no home technique of this decision", "sciatic-slider-seated");
    }

    @ParameterizedTest
    @CsvSource({
        "foot-drop, the decision is URGENT REFERRAL",
        "saddle-numbness, the decision is EMERGENCY",
        "screen-unanswered, the decision is DO NOT TREAT YET: ASSESS FIRST",
        "discectomy-three-weeks-ago, the decision is DO NOT TREAT: DEFER",
        "tests-negative, the decision is DO NOT TREAT: NO TECHNIQUE INDICATED",
    })
    void isRefusedWhereNothingMayBeDoneAtHome(String scenario, String why) {
        Shell.Result result = handout("scenarios/conditions/sciatica.yaml#" + scenario);

        assertThat(result.code()).isOne();
        assertThat(result.err()).contains("no home programme", why);
        assertThat(folder.resolve("programme.html")).doesNotExist();
    }

    @Test
    void isRefusedWhereTheTechniqueWasNotTaught() {
        Shell.Result result = handout("scenarios/contraindications/home.yaml#not-taught-yet");

        assertThat(result.code()).isOne();
        assertThat(result.err()).contains("CI-012 Technique not taught");
    }

    @Test
    void writesOverAFileOnlyWhenTold() throws IOException {
        assertThat(handout(LOW).code()).isZero();
        Path file = folder.resolve("programme.html");
        Files.writeString(file, "kept");
        assertThat(handout(LOW).code()).isEqualTo(2);
        assertThat(file).hasContent("kept");
        assertThat(handout(LOW, "--force").code()).isZero();
        assertThat(file).content().startsWith("<!doctype html>");
        assertThat(new Shell().run("handout", LOW).code()).isEqualTo(2);
    }
}
