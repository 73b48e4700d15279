package org.neuroglide.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neuroglide.knowledge.MatchState.FAILS;
import static org.neuroglide.knowledge.MatchState.HOLDS;
import static org.neuroglide.knowledge.MatchState.NOT_ASSESSED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neuroglide.model.Complaint;
import org.neuroglide.model.Fact;
import org.neuroglide.model.Irritability;
import org.neuroglide.model.IrritabilityStage;
import org.neuroglide.model.Level;
import org.neuroglide.model.Patient;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Problem;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.Screen;
import org.neuroglide.model.Sex;
import org.neuroglide.model.Side;
import org.neuroglide.model.Symptom;
import org.neuroglide.model.TestResult;
import org.neuroglide.model.Weight;

/** How the conditions of a rule stand in a case. */
class RuleTraceTest {
    private static final Irritability HIGH = new Irritability(IrritabilityStage.FINDING, Level.HIGH);

    @Test
    void aRuleThatFiresHoldsInEveryCondition() {
        RuleTrace trace = trace("""
            Parameter( name == "high", $high : value )
            Symptom( presence == Presence.PRESENT, worst >= $high )
            """, pain("leg-pain", Presence.PRESENT, 3), pain("back-pain", Presence.PRESENT, 8));

        assertThat(trace.holds()).isTrue();
        assertThat(trace.steps()).singleElement().satisfies(s -> {
            assertThat(s.facts()).extracting(Fact::key).containsExactly("symptom back-pain LEFT");
            assertThat(s.checks()).extracting(PatternMatcher.Check::actual).containsExactly(Presence.PRESENT, 8);
        });
        assertThat(trace.nearMiss()).isFalse();
        assertThat(trace.unanswered()).isFalse();
    }

    @Test
    void theNearestFactIsShownWithItsValue() {
        RuleTrace trace = trace(
                "Symptom( presence == Presence.PRESENT, worst >= 7 )",
                pain("leg-pain", Presence.ABSENT, null),
                pain("back-pain", Presence.PRESENT, 5));

        assertThat(trace.count(FAILS)).isEqualTo(1);
        assertThat(trace.steps().get(0).facts()).extracting(Fact::key).containsExactly("symptom back-pain LEFT");
        assertThat(trace.steps().get(0).checks())
                .extracting(c -> c.constraint().field() + " " + c.state() + " " + c.actual())
                .containsExactly("presence HOLDS PRESENT", "worst FAILS 5");
        assertThat(trace.nearMiss()).isTrue();
    }

    @Test
    void anUnknownNumberIsNotAssessed() {
        RuleTrace trace =
                trace("Symptom( presence == Presence.PRESENT, worst >= 7 )", pain("leg-pain", Presence.PRESENT, null));

        assertThat(trace.steps().get(0).state()).isEqualTo(NOT_ASSESSED);
        assertThat(trace.steps().get(0).open()).extracting(Fact::key).containsExactly("symptom leg-pain LEFT");
        assertThat(trace.unanswered()).isTrue();
        assertThat(trace.nearMiss()).isFalse();
    }

    @Test
    void aFindingThatNobodyReportedIsNotAssessed() {
        RuleTrace trace =
                trace("RedFlag( code == \"lump\", presence == Presence.PRESENT )", flag("fever", Presence.PRESENT));

        assertThat(trace.steps().get(0).state()).isEqualTo(NOT_ASSESSED);
        assertThat(trace.steps().get(0).facts()).isEmpty();
        assertThat(trace.unanswered()).isTrue();
    }

    @Test
    void aConclusionThatWasNotDrawnFails() {
        RuleTrace trace = trace("Irritability( stage == IrritabilityStage.EFFECTIVE, level == Level.LOW )", HIGH);

        assertThat(trace.steps().get(0).state()).isEqualTo(FAILS);
        assertThat(trace.steps().get(0).facts()).isEmpty();
        assertThat(trace.nearMiss()).isTrue();
    }

    @Test
    void aConclusionOfAnotherLevelIsShown() {
        RuleTrace trace = trace("Irritability( stage == IrritabilityStage.FINDING, level == Level.LOW )", HIGH);

        assertThat(trace.steps().get(0).state()).isEqualTo(FAILS);
        assertThat(trace.steps().get(0).facts()).containsExactly(HIGH);
    }

    @Test
    void aNegationShowsWhatIsInItsWay() {
        String conditions = """
            Complaint( )
            not Irritability( stage == IrritabilityStage.FINDING, level in ( Level.HIGH, Level.MODERATE ) )
            """;
        assertThat(trace(conditions, Complaint.UNKNOWN).holds()).isTrue();

        RuleTrace trace = trace(conditions, Complaint.UNKNOWN, HIGH);
        assertThat(states(trace)).containsExactly(HOLDS, FAILS);
        assertThat(trace.steps().get(1).facts()).containsExactly(HIGH);
        assertThat(trace.nearMiss()).isTrue();
    }

    @Test
    void aCountSaysWhatCountsAndWhatCouldCount() {
        String conditions = """
            Parameter( name == "enough", $enough : value )
            accumulate( RedFlag( group == "malignancy", presence == Presence.PRESENT ); $n : count( 1 ); $n >= $enough )
            """;
        RuleTrace open = trace(
                conditions, flag("a", Presence.PRESENT), flag("b", Presence.NOT_ASSESSED), flag("c", Presence.ABSENT));
        assertThat(states(open)).containsExactly(NOT_ASSESSED);
        assertThat(open.steps().get(0).facts()).extracting(Fact::key).containsExactly("redFlag a NONE");
        assertThat(open.steps().get(0).open()).extracting(Fact::key).containsExactly("redFlag b NONE");
        assertThat(open.unanswered()).isTrue();

        RuleTrace failed = trace(conditions, flag("a", Presence.PRESENT), flag("c", Presence.ABSENT));
        assertThat(states(failed)).containsExactly(FAILS);
        assertThat(failed.nearMiss()).isTrue();

        RuleTrace holds = trace(conditions, flag("a", Presence.PRESENT), flag("b", Presence.PRESENT));
        assertThat(holds.holds()).isTrue();
        assertThat(holds.steps().get(0).facts()).hasSize(2);
    }

    @Test
    void theBindingWithTheFewestMissesIsShown() {
        String conditions = """
            Symptom( code == "leg-pain", presence == Presence.PRESENT, $side : side )
            TestResult( code == "power-l5", side == $side, presence == Presence.PRESENT )
            """;
        RuleTrace trace = trace(
                conditions,
                Symptom.of("leg-pain", Presence.PRESENT, Side.LEFT),
                Symptom.of("leg-pain", Presence.PRESENT, Side.RIGHT),
                TestResult.of("power-l5", Presence.ABSENT, Side.LEFT),
                TestResult.of("power-l5", Presence.PRESENT, Side.RIGHT));
        assertThat(trace.holds()).isTrue();
        assertThat(trace.steps().get(0).facts()).extracting(Fact::key).containsExactly("symptom leg-pain RIGHT");

        RuleTrace missed = trace(
                conditions,
                Symptom.of("leg-pain", Presence.PRESENT, Side.LEFT),
                Symptom.of("leg-pain", Presence.ABSENT, Side.RIGHT),
                TestResult.of("power-l5", Presence.ABSENT, Side.LEFT));
        assertThat(states(missed)).containsExactly(HOLDS, FAILS);
        assertThat(missed.nearMiss()).isTrue();
        assertThat(missed.steps().get(1).facts()).extracting(Fact::key).containsExactly("test power-l5 LEFT");
    }

    @Test
    void anEmptyComplaintIsNotAssessed() {
        assertThat(states(trace("Complaint( region == \"lumbar\" )", Complaint.UNKNOWN)))
                .containsExactly(NOT_ASSESSED);
        assertThat(states(trace("Complaint( side == Side.LEFT )", Complaint.UNKNOWN)))
                .containsExactly(NOT_ASSESSED);
        assertThat(states(trace("Patient( age >= 50 )", Patient.UNKNOWN))).containsExactly(NOT_ASSESSED);
        assertThat(states(trace("Patient( age >= 50 )", new Patient(49, Sex.NOT_ASSESSED))))
                .containsExactly(FAILS);
        assertThat(states(trace("Patient( ageKnown == true )", Patient.UNKNOWN)))
                .containsExactly(NOT_ASSESSED);
    }

    @Test
    void patternsReadAsShortWords() {
        RuleModel rule = rule("Symptom( code in ( \"leg-pain\", \"back-pain\" ), worst >= 7, side == $side )\n"
                + "Complaint( diagnosis == \"\" )");
        assertThat(ConditionText.of((Condition.Pattern) rule.conditions().get(0), Map.of("$side", Side.LEFT)))
                .isEqualTo("Symptom (code leg-pain or back-pain, worst >= 7, side LEFT)");
        assertThat(ConditionText.of((Condition.Pattern) rule.conditions().get(0), Map.of()))
                .isEqualTo("Symptom (code leg-pain or back-pain, worst >= 7, side $side)");
        assertThat(ConditionText.of((Condition.Pattern) rule.conditions().get(1), Map.of()))
                .isEqualTo("Complaint (diagnosis none)");
    }

    private static List<MatchState> states(RuleTrace trace) {
        return trace.steps().stream().map(RuleTrace.Step::state).toList();
    }

    private static RuleTrace trace(String conditions, Fact... facts) {
        return RuleTrace.of(
                rule(conditions),
                List.of(facts),
                Map.of("high", parameter("high", 7), "enough", parameter("enough", 2)));
    }

    private static RuleModel rule(String conditions) {
        String text = """
            package kbase.redflags;
            rule "RF-001 A rule"
                @Rationale("A sentence.")
                @Sources("policy")
                @Certainty("expert")
                @Strength("strong")
                @Status("active")
                @Reviewed("never")
            when
            %s
            then
                insertLogical( new Deferral( "malignancy" ) );
            end
            """.formatted(conditions);
        List<Problem> problems = new ArrayList<>();
        return RuleReader.read("redflags/a.drl", text, problems).rules().get(0);
    }

    private static Parameter parameter(String name, int value) {
        BigDecimal number = BigDecimal.valueOf(value);
        return new Parameter(name, number, "unit", "2026-02-01", number, number, "down", true, List.of(), "", 1);
    }

    private static RedFlag flag(String code, Presence presence) {
        return RedFlag.of(code, presence, Side.NONE).described("malignancy", Weight.WEAK, Screen.CORE);
    }

    private static Symptom pain(String code, Presence presence, Integer worst) {
        Symptom bare = Symptom.of(code, presence, Side.LEFT);
        return new Symptom(
                code,
                presence,
                Side.LEFT,
                worst,
                bare.rest(),
                bare.night(),
                bare.onset(),
                bare.effort(),
                null,
                null,
                bare.spread(),
                Screen.REGION,
                "",
                null);
    }
}
