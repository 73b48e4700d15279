package org.neuroglide.proof.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neuroglide.proof.analysis.WrittenRules.remarks;
import static org.neuroglide.proof.analysis.WrittenRules.rule;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroglide.knowledge.RuleModel;

class ContradictionsTest {
    private static final String NUMBER = "Parameter( name == \"nprs-low\", $n : value )";
    private static final String LOW = "Irritability( IrritabilityStage.INFERRED, Level.LOW )";
    private static final Budget SPENT = new Budget(() -> true, "no time");
    private static final String HIGH = "Irritability( IrritabilityStage.INFERRED, Level.HIGH )";

    @Test
    void twoLevelsOfIrritabilityInOneCaseWithTheSmallestSuchCase() {
        RuleModel low = rule("RF-901", LOW, NUMBER, "Symptom( code == \"leg-pain\", worst <= $n )");
        RuleModel high = rule("RF-902", HIGH, "Symptom( code == \"leg-pain\", presence == Presence.PRESENT, rest == RestPain.CONSTANT )");
        assertThat(remarks(Check.CONTRADICTION, low, high)).singleElement().satisfies(r -> {
            assertThat(r.subjects()).isEqualTo(List.of("RF-902", "RF-901"));
            assertThat(r.witness()).contains("leg-pain: { presence: present").contains("worst: 0, rest: constant").doesNotContain("screen");
        });
    }

    @Test
    void levelsThatNoCaseGivesTogether() {
        RuleModel low = rule("RF-901", LOW, "Symptom( code == \"leg-pain\", side == Side.LEFT, rest == RestPain.NONE )");
        RuleModel high = rule("RF-902", HIGH, "Symptom( code == \"leg-pain\", side == Side.LEFT, rest == RestPain.CONSTANT )");
        assertThat(remarks(Check.CONTRADICTION, low, high)).isEmpty();
        assertThat(remarks(Check.NOT_DECIDED, low, high)).isEmpty();
    }

    @Test
    void aRuleThatIsSilentWhereTheOtherSpeaksContradictsNothing() {
        RuleModel low = rule("RF-901", LOW, NUMBER, "Symptom( code == \"leg-pain\", worst <= $n )",
                "not Irritability( stage == IrritabilityStage.FINDING, level == Level.HIGH )");
        RuleModel finding = rule("RF-902", "Irritability( IrritabilityStage.FINDING, Level.HIGH )",
                "Symptom( code == \"leg-pain\", rest == RestPain.CONSTANT )");
        RuleModel high = rule("RF-903", HIGH, "Irritability( stage == IrritabilityStage.FINDING, level == Level.HIGH )");
        assertThat(remarks(Check.CONTRADICTION, low, finding, high)).isEmpty();
        assertThat(remarks(Check.NOT_DECIDED, low, finding, high)).isEmpty();
    }

    @Test
    void aContradictionThroughOtherRules() {
        RuleModel low = rule("RF-901", LOW, "Deferral( concern == \"infection\" )");
        RuleModel defers = rule("RF-902", "Deferral( \"infection\" )", "RedFlag( code == \"bladder-change\", presence == Presence.PRESENT )");
        RuleModel high = rule("RF-903", HIGH, "RedFlag( code == \"bladder-change\", presence == Presence.PRESENT )");
        assertThat(remarks(Check.CONTRADICTION, low, defers, high)).singleElement()
                .satisfies(r -> assertThat(r.witness()).contains("bladder-change: { presence: present }"));
    }

    @Test
    void theSameConditionsWithAnotherLevel() {
        RuleModel low = rule("RF-901", LOW, "Symptom( code == \"leg-pain\", rest == RestPain.NONE )");
        RuleModel high = rule("RF-902", HIGH, "Symptom( rest in ( RestPain.NONE ), code == \"leg-pain\" )");
        assertThat(remarks(Check.SAME_CONDITIONS, low, high)).hasSize(1);
        assertThat(remarks(Check.CONTRADICTION, low, high)).isEmpty();
    }

    @Test
    void twoUrgenciesOfOneConcernAreANoteAndOfTwoConcernsNothing() {
        RuleModel urgent = rule("RF-901", "Referral( Urgency.URGENT, \"cord-compression\" )", "Complaint( )");
        RuleModel emergency = rule("RF-902", "Referral( Urgency.EMERGENCY, \"cord-compression\" )", "Patient( )");
        RuleModel other = rule("RF-903", "Referral( Urgency.EMERGENCY, \"fracture\" )", "Patient( )");
        assertThat(remarks(Check.TWO_LEVELS, urgent, emergency)).hasSize(1);
        assertThat(remarks(Check.TWO_LEVELS, urgent, other)).isEmpty();
    }

    @Test
    void limitsAndIndicationsMayStandTogether() {
        RuleModel limit = rule("RF-901", "LoadLimit( Kind.SLIDER )", "Complaint( )");
        RuleModel higher = rule("RF-902", "LoadLimit( Kind.TENSIONER )", "Complaint( )");
        assertThat(new DeepLint(WrittenRules.knowledge(limit, higher), c -> {
                    throw new IllegalStateException("nothing is to be decided");
                }, 0).remarks(20))
                .noneMatch(r -> r.check().fault() || r.check() == Check.TWO_LEVELS);
    }

    @Test
    void notDecidedWhereTheBudgetRanOutAndItSaysWhichBudget() {
        RuleModel low = rule("RF-901", LOW, NUMBER, "Symptom( code == \"leg-pain\", worst <= $n )");
        RuleModel high = rule("RF-902", HIGH, "Symptom( code == \"leg-pain\", rest == RestPain.CONSTANT )");
        assertThat(remarks(Check.NOT_DECIDED, SPENT, low, high)).singleElement().satisfies(r -> {
            assertThat(r.subjects()).isEqualTo(List.of("RF-902", "RF-901"));
            assertThat(r.sentence()).startsWith("not decided within the budget of no time whether a case exists");
            assertThat(r.nextStep()).contains("--budget");
        });
        assertThat(remarks(Check.CONTRADICTION, SPENT, low, high)).isEmpty();
        assertThat(remarks(Check.NOT_DECIDED, low, high)).isEmpty();
    }

    @Test
    void undecidedDegreesOfOneConcernAreSaidOnce() {
        RuleModel urgent = rule("RF-901", "Referral( Urgency.URGENT, \"cord-compression\" )", "Complaint( )");
        RuleModel emergency = rule("RF-902", "Referral( Urgency.EMERGENCY, \"cord-compression\" )", "Patient( )");
        RuleModel another = rule("RF-903", "Referral( Urgency.EMERGENCY, \"cord-compression\" )", "Patient( age > 3 )");
        assertThat(remarks(Check.NOT_DECIDED, SPENT, urgent, emergency, another)).singleElement().satisfies(r -> {
            assertThat(r.subjects()).isEqualTo(List.of("RF-902", "RF-901"));
            assertThat(r.sentence()).contains("within the budget of no time").endsWith("(2 pairs of rules are open, this is the first)");
        });
        assertThat(remarks(Check.TWO_LEVELS, SPENT, urgent, emergency, another)).isEmpty();
        assertThat(remarks(Check.NOT_DECIDED, urgent, emergency, another)).isEmpty();
    }

    /** The search sees no case: what must be absent is linked to what it does not follow, so every case is tried. */
    @Test
    void notDecidedWhereTheStepsRanOut() {
        String all = "not NerveInvolvement( side == $side )";
        RuleModel low = rule("RF-901", LOW, "Symptom( code == \"leg-pain\", $side : side )", all);
        RuleModel high = rule("RF-902", HIGH, "Symptom( code == \"leg-pain\", $side : side )", "Complaint( )");
        RuleModel always = rule("RF-903", "NerveInvolvement( \"l5\", $side, Involvement.RADICULOPATHY )",
                "Symptom( code == \"leg-pain\", $side : side )");
        assertThat(remarks(Check.CONTRADICTION, low, high, always)).isEmpty();
        assertThat(remarks(Check.NOT_DECIDED, low, high, always)).singleElement().satisfies(r -> {
            assertThat(r.sentence()).startsWith("not decided in 60 cases and 20000 steps of a search");
            assertThat(r.nextStep()).contains("a larger --budget decides no more");
        });
    }
}
