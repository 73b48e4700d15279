package org.neuroglide.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neuroglide.knowledge.Constraint.Op;
import org.neuroglide.model.Advice;
import org.neuroglide.model.AdviceKind;
import org.neuroglide.model.Complaint;
import org.neuroglide.model.Fact;
import org.neuroglide.model.Patient;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Sex;
import org.neuroglide.model.Side;
import org.neuroglide.model.Symptom;

class PatternMatcherTest {
    private static final Value AGE = new Value.Variable("$age");
    private static final Fact LEFT = Symptom.of("leg-pain", Presence.PRESENT, Side.LEFT);

    @Test
    void numbersCompareWithNumbersAndVariables() {
        assertThat(age(Op.GE, number("50")).matches(patient(50), Map.of())).isTrue();
        assertThat(age(Op.GT, number("50")).matches(patient(50), Map.of())).isFalse();
        assertThat(age(Op.LT, number("50.5")).matches(patient(50), Map.of())).isTrue();
        assertThat(age(Op.LE, number("49.5")).matches(patient(50), Map.of())).isFalse();
        assertThat(age(Op.EQ, AGE).matches(patient(50), Map.of("$age", 50))).isTrue();
        assertThat(age(Op.EQ, AGE).matches(patient(50), Map.of("$age", new BigDecimal("50.0"))))
                .isTrue();
        assertThat(age(Op.IN, number("49"), number("50")).matches(patient(50), Map.of()))
                .isTrue();
    }

    @Test
    void anUnknownNumberMeetsNoComparison() {
        for (Op op : List.of(Op.LT, Op.LE, Op.GT, Op.GE, Op.EQ)) {
            assertThat(age(op, number("0")).matches(Patient.UNKNOWN, Map.of())).isFalse();
        }
    }

    @Test
    void onlyFactsOfTheTypeMatch() {
        assertThat(age(Op.GE, number("0")).matches(LEFT, Map.of())).isFalse();
        assertThat(age(Op.GE, number("0")).couldMatch(LEFT)).isFalse();
    }

    @Test
    void aVariableThatNothingHasBoundCouldBeAnything() {
        PatternMatcher matcher = pattern(
                "Symptom",
                new Constraint("side", Op.EQ, List.of(new Value.Variable("$side"))),
                new Constraint("presence", Op.EQ, List.of(new Value.Constant("Presence", "PRESENT"))));

        assertThat(matcher.matches(LEFT, Map.of("$side", Side.LEFT))).isTrue();
        assertThat(matcher.matches(LEFT, Map.of("$side", Side.RIGHT))).isFalse();
        assertThat(matcher.matches(LEFT, Map.of())).isFalse();
        assertThat(matcher.couldMatch(LEFT)).isTrue();
        assertThat(matcher.couldMatch(Symptom.of("leg-pain", Presence.ABSENT, Side.LEFT)))
                .isFalse();
    }

    @Test
    void bindingsKeepWhatWasBoundBefore() {
        Condition.Pattern pattern = new Condition.Pattern(
                "Symptom", List.of(), List.of(new Binding("$code", "code"), new Binding("$worst", "worst")), 1);

        assertThat(PatternMatcher.of(pattern).bind(LEFT, Map.of("$x", 1)))
                .containsOnly(Map.entry("$x", 1), Map.entry("$code", "leg-pain"));
    }

    @Test
    void textsAndBooleansCompareByEquality() {
        assertThat(pattern("Complaint", new Constraint("diagnosis", Op.EQ, List.of(new Value.Text(""))))
                        .matches(Complaint.UNKNOWN, Map.of()))
                .isTrue();
        assertThat(pattern("Patient", new Constraint("ageKnown", Op.EQ, List.of(new Value.Bool(false))))
                        .matches(Patient.UNKNOWN, Map.of()))
                .isTrue();
        assertThat(pattern("Advice", new Constraint("topic", Op.IN, List.of(new Value.Text("a"), new Value.Text("b"))))
                        .matches(new Advice(AdviceKind.STOP, "b"), Map.of()))
                .isTrue();
    }

    @Test
    void namesThatTheModelDoesNotHaveAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> pattern("Doctor")).withMessage("No fact type Doctor");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pattern("Patient", new Constraint("name", Op.EQ, List.of(new Value.Text("x")))))
                .withMessage("No field name of Patient");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        pattern("Patient", new Constraint("sex", Op.EQ, List.of(new Value.Constant("Sex", "NONE")))))
                .withMessage("No constant NONE of Sex");
    }

    private static PatternMatcher age(Op op, Value... values) {
        return pattern("Patient", new Constraint("age", op, List.of(values)));
    }

    private static PatternMatcher pattern(String type, Constraint... constraints) {
        return PatternMatcher.of(new Condition.Pattern(type, List.of(constraints), List.of(), 1));
    }

    private static Value number(String number) {
        return new Value.Number(new BigDecimal(number));
    }

    private static Patient patient(int age) {
        return new Patient(age, Sex.NOT_ASSESSED);
    }
}
