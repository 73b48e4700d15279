package org.neuroglide.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroglide.model.Side;
import org.neuroglide.scenario.Expected.Element;

final class ScenarioReaderTest {
    private static final ScenarioReader READER = new ScenarioReader(Fixture.KNOWLEDGE);

    private static List<String> refused(String text) {
        return Fixture.rendered(() -> READER.readText("s.yaml", text));
    }

    @Test
    void theBackgroundIsMergedUnderEveryScenario() {
        ScenarioFile file = READER.readText("s.yaml", """
            about: kbase/redflags/cauda-equina.drl
            background:
              asOf: 2026-02-01
              complaint: { region: lumbar, side: left, diagnosis: sciatica }
              symptoms: { leg-pain: { worst: 5, rest: none } }
            scenarios:
              - id: one
                why: changes, adds and removes
                tags: [ a, b ]
                given:
                  complaint: { side: right, diagnosis: null }
                  symptoms: { leg-pain: { rest: constant }, arm-pain: absent }
                expect: { fired: [ RF-001 ] }
            """);

        Scenario one = file.scenarios().get(0);
        assertThat(one.tags()).containsExactly("a", "b");
        assertThat(one.line()).isEqualTo(7);
        assertThat(one.patientCase().complaint().side()).isEqualTo(Side.RIGHT);
        assertThat(one.patientCase().complaint().diagnosis()).isEmpty();
        assertThat(one.patientCase().complaint().region()).isEqualTo("lumbar");
        assertThat(one.patientCase().symptoms().get(0).worst()).isEqualTo(5);
        assertThat(one.patientCase().symptoms()).hasSize(2);
        assertThat(one.reference()).isEqualTo("s.yaml#one");
    }

    @Test
    void expectationsAreReadInOneSpelling() {
        ScenarioFile file = READER.readText("s.yaml", """
            about: kbase
            scenarios:
              - id: one
                why: every key
                given: { asOf: 2026-02-01 }
                expect:
                  disposition: treat-with-precaution
                  ceiling: none
                  refer: [ { urgency: emergency, concern: cauda-equina-syndrome } ]
                  bar: [ { scope: kind, target: single-ended }, { scope: ALL } ]
                  limit: [ { scope: NERVE, target: sciatic, limit: off-tension } ]
                  dose: { sciatic-slider-seated: { setsMax: 2 } }
                  home: barred
                  review: 2026-03-01
                expectExactly: { defer: [] }
                expectNot: { disposition: [ treat, defer ] }
            """);

        List<Expected> expected = file.scenarios().get(0).expected();
        assertThat(expected)
                .filteredOn(e -> e.aspect() == Aspect.CEILING)
                .extracting(Expected::text)
                .containsExactly("NONE");
        assertThat(expected)
                .filteredOn(e -> e.aspect() == Aspect.BAR)
                .flatExtracting(Expected::elements)
                .containsExactly(
                        new Element(Map.of("scope", "KIND", "target", "SINGLE_ENDED")),
                        new Element(Map.of("scope", "ALL", "target", "")));
        assertThat(expected)
                .filteredOn(e -> e.manner() == Manner.EXACTLY)
                .extracting(Expected::text)
                .containsExactly("none");
        assertThat(expected)
                .filteredOn(e -> e.manner() == Manner.NOT)
                .extracting(Expected::text)
                .containsExactly("TREAT; DEFER");
    }

    @Test
    void everyProblemOfTheFormComesAtOnce() {
        assertThat(refused("""
            about: kbase/redflags/cauda-equine.drl
            background: { asOf: 2026-02-01, symptoms: { leg-pian: present } }
            backgroud: {}
            scenarios:
              - id: one
                given: { patient: { age: old } }
                expects: { fired: [ RF-001 ] }
              - id: One
                why: wrong words
                given: { complaint: { side: lefft } }
                expect:
            """))
                .containsExactly(
                        "s.yaml:1 about: names \"kbase/redflags/cauda-equine.drl\"; a rule file such as"
                                + " kbase/redflags/cauda-equina.drl, a folder of rules, kbase or a condition is wanted."
                                + " [unknown-about]\n  Maybe use \"kbase/redflags/cauda-equina.drl\".",
                        "s.yaml:2 background.symptoms.leg-pian: there is no symptom \"leg-pian\". [case-unknown-code]\n"
                                + "  Maybe use \"leg-pain\".",
                        "s.yaml:3 backgroud: is not a key of this map. [unknown-key]\n"
                                + "  Maybe remove it; \"background\" is there already.",
                        "s.yaml:5 scenarios[0]: needs \"why\". [missing-key]\n  Maybe add why:.",
                        "s.yaml:5 scenarios[0]: expects nothing. [no-expectation]\n"
                                + "  Maybe add expect: { disposition: ..., fired: [ ... ] }.",
                        "s.yaml:6 scenarios[0].given.patient.age: is the text \"old\"; a whole number is wanted."
                                + " [wrong-type]\n  Maybe write it in digits.",
                        "s.yaml:7 scenarios[0].expects: is not a key of this map. [unknown-key]\n"
                                + "  Maybe use \"expect\".",
                        "s.yaml:8 scenarios[1]: has the id \"One\"; ids are lower-case words joined by hyphens."
                                + " [bad-id]\n  Maybe write it like foot-drop.",
                        "s.yaml:8 scenarios[1]: expects nothing. [no-expectation]\n"
                                + "  Maybe add expect: { disposition: ..., fired: [ ... ] }.",
                        "s.yaml:10 scenarios[1].given.complaint.side: is \"lefft\"; known are left, right, both, none."
                                + " [unknown-word]\n  Maybe use \"left\".");
    }

    @Test
    void everyProblemOfAnExpectationComesAtOnce() {
        assertThat(refused("""
            about: kbase
            background: { asOf: 2026-02-01 }
            scenarios:
              - id: one
                why: wrong words
                expect:
                  fired: RF-001
                  firedd: [ RF-001 ]
                  disposition: EMERGENT
                  recommend: [ sciatic-slider-seatd ]
                  bar: [ { scope: NERVE }, { scope: ALL, target: sciatic }, { scope: POSITION, target: sitting } ]
                  dose: { sciatic-slider-seated: { setMax: 2, repsMax: "3" } }
                  ask: [ saddle-numbnes ]
                  review: soon
                  home:
                expectExactly: { ask: [] }
                expectNot: { fired: [ RF-002, RF-900 ] }
            """))
                .containsExactly(
                        "s.yaml:7 scenarios[0].expect.fired: is the text \"RF-001\"; a list is wanted. [wrong-type]\n"
                                + "  Maybe write [ RF-001 ].",
                        "s.yaml:8 scenarios[0].expect.firedd: is not a key of expect; known are disposition, fired,"
                            + " ceiling, recommend, irritability, refer, defer, bar, limit, precaution, ask, indicate,"
                            + " dose, advise, advice, improvement, progression, home, review,"
                            + " involvement, mechanism, stage, step, load. [unknown-key]\n"
                            + "  Maybe use \"fired\".",
                        "s.yaml:9 scenarios[0].expect.disposition: names \"EMERGENT\"; one of EMERGENCY,"
                            + " URGENT_REFERRAL, DEFER, ASSESS_FIRST, NOT_INDICATED, TREAT_WITH_PRECAUTION, TREAT is"
                            + " wanted. [unknown-word]\n"
                            + "  Maybe use \"EMERGENCY\".",
                        "s.yaml:10 scenarios[0].expect.recommend[0]: names \"sciatic-slider-seatd\"; the id of a"
                                + " technique is wanted. [unknown-word]\n"
                                + "  Maybe use \"sciatic-slider-seated\".",
                        "s.yaml:11 scenarios[0].expect.bar[0]: needs \"target\"; the scope NERVE reaches one."
                                + " [missing-key]\n  Maybe add target:.",
                        "s.yaml:11 scenarios[0].expect.bar[1]: has a target; the scope ALL has none."
                                + " [unexpected-target]\n"
                                + "  Maybe remove target.",
                        "s.yaml:11 scenarios[0].expect.bar[2].target: names \"sitting\"; a code of positions is wanted."
                                + " [unknown-word]\n  Maybe use \"seated\".",
                        "s.yaml:12 scenarios[0].expect.dose.sciatic-slider-seated.repsMax: is the text \"3\"; a whole"
                                + " number is wanted. [wrong-type]\n"
                                + "  Maybe remove the quotes.",
                        "s.yaml:12 scenarios[0].expect.dose.sciatic-slider-seated.setMax: is not a key of this map."
                                + " [unknown-key]\n  Maybe use \"setsMax\".",
                        "s.yaml:13 scenarios[0].expect.ask[0]: names \"saddle-numbnes\"; a code of questions,"
                                + " redFlags, symptoms, tests, history, measures is wanted. [unknown-word]\n"
                                + "  Maybe use \"saddle-numbness\".",
                        "s.yaml:14 scenarios[0].expect.review: is \"soon\"; a date is wanted. [bad-date]\n"
                                + "  Maybe write it as 2026-02-01.",
                        "s.yaml:15 scenarios[0].expect.home: has no value. [no-value]\n"
                                + "  Maybe write [] where nothing is expected.",
                        "s.yaml:16 scenarios[0].expectExactly.ask: cannot stand under expectExactly; known are fired,"
                                + " recommend, refer, defer, bar. [unknown-key]\n"
                                + "  Maybe put it under expect or expectNot.",
                        "s.yaml:17 scenarios[0].expectNot.fired[0]: names the rule \"RF-002\", which the knowledge"
                                + " base does not have. [unknown-rule]\n"
                                + "  Maybe use \"RF-001\".",
                        "s.yaml:17 scenarios[0].expectNot.fired[1]: names the rule RF-900, which is retired: too broad."
                                + " [retired-rule]\n  Maybe use RF-001.");
    }

    @Test
    void idsAreUniqueInAFile() {
        assertThat(refused("""
            about: kbase
            background: { asOf: 2026-02-01 }
            scenarios:
              - { id: one, why: a, expect: { home: barred } }
              - { id: one, why: b, expect: { home: barred } }
            """))
                .containsExactly("s.yaml:5 scenarios[1]: has the id \"one\" of the one in line 4. [duplicate-id]\n"
                        + "  Maybe choose another id.");
    }

    @Test
    void visitsFollowEachOther() {
        assertThat(refused("""
            about: sciatica
            background: { asOf: 2026-02-01 }
            visits:
              - { id: one, why: a, expect: { home: barred } }
              - { id: two, why: b, expect: { home: barred } }
            """))
                .containsExactly("s.yaml:5 visits[1]: is on 2026-02-01, not after the visit before on 2026-02-01."
                        + " [visit-order]\n  Maybe give each visit a later asOf.");
    }

    @Test
    void anEmptyFolderAndAMissingFileAreProblems(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "nothing");
        Path missing = folder.resolve("none.yaml");

        assertThat(Fixture.rendered(() -> READER.read(List.of(missing, folder))))
                .containsExactly(
                        folder
                                + " folder: holds no scenario file. [no-scenarios]\n"
                                + "  Maybe name a folder with .yaml files.",
                        missing + " file: does not exist. [no-such-file]\n"
                                + "  Maybe check the path; it starts from the working folder.");
    }

    @Test
    void aFileWithoutScenariosIsAProblem() {
        assertThat(refused("about: kbase\nscenarios: []"))
                .containsExactly(
                        "s.yaml:1 document: has no scenario. [no-scenarios]\n  Maybe add one under scenarios.");
        assertThat(refused("about: kbase"))
                .containsExactly("s.yaml:1 document: needs \"scenarios\". [missing-key]\n  Maybe add scenarios:.");
    }
}
