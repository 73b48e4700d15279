package org.neuroglide.proof.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neuroglide.knowledge.Binding;
import org.neuroglide.knowledge.ConclusionTemplate;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.Constraint.Op;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Value;
import org.neuroglide.proof.reference.ReferenceEvaluator.Proof;
import org.neuroglide.model.Certainty;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Deferral;
import org.neuroglide.model.Fact;
import org.neuroglide.model.Patient;
import org.neuroglide.model.Precaution;
import org.neuroglide.model.Presence;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.RuleSummary;
import org.neuroglide.model.Sex;
import org.neuroglide.model.Side;
import org.neuroglide.model.Strength;

/** The reference itself, on rules small enough to see what they must conclude. */
class ReferenceEvaluatorTest {
    private static final RedFlag FEVER = RedFlag.of("fever", Presence.PRESENT, Side.NONE);
    private static final RedFlag SWEATS = RedFlag.of("night-sweats", Presence.PRESENT, Side.NONE);
    private static final RedFlag NO_LOSS = RedFlag.of("weight-loss", Presence.ABSENT, Side.NONE);

    @Test
    void aPatternMatchesEveryFactAndEachMatchIsAProof() {
        RuleModel rule = rule("RF-001", conclude("Deferral", "infection"), present());
        assertThat(evaluate(List.of(rule), FEVER, SWEATS, NO_LOSS))
                .isEqualTo(Map.of(new Deferral("infection"),
                        Set.of(new Proof("RF-001", List.of(FEVER)), new Proof("RF-001", List.of(SWEATS)))));
    }

    @Test
    void aCountNeedsItsLimitAndProvesByWhatItCounted() {
        RuleModel two = rule("RF-001", conclude("Deferral", "infection"), count(2));
        RuleModel three = rule("RF-002", conclude("Precaution", "infection-watch"), count(3));
        assertThat(evaluate(List.of(two, three), SWEATS, NO_LOSS, FEVER))
                .isEqualTo(Map.of(new Deferral("infection"), Set.of(new Proof("RF-001", List.of(FEVER, SWEATS)))));
    }

    @Test
    void aNegationWaitsForEveryRuleThatCouldConcludeIt() {
        RuleModel unlessDeferred = rule("PR-001", conclude("Precaution", "a"), present(),
                new Condition.Negation(pattern("Deferral", equal("concern", text("infection")))));
        RuleModel defers = rule("RF-001", conclude("Deferral", "infection"),
                new Condition.Pattern("Precaution", List.of(equal("topic", text("b"))), List.of(), 1));
        RuleModel starts = rule("PR-002", conclude("Precaution", "b"), present());
        assertThat(evaluate(List.of(unlessDeferred, defers, starts), FEVER).keySet())
                .containsExactlyInAnyOrder(new Precaution("b"), new Deferral("infection"));
        assertThat(evaluate(List.of(unlessDeferred, starts), FEVER).keySet())
                .containsExactlyInAnyOrder(new Precaution("a"), new Precaution("b"));
    }

    @Test
    void aBoundVariableJoinsAndIsConcluded() {
        Condition any = new Condition.Pattern("RedFlag", List.of(equal("code", text("fever"))),
                List.of(new Binding("$p", "presence")), 1);
        Condition same = new Condition.Pattern("RedFlag",
                List.of(equal("code", text("weight-loss")), equal("presence", new Value.Variable("$p"))),
                List.of(new Binding("$code", "code")), 2);
        RuleModel rule = rule("PR-001", new ConclusionTemplate("Precaution", List.of(new Value.Variable("$code"))), any, same);
        assertThat(evaluate(List.of(rule), FEVER, NO_LOSS)).isEmpty();
        RedFlag loss = RedFlag.of("weight-loss", Presence.PRESENT, Side.NONE);
        assertThat(evaluate(List.of(rule), FEVER, loss).keySet()).containsExactly(new Precaution("weight-loss"));
    }

    @Test
    void anUnknownNumberMeetsNoComparison() {
        Condition parameter = new Condition.ParameterPattern("limit", "$limit", 1);
        for (Op op : List.of(Op.EQ, Op.LT, Op.LE, Op.GT, Op.GE)) {
            Condition compared = pattern("Patient", new Constraint("age", op, List.of(new Value.Variable("$limit"))));
            RuleModel rule = rule("PR-001", conclude("Precaution", "old"), parameter, compared);
            assertThat(evaluate(List.of(rule), Patient.UNKNOWN)).isEmpty();
            boolean equalHolds = op == Op.EQ || op == Op.LE || op == Op.GE;
            assertThat(evaluate(List.of(rule), new Patient(55, Sex.OTHER)).isEmpty()).isEqualTo(!equalHolds);
        }
    }

    @Test
    void aRuleThatIsNotActiveConcludesNothing() {
        RuleModel draft = rule("RF-001", conclude("Deferral", "infection"), present());
        RuleModel off = new RuleModel(draft.summary(), "redflags", "redflags/a.drl", 1, List.of(), "draft",
                draft.conditions(), draft.conclusion());
        assertThat(evaluate(List.of(off), FEVER)).isEmpty();
    }

    @Test
    void aCycleThroughANegationIsRefused() {
        RuleModel a = rule("PR-001", conclude("Precaution", "a"), new Condition.Negation(pattern("Deferral")));
        RuleModel b = rule("RF-001", conclude("Deferral", "b"), pattern("Precaution"));
        assertThatThrownBy(() -> new ReferenceEvaluator(List.of(a, b), Map.of())).hasMessageContaining("cycle");
    }

    private static Map<Conclusion, Set<Proof>> evaluate(List<RuleModel> rules, Fact... facts) {
        Parameter limit = new Parameter("limit", new BigDecimal("55"), "years", "2026-01-01", BigDecimal.ONE,
                BigDecimal.TEN, "up", true, List.of(), "", 1);
        return new ReferenceEvaluator(rules, Map.of("limit", limit)).evaluate(Arrays.asList(facts));
    }

    private static RuleModel rule(String id, ConclusionTemplate conclusion, Condition... conditions) {
        RuleSummary summary = new RuleSummary(id, id, "", List.of(), Certainty.EXPERT, Strength.STRONG, "never");
        return new RuleModel(summary, "redflags", "redflags/a.drl", 1, List.of(), "active", List.of(conditions), conclusion);
    }

    private static ConclusionTemplate conclude(String type, String code) {
        return new ConclusionTemplate(type, List.of(text(code)));
    }

    private static Condition.Pattern pattern(String type, Constraint... constraints) {
        return new Condition.Pattern(type, List.of(constraints), List.of(), 1);
    }

    private static Condition.Pattern present() {
        return pattern("RedFlag", equal("presence", new Value.Constant("Presence", "PRESENT")));
    }

    private static Condition.Count count(int limit) {
        return new Condition.Count(present(), "$n", new Value.Number(BigDecimal.valueOf(limit)), 1);
    }

    private static Constraint equal(String field, Value value) {
        return new Constraint(field, Op.EQ, List.of(value));
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }
}
