package org.neuroglide.proof.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neuroglide.proof.analysis.WrittenRules.knowledge;
import static org.neuroglide.proof.analysis.WrittenRules.rule;

import org.junit.jupiter.api.Test;
import org.neuroglide.knowledge.RuleModel;

/** Each ground of a proof, and beside it a change that looks like it and is told apart by some case. */
class SameRuleTest {
    private static final String REFERRAL = "Deferral( \"infection\" )";
    private static final String HIGH = "Irritability( stage == IrritabilityStage.FINDING, level == Level.HIGH )";

    @Test
    void whatIsDescribedIsPresent() {
        assertThat(proof("Symptom( presence == Presence.PRESENT, worst >= 7 )", "Symptom( worst >= 7 )"))
                .contains("describes a finding that is not present");
        assertThat(proof("Symptom( code == \"leg-pain\", presence == Presence.PRESENT )", "Symptom( code == \"leg-pain\" )")).isEmpty();
    }

    @Test
    void aTestWithAResultWasDone() {
        assertThat(proof("TestResult( code == \"slr\", status == TestStatus.DONE, reproduced == Presence.PRESENT )",
                        "TestResult( code == \"slr\", reproduced == Presence.PRESENT )"))
                .contains("test that was not done");
        assertThat(proof("TestResult( code == \"slr\", status == TestStatus.DONE, reproduced == Presence.NOT_ASSESSED )",
                        "TestResult( code == \"slr\", reproduced == Presence.NOT_ASSESSED )"))
                .isEmpty();
    }

    @Test
    void whatIsKnownOfAPreviousVisitIsRecorded() {
        assertThat(proof("PreviousVisit( recorded == true, sessions >= 4 )", "PreviousVisit( sessions >= 4 )")).contains("recorded one only");
        assertThat(proof("PreviousVisit( recorded == true )", "PreviousVisit( )")).isEmpty();
    }

    @Test
    void aResponseIsToAPreviousVisit() {
        RuleModel before = rule("RF-901", REFERRAL, "Response( flareHours >= 24 )", "PreviousVisit( recorded == true )");
        assertThat(proof(before, rule("RF-901", REFERRAL, "Response( flareHours >= 24 )", "PreviousVisit( )"))).contains("without a previous visit is refused");
        assertThat(proof(before, rule("RF-901", REFERRAL, "Response( )", "PreviousVisit( recorded == true )"))).isEmpty();
    }

    @Test
    void aLevelIsThatOfAnOverride() {
        assertThat(proof("IrritabilityOverride( given == true, level == Level.LOW )", "IrritabilityOverride( level == Level.LOW )"))
                .contains("a level is given by an override only");
        assertThat(proof("IrritabilityOverride( given == true, level in ( Level.LOW, Level.UNKNOWN ) )",
                        "IrritabilityOverride( level in ( Level.LOW, Level.UNKNOWN ) )"))
                .isEmpty();
    }

    @Test
    void aMeasureWithOneScaleNeedsNoneNamed() {
        assertThat(proof("Outcome( code == \"groc\", scale == \"minus-7-to-7\", score >= 3 )", "Outcome( code == \"groc\", score >= 3 )"))
                .contains("own scales");
        assertThat(proof("Outcome( code == \"ndi\", scale == \"of-50\", score >= 3 )", "Outcome( code == \"ndi\", score >= 3 )")).isEmpty();
    }

    @Test
    void whatOnlyOneSortOfTestCarriesTellsTheSort() {
        assertThat(proof("TestResult( family == TestFamily.NEURODYNAMIC, reproduced == Presence.PRESENT )",
                        "TestResult( reproduced == Presence.PRESENT )"))
                .contains("By the vocabulary none can be so");
        assertThat(proof("TestResult( family == TestFamily.NEUROLOGICAL, presence == Presence.PRESENT )", "TestResult( presence == Presence.PRESENT )"))
                .isEmpty();
    }

    @Test
    void limitsBetweenWhichNoNumberLiesAreTheSame() {
        assertThat(proof("Symptom( worst >= 7 )", "Symptom( worst > 6 )")).isNotEmpty();
        assertThat(proof("Symptom( worst >= 7 )", "Symptom( worst > 7 )")).isEmpty();
    }

    @Test
    void whatNoRuleConcludesIsNotMet() {
        RuleModel before = rule("RF-901", REFERRAL, "Irritability( stage == IrritabilityStage.FINDING, level == Level.HIGH )");
        RuleModel after = rule("RF-901", REFERRAL, "Irritability( stage == IrritabilityStage.FINDING )");
        RuleModel high = rule("RF-902", "Irritability( IrritabilityStage.FINDING, Level.HIGH )", "Symptom( worst >= 7 )");
        RuleModel low = rule("RF-903", "Irritability( IrritabilityStage.FINDING, Level.LOW )", "Symptom( worst <= 3 )");
        assertThat(proof(before, after, high)).contains("No rule concludes this");
        assertThat(proof(before, after, high, low)).isEmpty();
    }

    @Test
    void whatAlwaysStandsBesideAConclusionTellsNothingMore() {
        RuleModel before = rule("RF-901", REFERRAL, "Irritability( stage == IrritabilityStage.INFERRED, level == Level.HIGH )");
        RuleModel after = rule("RF-901", REFERRAL, "Irritability( level == Level.HIGH )");
        RuleModel finding = rule("RF-902", "Irritability( IrritabilityStage.FINDING, Level.HIGH )", "Symptom( worst >= 7 )");
        String[] sometimes = {HIGH, "Complaint( region == \"lumbar\" )"};
        assertThat(proof(before, after, finding, rule("RF-903", "Irritability( IrritabilityStage.INFERRED, Level.HIGH )", HIGH)))
                .contains("ends in a contradiction");
        assertThat(proof(before, after, finding, rule("RF-903", "Irritability( IrritabilityStage.INFERRED, Level.HIGH )", sometimes)))
                .isEmpty();
    }

    @Test
    void whatCannotStandBesideTheRuleNeedNotBeAbsent() {
        RuleModel before = rule("RF-901", REFERRAL, "Complaint( region == \"lumbar\" )", "not " + HIGH);
        RuleModel after = rule("RF-901", REFERRAL, "Complaint( region == \"lumbar\" )");
        String conclusion = "Irritability( IrritabilityStage.FINDING, Level.HIGH )";
        assertThat(proof(before, after, rule("RF-902", conclusion, "Complaint( region == \"cervical\" )", "Symptom( worst >= 7 )"))).isNotEmpty();
        assertThat(proof(before, after, rule("RF-902", conclusion, "Symptom( worst >= 7 )"))).isEmpty();
    }

    @Test
    void aFactThatIsCountedMeetsTheConditionThatOnlyNamesItsSide() {
        String weak = "group in ( \"neuro-lumbar\", \"neuro-cervical\" ), modality == Modality.POWER";
        String named = "$group : group, $side : side )";
        String present = "TestResult( " + weak + ", presence == Presence.PRESENT, " + named;
        String count = "accumulate( TestResult( group == $group, modality == Modality.POWER, presence == Presence.PRESENT, side == $side ); $n : count( 1 ); $n >= 2 )";
        assertThat(proof(two(present, count), two("TestResult( " + weak + ", " + named, count))).contains("fact that is counted");
        assertThat(proof(two(present, count), two("TestResult( group in ( \"neuro-lumbar\", \"neuro-cervical\" ), presence == Presence.PRESENT, " + named, count)))
                .contains("fact that is counted");
        String anyGroup = "TestResult( modality == Modality.POWER, presence == Presence.PRESENT, " + named;
        assertThat(proof(two(present, count), two(anyGroup, count))).as("the count asks only for the same group").isEmpty();
        assertThat(proof(two(present, count.replace(", presence == Presence.PRESENT", "")),
                        two("TestResult( " + weak + ", " + named, count.replace(", presence == Presence.PRESENT", ""))))
                .as("facts that are not present are counted too").isEmpty();
        assertThat(proof(two(present, count.replace(">= 2", ">= 0")), two("TestResult( " + weak + ", " + named, count.replace(">= 2", ">= 0"))))
                .as("no fact need be counted").isEmpty();
    }

    @Test
    void whatTheConclusionNamesIsTheSameForTheFactThatIsCounted() {
        String conclusion = "NerveInvolvement( $root, $side, Involvement.RADICULOPATHY )";
        String bound = "$root : root, $side : side )";
        String both = "accumulate( TestResult( presence == Presence.PRESENT, root == $root, side == $side ); $n : count( 1 ); $n >= 2 )";
        String rootOnly = both.replace(", side == $side", "");
        for (String count : new String[] {both, rootOnly}) {
            String found = proof(rule("RF-901", conclusion, "TestResult( presence == Presence.PRESENT, " + bound, count),
                    rule("RF-901", conclusion, "TestResult( " + bound, count));
            assertThat(found.isEmpty()).as(count).isEqualTo(count.equals(rootOnly));
        }
    }

    @Test
    void aRuleThatAsksNothingIsNotProved() {
        String nothing = "Parameter( name == \"weak-roots\", $limit : value )";
        assertThat(proof(HIGH, nothing)).isEmpty();
        assertThat(proof(nothing, HIGH)).isEmpty();
    }

    @Test
    void aRuleThatWouldReadItsOwnConclusionIsNotProved() {
        RuleModel before = rule("RF-901", "Irritability( IrritabilityStage.INFERRED, Level.HIGH )", HIGH);
        RuleModel after = rule("RF-901", "Irritability( IrritabilityStage.INFERRED, Level.HIGH )",
                "Irritability( stage == IrritabilityStage.INFERRED, level == Level.HIGH )");
        RuleModel finding = rule("RF-902", "Irritability( IrritabilityStage.FINDING, Level.HIGH )", "Symptom( worst >= 7 )");
        assertThat(proof(before, after, finding)).isEmpty();
    }

    private static RuleModel two(String condition, String count) {
        return rule("RF-901", REFERRAL, condition, count);
    }

    private static String proof(String before, String after) {
        return proof(rule("RF-901", REFERRAL, before), rule("RF-901", REFERRAL, after));
    }

    private static String proof(RuleModel before, RuleModel after, RuleModel... others) {
        RuleModel[] rules = new RuleModel[others.length + 1];
        rules[0] = before;
        System.arraycopy(others, 0, rules, 1, others.length);
        var knowledge = knowledge(rules);
        return new SameRule(knowledge).proof(before, after, knowledge.parameters());
    }
}
