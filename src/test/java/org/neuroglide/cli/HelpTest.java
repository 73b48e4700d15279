package org.neuroglide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroglide.cli.Shell.Result;

class HelpTest {
    @Test
    void helpNamesEveryCommandAndTheExitCodes() {
        Result result = new Shell().run("--help");

        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains(Arrays.stream(CommandName.values())
                        .map(CommandName::word)
                        .toList());
        assertThat(result.out()).contains("Exit codes: 0 fine, 1 problems");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void withoutACommandHelpIsShownAsMisuse() {
        Result result = new Shell().run();

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("Usage: neuroglide");
    }

    @ParameterizedTest
    @EnumSource(CommandName.class)
    void everyCommandHasHelpWithExamplesThatNameIt(CommandName command) {
        Result result = new Shell().run(command.word(), "--help");

        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("Usage: neuroglide " + command.word())
                .containsPattern("Examples?:")
                .containsPattern("(?m)^  .*neuroglide " + command.word());
    }

    @ParameterizedTest
    @ValueSource(strings = {"case", "rule"})
    void newHasHelpForWhatItWrites(String what) {
        Result result = new Shell().run("new", what, "--help");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("Usage: neuroglide new " + what, "Example");
    }

    @Test
    void theVersionNamesTheKnowledgeBaseAndItsReview() {
        Result result = new Shell().run("--version");

        assertThat(result.code()).isZero();
        assertThat(result.out())
                .matches("neuroglide \\S.*, knowledge base \\d{4}\\.\\d+ \\(not clinically reviewed\\)\n");
    }

    @Test
    void completionIsAScriptThatKnowsEveryCommand() {
        Result result = new Shell().run("completion");

        assertThat(result.code()).isZero();
        assertThat(result.out()).startsWith("#!/usr/bin/env bash");
        assertThat(result.out())
                .contains(Arrays.stream(CommandName.values())
                        .map(CommandName::word)
                        .toList());
    }
}
