package org.neuroglide.proof.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.RuleReader;
import org.neuroglide.scenario.ScenarioCorpus;

class CoverageTest {
    private static final Knowledge KNOWLEDGE = Knowledge.load(Path.of("src/test/resources/scenario/kbase"));
    private static final DecisionEngine ENGINE = new DecisionEngine(KNOWLEDGE);
    private static final String PRESENT =
            "  - { id: saddle, why: fires, given: { redFlags: { saddle-numbness: present } }, expect: { fired: [ RF-001 ] } }\n";
    private static final String ABSENT =
            "  - { id: none, why: misses, given: { redFlags: { saddle-numbness: absent } }, expectNot: { fired: [ RF-001 ] } }\n";

    @TempDir
    Path folder;

    private List<ScenarioCorpus.Entry> corpus(String about, String scenarios) throws IOException {
        Path file = Files.writeString(
                Files.createDirectories(folder.resolve(about).getParent()).resolve(Path.of(about).getFileName() + ".yaml"),
                "about: kbase/" + about + ".drl\nbackground: { asOf: 2026-02-01, complaint: { side: left } }\nscenarios:\n"
                        + scenarios);
        return ScenarioCorpus.read(KNOWLEDGE, ENGINE, List.of(file));
    }

    private RuleCoverage rule(String about, String id, String scenarios) throws IOException {
        return Coverage.of(KNOWLEDGE, ENGINE, corpus(about, scenarios)).rules().stream()
                .filter(r -> r.rule().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aConditionThatNeverFailedDoesNotDecide() throws IOException {
        RuleCoverage rule = rule("redflags/cauda-equina", "RF-001", PRESENT);

        assertThat(rule.fired()).endsWith("#saddle");
        assertThat(rule.nearMiss()).isNull();
        assertThat(CoverageText.missing(rule.parts().get(0)))
                .containsExactly("never fails", "never not assessed", "never decides alone");
    }

    @Test
    void aConditionDecidesWhereTheRuleFiresOnlyWithoutIt() throws IOException {
        RuleCoverage rule = rule("redflags/cauda-equina", "RF-001", PRESENT + ABSENT);

        assertThat(rule.nearMiss()).endsWith("#none");
        assertThat(rule.parts()).hasSize(2).allSatisfy(p -> {
            assertThat(rule.decides(p)).isTrue();
            assertThat(p.fails()).endsWith("#none");
        });
    }

    @Test
    void aConditionDoesNotDecideWhereAnotherFailsToo() throws IOException {
        RuleCoverage rule = rule(
                "indications/sciatica",
                "IN-002",
                "  - { id: neither, why: two things fail, given: { complaint: { diagnosis: sciatica } }, expectNot: { fired: [ IN-002 ] } }\n");

        assertThat(rule.nearMiss()).isNull();
        assertThat(rule.parts()).noneMatch(rule::decides);
    }

    @Test
    void theSidesOfALimitAreTheNextWholeNumbers() throws IOException {
        Coverage coverage = Coverage.of(KNOWLEDGE, ENGINE, corpus("classification/irritability", """
              - { id: six, why: below, given: { symptoms: { leg-pain: { worst: 6 } } }, expectNot: { fired: [ CL-001 ] } }
              - { id: nine, why: above, given: { symptoms: { leg-pain: { worst: 9 } } }, expect: { fired: [ CL-001 ] } }
            """));

        LimitCoverage limit = coverage.limits().get(0);
        assertThat(limit.rule().id()).isEqualTo("CL-001");
        assertThat(limit.sides()).extracting(s -> s.name() + " " + s.seen())
                .containsExactly("6 true", "7 false", "above 7 true");
    }

    @Test
    void whatIsNeverUsedIsNamed() throws IOException {
        Coverage coverage = Coverage.of(KNOWLEDGE, ENGINE, corpus("redflags/cauda-equina", PRESENT));

        assertThat(CoverageText.gaps(coverage)).anyMatch(g -> g.startsWith("symptoms: no scenario uses") && g.contains("leg-pain"));
        assertThat(coverage.tables()).noneMatch(t -> t.unused().contains("saddle-numbness"));
    }

    @Test
    void whatChangesNothingIsProvedAndNotDemanded() throws IOException {
        RuleCoverage rule = rule(
                "classification/irritability",
                "CL-001",
                "  - { id: severe, why: fires, given: { symptoms: { leg-pain: { worst: 9 } } }, expect: { fired: [ CL-001 ] } }\n");

        assertThat(rule.parts()).extracting(p -> p.part().text(), p -> p.cannot().isEmpty()).contains(
                tuple("presence == Presence.PRESENT", false),
                tuple("worst >= $limit", true));
        assertThat(rule.parts().stream().filter(p -> p.part().text().startsWith("presence")).findFirst().orElseThrow().cannot())
                .contains("describes a finding that is not present is refused");
    }

    @Test
    void aComparisonWithWhatAnotherConditionBoundIsAPartAndACodeIsNot() {
        RuleModel rule = RuleReader.read("redflags/x.drl", """
            package kbase.redflags;
            rule "RF-900 Side"
                @Rationale("x") @Sources("policy") @Certainty("expert") @Strength("conditional") @Status("active") @Reviewed("never")
            when
                Symptom( code == "leg-pain", presence == Presence.PRESENT, $side : side )
                TestResult( code == "slr", side == $side )
            then
                insertLogical( new Deferral( "x" ) );
            end
            """.replace(") @", ")\n    @"), new ArrayList<>()).rules().get(0);

        assertThat(RuleParts.of(rule)).extracting(RulePart::comparison, RulePart::joined).containsExactly(
                tuple(-1, false),
                tuple(1, false),
                tuple(-1, false),
                tuple(1, true));
        RulePart symptom = RuleParts.of(rule).get(0);
        assertThat(symptom.without().conditions()).hasSize(1);
        assertThat(RuleParts.of(symptom.without()).get(0).text()).doesNotContain("$side");
    }

    @Test
    void aProposedScenarioClosesTheGap() throws IOException {
        List<ScenarioCorpus.Entry> given = corpus("redflags/cauda-equina", PRESENT);
        String name = given.get(0).scenario().file();

        String text = new Proposer(KNOWLEDGE, ENGINE, given)
                .propose(Map.of(name, Files.readString(Path.of(name))))
                .get(name);

        assertThat(text).contains("  - id: saddle-but-saddle-numbness-absent\n", "expectNot: { fired: [ RF-001 ] }");
        RuleCoverage rule = rule("redflags/cauda-equina", "RF-001", PRESENT + text);
        assertThat(rule.gaps()).isZero();
    }

    @Test
    void aCaseIsMadeOfTwoWhereNoSingleChangeDecides() throws IOException {
        String mild = "  - { id: mild, why: fires, given: { symptoms: { leg-pain: { worst: 2 } } }, expect: { fired: [ CL-003 ] } }\n";
        String severe = "  - { id: severe, why: the other, given: { symptoms: { arm-pain: { worst: 9 } } }, expect: { fired: [ CL-001 ] } }\n";
        List<ScenarioCorpus.Entry> given = corpus("classification/irritability", mild + severe);
        String name = given.get(0).scenario().file();

        String text = new Proposer(KNOWLEDGE, ENGINE, given)
                .propose(Map.of(name, Files.readString(Path.of(name))))
                .get(name);

        RuleCoverage rule = rule("classification/irritability", "CL-003", mild + severe + text);
        PartCoverage negation = rule.parts().stream().filter(p -> p.part().text().startsWith("not")).findFirst().orElseThrow();
        assertThat(negation.decides()).isNotNull();
    }

    @Test
    void thePageMarksInWordsWhatNoScenarioDecides() throws IOException {
        String open = CoverageHtml.page(KNOWLEDGE, Coverage.of(KNOWLEDGE, ENGINE, corpus("redflags/cauda-equina", PRESENT)));

        assertThat(open).contains("decides alone in no scenario", "id=\"RF-001\"").doesNotContain("http:", "https:", "src=");
        assertThat(open).contains("<th scope=\"col\">Gaps</th>", "<dt>Near miss</dt>", "A red flag with ");
        assertThat(open.indexOf("href=\"#folder-redflags\"")).isPositive();
        assertThat(open).isEqualTo(CoverageHtml.page(
                KNOWLEDGE, Coverage.of(KNOWLEDGE, ENGINE, corpus("redflags/cauda-equina", PRESENT))));
    }

    @Test
    void ofAPartOnlyTheRulesCountWhoseFileWasRun() throws IOException {
        Coverage part = Coverage.ofPart(KNOWLEDGE, ENGINE, corpus("redflags/cauda-equina", PRESENT));

        assertThat(part.rules()).isNotEmpty().allMatch(r -> r.rule().file().equals("redflags/cauda-equina.drl"));
        assertThat(part.limits()).allMatch(l -> l.rule().file().equals("redflags/cauda-equina.drl"));
        assertThat(part.tables()).isEmpty();
        assertThat(part.figures()).noneMatch(f -> f.name().startsWith("codes"));
    }

    @Test
    void whereNoFileOfARuleWasRunAllRulesCount() throws IOException {
        Path file = Files.writeString(folder.resolve("others.yaml"), "about: kbase\nbackground: { asOf: 2026-02-01 }\nscenarios:\n" + PRESENT);
        List<ScenarioCorpus.Entry> others = ScenarioCorpus.read(KNOWLEDGE, ENGINE, List.of(file));

        assertThat(Coverage.ofPart(KNOWLEDGE, ENGINE, others)).isEqualTo(Coverage.of(KNOWLEDGE, ENGINE, others));
    }

    @Test
    void noScoreLiesOnALimitBetweenTwoPointsAndOneMayOnAWholeLimit() {
        Knowledge bundled = Knowledge.bundled();
        DecisionEngine engine = new DecisionEngine(bundled);
        List<Path> file = List.of(Path.of("scenarios/progression/outcome-neck.yaml"));
        Coverage coverage = Coverage.ofPart(bundled, engine, ScenarioCorpus.read(bundled, engine, file));

        assertThat(coverage.limits())
                .filteredOn(l -> l.parameter().name().equals("ndi-detectable-change"))
                .isNotEmpty()
                .allSatisfy(l -> assertThat(l.sides()).extracting(LimitCoverage.Side::name, LimitCoverage.Side::cannot)
                        .containsExactly(tuple("10", ""), tuple("10.2", "counted in whole numbers"), tuple("above 10.2", "")));
        assertThat(coverage.limits())
                .filteredOn(l -> l.parameter().value().stripTrailingZeros().scale() <= 0)
                .isNotEmpty()
                .allSatisfy(l -> assertThat(l.sides()).allMatch(side -> side.cannot().isEmpty()));
    }
}
