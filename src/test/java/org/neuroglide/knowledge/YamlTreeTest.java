package org.neuroglide.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Problem;

class YamlTreeTest {
    private final List<Problem> problems = new ArrayList<>();

    private YamlTree read(String text) {
        return YamlTree.read("case.yaml", text, problems).orElseThrow();
    }

    private List<String> rendered() {
        return problems.stream().sorted().map(Problem::render).toList();
    }

    private static YamlTree at(YamlTree tree, String... keys) {
        for (String key : keys) {
            tree = tree.get(key).orElseThrow();
        }
        return tree;
    }

    @Test
    void everyValueKnowsItsLineAndPath() {
        YamlTree tree = read("""
            # a comment
            symptoms:
              leg-pain:
                worst: 5
                why: >
                  folded
                  text
            tests:
              - id: slr
              - id: slump
            """);

        YamlTree worst = at(tree, "symptoms", "leg-pain", "worst");
        assertThat(worst.line()).isEqualTo(4);
        assertThat(worst.path()).isEqualTo("symptoms.leg-pain.worst");
        assertThat(at(tree, "symptoms", "leg-pain").line()).isEqualTo(3);
        assertThat(at(tree, "symptoms", "leg-pain", "why").line()).isEqualTo(5);
        YamlTree slump = at(tree, "tests").items().get(1);
        assertThat(slump.line()).isEqualTo(10);
        assertThat(at(slump, "id").path()).isEqualTo("tests[1].id");
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "5, NUMBER",
        "-2, NUMBER",
        "7.5, NUMBER",
        "true, BOOLEAN",
        "null, NULL",
        "~, NULL",
        "'', NULL",
        "yes, TEXT",
        "no, TEXT",
        "on, TEXT",
        "2026-02-01, TEXT",
        "1e9, TEXT",
        ".5, TEXT",
        ".nan, TEXT",
        "0x1F, TEXT",
        "1234567890123, TEXT",
        "\"5\", TEXT",
        "True, TEXT"
    })
    void plainScalarsHaveAFixedKind(String written, YamlTree.Kind kind) {
        assertThat(at(read("x: " + written), "x").kind()).isEqualTo(kind);
    }

    @Test
    void jsonIsReadByTheSameReader() {
        YamlTree tree = read("{\"asOf\": \"2026-02-01\",\n"
                + "\t\"symptoms\": {\"leg-pain\": {\"worst\": 5, \"x\": null}}, \"l\": [1, 2]}");

        assertThat(tree).hasToString("{asOf: 2026-02-01, symptoms: {leg-pain: {worst: 5, x: }}, l: [1, 2]}");
        assertThat(at(tree, "symptoms", "leg-pain", "worst").line()).isEqualTo(2);
        assertThat(problems).isEmpty();
    }

    @Test
    void laidOverMapsMergeDeepListsReplaceAndNullRemoves() {
        YamlTree background = read("a: {b: 1, c: [1, 2], d: 4}\ne: 5\nf: {g: 6}");
        YamlTree given = YamlTree.read("given.yaml", "a: {b: 9, c: [3], d: null, n: null}\nf: 7", problems)
                .orElseThrow();

        YamlTree merged = background.merge(given);

        assertThat(merged).hasToString("{a: {b: 9, c: [3]}, e: 5, f: 7}");
        assertThat(at(merged, "a", "b").file()).isEqualTo("given.yaml");
        assertThat(at(merged, "e").file()).isEqualTo("case.yaml");
    }

    @Test
    void aClosedSchemaReportsEverythingAtOnce() {
        YamlFields fields = read("nmae: x\nage: old\npresence: presnt\nwhen: 2026-02-30\nwords: [a, 1]\nflag: yes\n")
                .fields(problems);
        fields.text("name");
        fields.integer("age");
        fields.constant("presence", Presence.class);
        fields.date("when");
        fields.texts("words");
        fields.bool("flag", false);
        fields.done();

        assertThat(rendered())
                .containsExactly(
                        "case.yaml:1 document: needs \"name\". [missing-key]\n  Maybe add name:.",
                        "case.yaml:1 nmae: is not a key of this map. [unknown-key]\n  Maybe use \"name\".",
                        "case.yaml:2 age: is the text \"old\"; a whole number is wanted. [wrong-type]\n"
                                + "  Maybe write it in digits.",
                        "case.yaml:3 presence: is \"presnt\"; known are present, absent, not-assessed. [unknown-word]\n"
                                + "  Maybe use \"present\".",
                        "case.yaml:4 when: is the text \"2026-02-30\"; a date is wanted. [bad-date]\n"
                                + "  Maybe write it as 2026-02-01.",
                        "case.yaml:5 words[1]: is the number 1; a text is wanted. [wrong-type]\n"
                                + "  Maybe put it in quotes.",
                        "case.yaml:6 flag: is the text \"yes\"; true or false is wanted. [wrong-type]\n"
                                + "  Maybe write true or false.");
    }

    @Test
    void constantsAreReadInLowerKebabAndUpperCase() {
        YamlFields fields = read("a: not-assessed\nb: NOT_ASSESSED").fields(problems);

        assertThat(fields.constant("a", Presence.class)).contains(Presence.NOT_ASSESSED);
        assertThat(fields.constant("b", Presence.class)).contains(Presence.NOT_ASSESSED);
        assertThat(problems).isEmpty();
    }

    @Test
    void aNestingThatNeverEndsIsRefused() {
        assertThat(YamlTree.read("case.yaml", "[".repeat(5_000), problems)).isEmpty();
        assertThat(rendered())
                .containsExactly(
                        "case.yaml:1 " + "[0]".repeat(33) + ": is nested deeper than 32 levels. [yaml-too-deep]\n"
                                + "  Maybe nest it less deep.");
    }

    @Test
    void aDocumentThatIsTooLargeIsRefused() {
        assertThat(YamlTree.read("case.yaml", "# " + "x".repeat(1_000_000), problems))
                .isEmpty();
        assertThat(rendered())
                .containsExactly(
                        "case.yaml document: has 1000002 characters, at most 1000000 are read. [yaml-too-large]\n"
                                + "  Maybe split it into several files.");
    }

    @Test
    void unprintableCharactersAreASyntaxError() {
        assertThat(YamlTree.read("case.yaml", "a: \u0001", problems)).isEmpty();
        assertThat(problems).extracting(Problem::code).containsExactly("yaml-syntax");
    }

    @Test
    void hintsNameTheNearestWordsOrAllOfAFew() {
        assertThat(Nearest.hint("leg-pian", List.of("leg-pain", "arm-pain"))).isEqualTo("use \"leg-pain\"");
        assertThat(Nearest.hint("LEG_PAIN", List.of("leg-pain", "arm-pain"))).isEqualTo("use \"leg-pain\"");
        assertThat(Nearest.hint("xyz", List.of("up", "down"))).isEqualTo("use one of \"down\", \"up\"");
        assertThat(Nearest.hint(
                        "xyzzy",
                        Map.of("a1", 1, "a2", 2, "a3", 3, "a4", 4, "a5", 5, "a6", 6, "a7", 7, "a8", 8, "a9", 9)
                                .keySet()))
                .isEmpty();
    }
}
