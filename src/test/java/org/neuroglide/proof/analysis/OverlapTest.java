package org.neuroglide.proof.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neuroglide.proof.analysis.WrittenRules.remarks;
import static org.neuroglide.proof.analysis.WrittenRules.rule;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroglide.knowledge.RuleModel;

class OverlapTest {
    private static final String ANY_ARM = "Symptom( code in ( \"arm-pain\", \"hand-pain\" ), presence == Presence.PRESENT )";

    @Test
    void aRuleWrittenTwiceInOtherWordsIsADuplicate() {
        RuleModel one = rule("RF-901", "Deferral( \"infection\" )",
                "Parameter( name == \"nprs-low\", $n : value )",
                "Symptom( code == \"leg-pain\", worst > $n, $side : side )",
                "TestResult( code == \"slump\", side == $side )");
        RuleModel other = rule("RF-902", "Deferral( \"infection\" )",
                "Parameter( name == \"nprs-low\", $least : value )",
                "TestResult( code in ( \"slump\" ), $where : side )",
                "Symptom( side == $where, worst > $least, code in ( \"leg-pain\" ) )");
        assertThat(remarks(Check.DUPLICATE, one, other)).extracting(Remark::subjects).containsExactly(List.of("RF-902", "RF-901"));
    }

    @Test
    void anotherSideIsNoDuplicate() {
        RuleModel linked = rule("RF-901", "Deferral( \"infection\" )",
                "Symptom( code == \"leg-pain\", $side : side )", "TestResult( code == \"slump\", side == $side )");
        RuleModel free = rule("RF-902", "Deferral( \"infection\" )",
                "Symptom( code == \"leg-pain\" )", "TestResult( code == \"slump\" )");
        assertThat(remarks(Check.DUPLICATE, linked, free)).isEmpty();
        assertThat(remarks(Check.SUBSUMED, linked, free)).extracting(Remark::subjects).containsExactly(List.of("RF-901", "RF-902"));
    }

    @Test
    void aRuleForOneCodeOfManyIsSubsumed() {
        RuleModel general = rule("RF-901", "Deferral( \"infection\" )", ANY_ARM);
        RuleModel special = rule("RF-902", "Deferral( \"infection\" )",
                "Symptom( code == \"arm-pain\", presence == Presence.PRESENT )", "Complaint( region == \"cervical\" )");
        assertThat(remarks(Check.SUBSUMED, general, special)).extracting(Remark::subjects).containsExactly(List.of("RF-902", "RF-901"));
    }

    @Test
    void aRuleWithOneMorePresenceIsNotSubsumed() {
        RuleModel general = rule("RF-901", "Deferral( \"infection\" )", ANY_ARM);
        RuleModel wider = rule("RF-902", "Deferral( \"infection\" )",
                "Symptom( code == \"arm-pain\", presence in ( Presence.PRESENT, Presence.NOT_ASSESSED ) )");
        assertThat(remarks(Check.SUBSUMED, general, wider)).isEmpty();
    }

    @Test
    void aHigherCountIsSubsumedByALowerOneAndNotTheOtherWay() {
        RuleModel two = count("RF-901", 2);
        RuleModel three = count("RF-902", 3);
        assertThat(remarks(Check.SUBSUMED, two, three)).extracting(Remark::subjects).containsExactly(List.of("RF-902", "RF-901"));
    }

    @Test
    void aNegationThatForbidsMoreIsTheSpecialOne() {
        RuleModel unlessLow = rule("RF-901", "Deferral( \"infection\" )", ANY_ARM,
                "not Irritability( stage == IrritabilityStage.EFFECTIVE, level == Level.LOW )");
        RuleModel unlessAny = rule("RF-902", "Deferral( \"infection\" )", ANY_ARM,
                "not Irritability( stage == IrritabilityStage.EFFECTIVE )");
        assertThat(remarks(Check.SUBSUMED, unlessLow, unlessAny)).extracting(Remark::subjects).containsExactly(List.of("RF-902", "RF-901"));
    }

    private static RuleModel count(String id, int limit) {
        return rule(id, "Deferral( \"infection\" )",
                "accumulate( RedFlag( presence == Presence.PRESENT ); $n : count( 1 ); $n >= " + limit + " )");
    }
}
