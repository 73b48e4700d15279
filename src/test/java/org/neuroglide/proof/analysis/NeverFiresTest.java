package org.neuroglide.proof.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neuroglide.proof.analysis.WrittenRules.remarks;
import static org.neuroglide.proof.analysis.WrittenRules.rule;

import org.junit.jupiter.api.Test;
import org.neuroglide.knowledge.RuleModel;

class NeverFiresTest {
    @Test
    void anIntervalWithoutANumber() {
        String low = "Parameter( name == \"nprs-low\", $low : value )";
        String high = "Parameter( name == \"nprs-high\", $high : value )";
        dead("from 7 to 3", low, high, "Symptom( code == \"leg-pain\", worst >= $high, worst <= $low )");
        lives(low, high, "Symptom( code == \"leg-pain\", worst >= $low, worst <= $high )");
    }

    @Test
    void aCodeOfAnotherGroup() {
        dead("asks for red flag \"Bladder change\" with the group malignancy;"
                        + " but the group of \"Bladder change\" is cauda-equina",
                "RedFlag( code == \"bladder-change\", group == \"malignancy\" )");
        dead("asks for red flag with the group neuro-lumbar, which none has",
                "RedFlag( group == \"neuro-lumbar\", presence == Presence.PRESENT )");
        lives("RedFlag( code == \"bladder-change\", group == \"cauda-equina\" )");
    }

    @Test
    void aSideThatTheFindingDoesNotHave() {
        dead("which no red flag can be", "RedFlag( code == \"bladder-change\", side == Side.LEFT )");
        lives("RedFlag( code == \"bladder-change\", side == Side.NONE )");
    }

    @Test
    void aComponentOfWhatIsAbsent() {
        dead("which no symptom can be", "Symptom( code == \"leg-pain\", presence == Presence.ABSENT, worstKnown == true )");
        lives("Symptom( code == \"leg-pain\", presence == Presence.PRESENT, worstKnown == true )");
    }

    @Test
    void aCountAboveTheFindingsThatCanMeetIt() {
        String two = "accumulate( RedFlag( code in ( \"bladder-change\", \"bowel-change\" ), presence == Presence.PRESENT ); $n : count( 1 ); $n >= ";
        dead("counts to 3, but at most 2", two + "3 )");
        lives(two + "2 )");
    }

    @Test
    void twoAgesOfOnePatient() {
        String number = "Parameter( name == \"nprs-low\", $n : value )";
        dead("cannot both be", number, "Patient( age > $n )", "Patient( age <= $n )");
        lives(number, "Patient( age > $n )", "Patient( ageKnown == true )");
    }

    @Test
    void aConclusionThatMustStandAndBeAbsent() {
        RuleModel writer = rule("RF-901", "NerveInvolvement( \"l5\", Side.LEFT, Involvement.RADICULOPATHY )", "Complaint( )");
        RuleModel never = rule("RF-902", "Deferral( \"infection\" )",
                "NerveInvolvement( structure == \"l5\", $side : side )", "not NerveInvolvement( structure == \"l5\", side == $side )");
        RuleModel other = rule("RF-903", "Deferral( \"infection\" )",
                "NerveInvolvement( structure == \"l5\", $side : side )", "not NerveInvolvement( structure == \"s1\", side == $side )");
        assertThat(remarks(Check.NEVER_FIRES, writer, never, other)).singleElement()
                .satisfies(r -> assertThat(r.subjects()).containsExactly("RF-902"));
    }

    @Test
    void aConclusionThatNoRuleOrOnlyDeadRulesDraw() {
        RuleModel dead = rule("RF-901", "Precaution( \"fragile-bone\" )", "Deferral( concern == \"infection\" )");
        RuleModel behind = rule("RF-902", "Advice( AdviceKind.STOP, \"stop-any-pain\", 0 )", "Precaution( topic == \"fragile-bone\" )");
        assertThat(remarks(Check.NEVER_FIRES, dead, behind)).extracting(Remark::sentence)
                .anyMatch(s -> s.endsWith("which no rule concludes"))
                .anyMatch(s -> s.endsWith("that never fire themselves: RF-901"));
        RuleModel writer = rule("RF-903", "Deferral( \"infection\" )", "Complaint( )");
        assertThat(remarks(Check.NEVER_FIRES, dead, behind, writer)).isEmpty();
    }

    private static void dead(String saying, String... conditions) {
        assertThat(remarks(Check.NEVER_FIRES, rule("RF-901", "Deferral( \"infection\" )", conditions)))
                .singleElement()
                .satisfies(r -> assertThat(r.sentence()).startsWith("can never fire: it ").contains(saying));
    }

    private static void lives(String... conditions) {
        assertThat(remarks(Check.NEVER_FIRES, rule("RF-901", "Deferral( \"infection\" )", conditions))).isEmpty();
    }
}
