package org.neuroglide.proof.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neuroglide.proof.analysis.WrittenRules.rule;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.RuleModel;

/** Each ground, and beside it a condition that looks like it and can be so. */
class NeverSoTest {
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final NeverSo NEVER = new NeverSo(KNOWLEDGE, new SameRule(KNOWLEDGE));
    private static final String REFERRAL = "Deferral( \"infection\" )";

    @Test
    void aLevelThatIsGivenIsKnown() {
        assertThat(open("IrritabilityOverride( given == true, level == Level.LOW )", Set.of())).contains("An override has a level");
        assertThat(open("IrritabilityOverride( level == Level.LOW )", Set.of())).isEmpty();
    }

    @Test
    void aRatingOfChangeIsItsScore() {
        Set<String> named = Set.of("code", "scale");
        assertThat(open("Outcome( code == \"groc\", scale == \"minus-7-to-7\", score >= 3 )", named))
                .contains("rating of change without its score is refused");
        assertThat(open("Outcome( code == \"groc\", score >= 3 )", named)).isEmpty();
        assertThat(open("Outcome( code == \"nprs\", scale == \"of-10\", score >= 3 )", named)).isEmpty();
    }

    @Test
    void aLevelThatNoRuleConcludesDoesNotFail() {
        assertThat(fails("Irritability( stage == IrritabilityStage.FINDING, level in ( Level.MODERATE, Level.HIGH, Level.UNKNOWN ) )", "level"))
                .contains("No rule concludes this");
        assertThat(fails("Irritability( stage == IrritabilityStage.INFERRED, level in ( Level.MODERATE, Level.HIGH, Level.UNKNOWN ) )", "level"))
                .isEmpty();
    }

    @Test
    void thereIsAlwaysALevelAndNotAlwaysAHighOne() {
        assertThat(always("Irritability( stage == IrritabilityStage.INFERRED )")).isNotEmpty();
        assertThat(always("Irritability( stage == IrritabilityStage.INFERRED, level == Level.HIGH )")).isEmpty();
    }

    private static String open(String condition, Set<String> named) {
        RuleModel rule = rule("RF-901", REFERRAL, condition);
        Condition.Pattern pattern = (Condition.Pattern) rule.conditions().get(0);
        List<Constraint> asked = pattern.constraints().stream().filter(c -> !named.contains(c.field())).toList();
        return NEVER.open(rule, naming(pattern, named), asked);
    }

    private static String fails(String condition, String asked) {
        RuleModel rule = rule("RF-901", REFERRAL, condition);
        Condition.Pattern pattern = (Condition.Pattern) rule.conditions().get(0);
        Constraint one = pattern.constraints().stream().filter(c -> c.field().equals(asked)).findFirst().orElseThrow();
        return NEVER.fails(rule, naming(pattern, Set.of("stage")), one);
    }

    private static String always(String condition) {
        RuleModel rule = rule("RF-901", REFERRAL, condition);
        return NEVER.always(rule, (Condition.Pattern) rule.conditions().get(0));
    }

    private static Condition.Pattern naming(Condition.Pattern pattern, Set<String> named) {
        List<Constraint> names = pattern.constraints().stream().filter(c -> named.contains(c.field())).toList();
        return new Condition.Pattern(pattern.type(), names, List.of(), pattern.line());
    }
}
