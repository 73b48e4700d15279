package org.neuroglide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainParserTest {
    private static final Syntax SYNTAX = new Syntax(
            "",
            "",
            List.of(new Syntax.Parameter("CASE", 1, 2, "")),
            List.of(
                    Syntax.Option.oneOf("--format", "FORM", List.of("page", "json"), ""),
                    Syntax.Option.many("--tag", "TAG", ""),
                    Syntax.Option.flag("--check", "")),
            List.of());

    private static Optional<Arguments> parse(String line) {
        return PlainParser.parse(SYNTAX, line.isEmpty() ? List.of() : Arrays.asList(line.split(" ")));
    }

    @Test
    void readsAnOrdinaryLine() {
        assertThat(parse("--check a.yaml --tag x --format json - --tag y"))
                .contains(new Arguments(
                        Map.of("--check", List.of(), "--tag", List.of("x", "y"), "--format", List.of("json")),
                        List.of("a.yaml", "-")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b c",
                "a --help",
                "a --format",
                "a --format pdf",
                "a --format=json",
                "a --format json --format page",
                "a --tag --check",
                "a -x"
            })
    void leavesEveryOtherLineToTheFullParser(String line) {
        assertThat(parse(line)).isEmpty();
    }

    @Test
    void bothParsersReadTheSame() {
        String file = "scenarios/conditions/sciatica.yaml#saddle-numbness";

        String plain = new Shell().run("decide", file, "--format", "json").out();
        String full = new Shell().run("decide", file, "--format=json").out();

        assertThat(plain).startsWith("{").isEqualTo(full);
    }
}
