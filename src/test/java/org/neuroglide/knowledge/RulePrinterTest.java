package org.neuroglide.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.neuroglide.model.Complaint;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Fact;
import org.neuroglide.model.IrritabilityOverride;
import org.neuroglide.model.Level;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Problem;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.Response;
import org.neuroglide.model.Screen;
import org.neuroglide.model.Side;
import org.neuroglide.model.Symptom;
import org.neuroglide.model.TestResult;
import org.neuroglide.model.Weight;

class RulePrinterTest {
    private static final Map<String, Parameter> PARAMETERS = Map.of(
            "limit", parameter("limit", "7"),
            "lost", parameter("lost", "-2"),
            "half", parameter("half", "2.5"),
            "enough", parameter("enough", "2"),
            "days", parameter("days", "14"));

    private static final String RULES = """
            package kbase.redflags;

            %s
            when
                Parameter( name == "limit", $limit : value )
                Symptom( presence == Presence.PRESENT, worst >= $limit )
            then
                insertLogical( new Deferral( "number" ) );
            end

            %s
            when
                Parameter( name == "lost", $lost : value )
                Response( change <= $lost )
            then
                insertLogical( new Deferral( "negative number" ) );
            end

            %s
            when
                Parameter( name == "half", $half : value )
                TestResult( grade > $half )
            then
                insertLogical( new Deferral( "between numbers" ) );
            end

            %s
            when
                Symptom( worstKnown == false )
            then
                insertLogical( new Deferral( "unknown number" ) );
            end

            %s
            when
                TestResult( code == "slr", $side : side )
                Complaint( side == $side, diagnosis == "" )
                not Irritability( stage == IrritabilityStage.FINDING, level in ( Level.HIGH, Level.LOW ) )
            then
                insertLogical( new NerveInvolvement( "sciatic", $side, Involvement.MECHANOSENSITIVE ) );
            end

            %s
            when
                Parameter( name == "enough", $enough : value )
                Complaint( $side : side )
                accumulate( RedFlag( group in ( "a", "b" ), side == $side, presence == Presence.PRESENT ); $n : count( 1 ); $n >= $enough )
            then
                insertLogical( new Deferral( "count" ) );
            end

            %s
            when
                IrritabilityOverride( given == true, $level : level )
            then
                insertLogical( new Irritability( IrritabilityStage.FINDING, $level ) );
            end

            %s
            when
                Parameter( name == "days", $days : value )
                RedFlag( code == "a \\"quoted\\" \\\\ code" )
            then
                insertLogical( new Advice( AdviceKind.REVIEW, "a \\"quoted\\" \\\\ topic", $days ) );
            end

            %s
            when
                Symptom( code == "leg-pain", worstKnown == true, $worst : worst )
                TestResult( score < $worst )
            then
                insertLogical( new Deferral( "join of numbers" ) );
            end

            %s
            when
                Complaint( )
            then
                insertLogical( new Deferral( "draft" ) );
            end
            """;

    private static Parameter parameter(String name, String value) {
        BigDecimal number = new BigDecimal(value);
        return new Parameter(name, number, "unit", "2026-02-01", number, number, "up", true, List.of(), "", 1);
    }

    private static List<RuleModel> rules() {
        Object[] heads = new Object[10];
        for (int i = 0; i < 10; i++) {
            heads[i] = "rule \"RF-01" + i + " A \\\"rule\\\"\"\n@Rationale(\"A sentence.\") @Sources(\"x\") "
                    + "@Certainty(\"high\") @Strength(\"strong\") @Status(\"" + (i == 9 ? "draft" : "active")
                    + "\") @Reviewed(\"never\")";
        }
        List<Problem> problems = new ArrayList<>();
        RuleFile file = RuleReader.read("redflags/x.drl", RULES.formatted(heads), problems);
        assertThat(problems).extracting(Problem::code).containsOnly("too-many-rules");
        return file.rules();
    }

    private static SortedMap<String, String> print(List<RuleModel> rules) {
        return new RulePrinter(PARAMETERS).print(rules);
    }

    private static List<String> conclude(KieBase base, Fact... facts) {
        List<Object> standing = new ArrayList<>();
        KieSession session = base.newKieSession();
        try {
            session.addEventListener(new DefaultRuleRuntimeEventListener() {
                @Override
                public void objectInserted(ObjectInsertedEvent event) {
                    standing.add(event.getObject());
                }

                @Override
                public void objectDeleted(ObjectDeletedEvent event) {
                    standing.remove(event.getOldObject());
                }
            });
            List.of(facts).forEach(session::insert);
            assertThat(session.fireAllRules(100)).isLessThan(100);
        } finally {
            session.dispose();
        }
        return standing.stream()
                .filter(Conclusion.class::isInstance)
                .map(c -> ((Conclusion) c).key())
                .sorted()
                .toList();
    }

    private static Symptom pain(Integer worst) {
        Symptom s = Symptom.of("leg-pain", Presence.PRESENT, Side.LEFT);
        return new Symptom(
                s.code(),
                s.presence(),
                s.side(),
                worst,
                s.rest(),
                s.night(),
                s.onset(),
                s.effort(),
                null,
                null,
                s.spread(),
                s.screen(),
                s.group(),
                null);
    }

    private static TestResult measured(Integer grade, Integer score) {
        TestResult t = TestResult.of("power-l5", Presence.PRESENT, Side.LEFT);
        return new TestResult(
                t.code(),
                t.presence(),
                t.side(),
                t.status(),
                t.reproduced(),
                t.differentiated(),
                t.sideDifference(),
                null,
                grade,
                null,
                score,
                t.family(),
                t.modality(),
                t.nerve(),
                t.root(),
                t.screen(),
                t.group(),
                null);
    }

    private static Response change(Integer change) {
        Response r = Response.UNKNOWN;
        return new Response(
                null,
                null,
                null,
                change,
                null,
                r.sharpPain(),
                r.newNumbness(),
                r.newWeakness(),
                r.spread(),
                r.testImproved());
    }

    private static RedFlag flag(String code, String group, Side side) {
        return RedFlag.of(code, Presence.PRESENT, side).described(group, Weight.WEAK, Screen.CORE);
    }

    @Test
    void printedRulesFireWhereTheirModelsHold() throws ModelCompiler.Refused {
        KieBase base = ExecutableRules.of(ModelCompiler.compile(print(rules()))).whole();
        Complaint left = new Complaint("", Side.LEFT, null, null, "");

        assertThat(conclude(base, pain(7))).containsExactly("Deferral number");
        assertThat(conclude(base, pain(6))).isEmpty();
        assertThat(conclude(base, pain(null))).containsExactly("Deferral unknown number");

        assertThat(conclude(base, change(-2))).containsExactly("Deferral negative number");
        assertThat(conclude(base, change(-1))).isEmpty();
        assertThat(conclude(base, change(null))).isEmpty();

        assertThat(conclude(base, measured(3, null))).containsExactly("Deferral between numbers");
        assertThat(conclude(base, measured(2, null))).isEmpty();
        assertThat(conclude(base, measured(null, null))).isEmpty();

        TestResult slr = TestResult.of("slr", Presence.NOT_ASSESSED, Side.LEFT);
        assertThat(conclude(base, slr, left)).containsExactly("NerveInvolvement sciatic LEFT MECHANOSENSITIVE");
        assertThat(conclude(base, slr, new Complaint("", Side.RIGHT, null, null, "")))
                .isEmpty();
        assertThat(conclude(base, slr, left, new IrritabilityOverride(true, Level.HIGH, "")))
                .containsExactly("Irritability FINDING HIGH");
        assertThat(conclude(base, slr, left, new IrritabilityOverride(true, Level.MODERATE, "")))
                .containsExactly("Irritability FINDING MODERATE", "NerveInvolvement sciatic LEFT MECHANOSENSITIVE");

        assertThat(conclude(base, pain(4), measured(null, 3))).containsExactly("Deferral join of numbers");
        assertThat(conclude(base, pain(4), measured(null, 4))).isEmpty();
        assertThat(conclude(base, pain(4), measured(null, null))).isEmpty();

        RedFlag a = flag("1", "a", Side.LEFT);
        assertThat(conclude(base, left, a, flag("2", "b", Side.LEFT))).containsExactly("Deferral count");
        assertThat(conclude(base, left, a, flag("2", "b", Side.RIGHT))).isEmpty();
        assertThat(conclude(base, left, a, flag("2", "c", Side.LEFT))).isEmpty();

        assertThat(conclude(base, flag("a \"quoted\" \\ code", "", Side.NONE)))
                .containsExactly("Advice REVIEW a \"quoted\" \\ topic 14");
    }

    /** Drools loses rules of a second package; see docs/decisions/011-one-package-of-rules.md. */
    @Test
    void printsTheRulesOfAllFoldersAsOnePackage() {
        List<RuleModel> bundled = Knowledge.bundled().rules();
        assertThat(bundled).extracting(r -> r.file().replaceFirst("/.*", "")).contains("redflags", "completeness");

        SortedMap<String, String> printed = new RulePrinter(Knowledge.bundled().parameters()).print(bundled);

        assertThat(printed).containsOnlyKeys("kbase/rules.drl");
        assertThat(printed.get("kbase/rules.drl")).containsOnlyOnce("package ");
        assertThat(printed.get("kbase/rules.drl").lines().filter(l -> l.startsWith("rule \"")))
                .hasSize((int) bundled.stream().filter(RuleModel::active).count());
        assertThat(ModelCompiler.compile(printed).models()).singleElement();
    }

    @Test
    void printsTheSameInEveryOrder() {
        List<RuleModel> rules = rules();
        List<RuleModel> reversed = new ArrayList<>(rules);
        Collections.reverse(reversed);
        assertThat(print(reversed)).isEqualTo(print(rules));
    }

    @Test
    void printsNoTextOfTheAuthorButCodes() {
        String printed = print(rules()).get("kbase/rules.drl");
        assertThat(printed)
                .startsWith("package kbase;\n\nimport org.neuroglide.model.Advice;\n")
                .contains("""
                        rule "RF-010"
                        when
                            $p0 : Symptom( presence == Presence.PRESENT, worstKnown == true, worst >= 7 )
                        then
                            insertLogical( new Deferral( "number" ) );
                        end
                        """)
                .contains(
                        "accumulate( $p1 : RedFlag( presence == Presence.PRESENT, group in ( \"a\", \"b\" ), side == $v0 ); $n1 : count( 1 ); $n1 >= 2 )")
                .contains("grade > 2 )")
                .doesNotContain("sentence", "Parameter", "RF-019", "\\\"rule");
    }
}
