package org.neuroglide.proof.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neuroglide.proof.analysis.WrittenRules.remarks;
import static org.neuroglide.proof.analysis.WrittenRules.rule;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroglide.knowledge.RuleModel;

/** Thresholds, unused words and techniques, cycles and stages. */
class TablesTest {
    private static final String LOW = "Parameter( name == \"nprs-low\", $n : value )";
    private static final String HIGH = "Parameter( name == \"nprs-high\", $n : value )";

    @Test
    void ratingsThatNoRuleTakes() {
        RuleModel mild = level("RF-901", "LOW", LOW, "worst <= $n");
        RuleModel severe = level("RF-902", "HIGH", HIGH, "worst >= $n");
        assertThat(remarks(Check.GAP, mild, severe)).singleElement()
                .satisfies(r -> assertThat(r.sentence()).startsWith("leave out worst from 4 to 6 of symptom \"Leg pain\""));
        RuleModel between = rule("RF-903", "Irritability( IrritabilityStage.INFERRED, Level.MODERATE )",
                LOW, HIGH.replace("$n", "$m"), "Symptom( code == \"leg-pain\", worst > $n, worst < $m )");
        assertThat(remarks(Check.GAP, mild, severe, between)).isEmpty();
    }

    @Test
    void bothEndsOfARangeAsOneRiskLeaveNoGap() {
        RuleModel young = rule("RF-901", "Precaution( \"fragile-bone\" )", LOW, "Patient( age < $n )");
        RuleModel old = rule("RF-902", "Precaution( \"fragile-bone\" )", HIGH, "Patient( age > $n )");
        assertThat(remarks(Check.GAP, young, old)).isEmpty();
        RuleModel aboutAnother = rule("RF-903", "Precaution( \"malignancy-watch\" )", HIGH, "Patient( age > $n )");
        assertThat(remarks(Check.GAP, young, aboutAnother)).isEmpty();
    }

    @Test
    void aSingleValueBetweenTwoEndsOfOneRiskIsAGap() {
        RuleModel below = rule("RF-901", "Precaution( \"fragile-bone\" )", LOW, "Patient( age < $n )");
        RuleModel above = rule("RF-902", "Precaution( \"fragile-bone\" )", LOW, "Patient( age > $n )");
        RuleModel from = rule("RF-902", "Precaution( \"fragile-bone\" )", LOW, "Patient( age >= $n )");
        assertThat(remarks(Check.GAP, below, above)).singleElement()
                .satisfies(r -> assertThat(r.sentence()).startsWith("leave out age 3 of patient"));
        assertThat(remarks(Check.GAP, below, from)).isEmpty();
    }

    @Test
    void twoDegreesWithAGapBetweenThem() {
        RuleModel young = rule("RF-901", "Referral( Urgency.URGENT, \"fracture\" )", LOW, "Patient( age < $n )");
        RuleModel old = rule("RF-902", "Referral( Urgency.EMERGENCY, \"fracture\" )", HIGH, "Patient( age > $n )");
        assertThat(remarks(Check.GAP, young, old)).singleElement()
                .satisfies(r -> assertThat(r.nextStep()).startsWith("ask a clinician what holds there"));
    }

    @Test
    void aRatingThatTwoRulesTake() {
        assertThat(remarks(Check.OVERLAP, level("RF-901", "LOW", LOW, "worst <= $n"), level("RF-902", "HIGH", LOW, "worst >= $n")))
                .singleElement()
                .satisfies(r -> assertThat(r.sentence()).startsWith("both take worst 3 of"));
        assertThat(remarks(Check.OVERLAP, level("RF-901", "LOW", LOW, "worst <= $n"), level("RF-902", "HIGH", LOW, "worst > $n")))
                .isEmpty();
    }

    @Test
    void aCodeThatNothingReads() {
        RuleModel other = rule("RF-901", "Deferral( \"infection\" )", "RedFlag( code == \"bowel-change\" )");
        RuleModel reads = rule("RF-902", "Deferral( \"infection\" )", "RedFlag( group == \"cauda-equina\" )");
        assertThat(remarks(Check.UNUSED_CODE, other)).anyMatch(r -> r.subjects().equals(List.of("bladder-change")));
        assertThat(remarks(Check.UNUSED_CODE, other, reads)).noneMatch(r -> r.subjects().equals(List.of("bladder-change")));
    }

    @Test
    void techniquesAndEvidenceThatNoRuleIndicates() {
        RuleModel sciatic = rule("RF-901", "Indication( \"sciatica\", \"sciatic\", Side.LEFT, Kind.SLIDER )", "Complaint( )");
        assertThat(remarks(Check.UNUSED_TECHNIQUE, sciatic)).extracting(r -> r.subjects().get(0))
                .contains("sciatic-tensioner-slump").doesNotContain("sciatic-slider-seated");
        assertThat(remarks(Check.UNUSED_EVIDENCE, sciatic)).isNotEmpty().noneMatch(r -> r.sentence().contains("sciatica,"));
    }

    @Test
    void aNumberThatOnlyDeadRulesUse() {
        RuleModel dead = rule("RF-901", "Deferral( \"infection\" )", LOW,
                "Symptom( code == \"leg-pain\", presence == Presence.ABSENT, worst <= $n )");
        RuleModel alive = rule("RF-902", "Deferral( \"infection\" )", LOW, "Symptom( code == \"leg-pain\", worst <= $n )");
        assertThat(remarks(Check.UNUSED_PARAMETER, dead)).extracting(Remark::subjects).containsExactly(List.of("nprs-low"));
        assertThat(remarks(Check.UNUSED_PARAMETER, dead, alive)).isEmpty();
    }

    @Test
    void aCircleThroughAbsence() {
        RuleModel one = rule("RF-901", "Deferral( \"infection\" )", "Complaint( )", "not Deferral( concern == \"fracture\" )");
        RuleModel other = rule("RF-902", "Deferral( \"fracture\" )", "Complaint( )", "not Deferral( concern == \"infection\" )");
        assertThat(remarks(Check.CYCLE, one, other)).singleElement().satisfies(r -> assertThat(r.witness()).contains("as absent"));
        assertThat(remarks(Check.CYCLE, one)).isEmpty();
    }

    @Test
    void aStageThatGoesBack() {
        String later = "Irritability( stage == IrritabilityStage.EFFECTIVE, level == Level.HIGH )";
        RuleModel effective = rule("RF-901", "Irritability( IrritabilityStage.EFFECTIVE, Level.HIGH )", "Complaint( )");
        assertThat(remarks(Check.STAGE_ORDER, effective, rule("RF-902", "Irritability( IrritabilityStage.INFERRED, Level.HIGH )", later)))
                .hasSize(1);
        assertThat(remarks(Check.STAGE_ORDER, effective, rule("RF-902", "Irritability( IrritabilityStage.EFFECTIVE, Level.HIGH )", later)))
                .isEmpty();
    }

    private static RuleModel level(String id, String level, String parameter, String constraint) {
        return rule(id, "Irritability( IrritabilityStage.INFERRED, Level." + level + " )", parameter,
                "Symptom( code == \"leg-pain\", " + constraint + " )");
    }
}
