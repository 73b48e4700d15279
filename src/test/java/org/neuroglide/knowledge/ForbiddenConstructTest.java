package org.neuroglide.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroglide.model.Problem;

/** The dialect is closed: every construct that DRL or Java would take is refused, and named. */
class ForbiddenConstructTest {
    private static final String RULE = """
            package kbase.redflags;
            %s
            rule "RF-001 A rule"
            %s
                @Rationale("A sentence.")
                @Sources("guide-2020")
                @Certainty("high")
                @Strength("strong")
                @Status("active")
                @Reviewed("never")
            %s
            when
                %s
            then
                %s
            end
            """;

    private static final String CONDITION = "RedFlag( code == \"x\" )";
    private static final String CONCLUSION = "insertLogical( new Deferral( \"x\" ) );";

    private static void assertForbidden(String text, String construct) {
        List<Problem> problems = new ArrayList<>();
        RuleFile file = RuleReader.read("redflags/x.drl", text, problems);
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).code()).isEqualTo("forbidden-construct");
        assertThat(problems.get(0).message()).contains(construct).contains("column");
        assertThat(file.complete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "global; java.util.List list",
                "function; void f() { System.exit( 1 ); }",
                "query; \"q\" RedFlag( ) end",
                "declare; Flag code : String end",
                "import; java.lang.Runtime",
                "import; static java.lang.Runtime.getRuntime",
                "dialect; \"java\"",
                "unit; Some",
                "template; header",
                "salience; 10"
            })
    void atTheTop(String statement) {
        String[] parts = statement.split(";", 2);
        assertForbidden(RULE.formatted(parts[0] + parts[1], "", "", CONDITION, CONCLUSION), "\"" + parts[0] + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "salience 10",
                "agenda-group \"first\"",
                "activation-group \"one\"",
                "ruleflow-group \"one\"",
                "no-loop true",
                "no-loop",
                "lock-on-active",
                "auto-focus true",
                "enabled false",
                "duration 100",
                "timer ( 100 )",
                "calendars \"week\"",
                "date-effective \"2026-01-01\"",
                "date-expires \"2026-01-01\"",
                "dialect \"mvel\"",
                "extends \"RF-002\""
            })
    void asAttribute(String attribute) {
        String word = attribute.split(" ")[0];
        assertForbidden(RULE.formatted("", attribute, "", CONDITION, CONCLUSION), "\"" + word + "\"");
        assertForbidden(RULE.formatted("", "", attribute, CONDITION, CONCLUSION), "\"" + word + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "or: RedFlag( code == \"x\" ) or RedFlag( code == \"y\" )",
                "||: RedFlag( code == \"x\" ) || RedFlag( code == \"y\" )",
                "or: RedFlag( code == \"x\" or == \"y\" )",
                "||: RedFlag( code == \"x\" || code == \"y\" )",
                "or: ( or RedFlag( ) )",
                "and: RedFlag( ) and RedFlag( )",
                "&&: RedFlag( code == \"x\" && side == Side.LEFT )",
                "exists: exists RedFlag( )",
                "forall: forall( RedFlag( ) )",
                "from: RedFlag( ) from $list",
                "from: RedFlag( ) from entry-point \"x\"",
                "over: RedFlag( ) over window:length( 10 )",
                "eval: eval( true )",
                "eval: RedFlag( eval( true ) )",
                "!=: RedFlag( code != \"x\" )",
                "!: RedFlag( !known )",
                "not-in: RedFlag( code not-in ( \"x\" ) )",
                "matches: RedFlag( code matches \".*\" )",
                "contains: RedFlag( code contains \"x\" )",
                "memberOf: RedFlag( code memberOf $codes )",
                "soundslike: RedFlag( code soundslike \"x\" )",
                "str: RedFlag( code str \"x\" )",
                "excludes: RedFlag( code excludes \"x\" )",
                "null: RedFlag( code == null )",
                "+: Symptom( worst > $a + 1 )",
                "-: Symptom( worst - 1 > $a )",
                "*: Symptom( worst > $a * 2 )",
                "/: Symptom( worst > $a / 2 )",
                "%: Symptom( worst % 2 == $a )",
                "-1: Symptom( worst > $a -1 )",
                "worst-other: Symptom( worst-other > $a )",
                ".: RedFlag( code.length > $a )",
                ".: RedFlag( code == Presence.PRESENT.name() )",
                ".: org.neuroglide.model.RedFlag( )",
                "[: RedFlag( code[0] == \"x\" )",
                "{: RedFlag( ) { code }",
                "this: RedFlag( this == $x )",
                "new: RedFlag( code == new String() )",
                "before: RedFlag( on before $x )",
                "acc: acc( RedFlag( ); $n : count( 1 ); $n >= 1 )",
                "collect: collect( RedFlag( ) )",
                "sum: accumulate( RedFlag( ); $n : sum( 1 ); $n >= 1 )",
                "max: accumulate( RedFlag( ); $n : max( 1 ); $n >= 1 )",
                "whole fact: $f : RedFlag( )",
                "whole fact: accumulate( $f : RedFlag( ); $n : count( 1 ); $n >= 1 )",
                "negates a group: not ( RedFlag( ) )",
                "negates \"accumulate\": not accumulate( RedFlag( ); $n : count( 1 ); $n >= 1 )",
                "negates \"not\": not not RedFlag( )",
                "exists: not exists RedFlag( )",
                "binds and compares: RedFlag( $c : code == \"x\" )",
                "?: ?RedFlag( )",
                "if: if ( true ) RedFlag( )",
                "do: RedFlag( ) do[ x ]"
            })
    void inACondition(String condition) {
        String[] parts = condition.split(": ", 2);
        String text = RULE.formatted("", "", "", parts[1], CONCLUSION);
        if (parts[0].equals("?") || parts[1].startsWith("(")) {
            List<Problem> problems = new ArrayList<>();
            assertThat(RuleReader.read("redflags/x.drl", text, problems).rules())
                    .isEmpty();
            assertThat(problems).hasSize(1);
        } else {
            assertForbidden(text, parts[0]);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert: insert( new Deferral( \"x\" ) );",
                "modify: modify( $f ) { setCode( \"x\" ) };",
                "update: update( $f );",
                "retract: retract( $f );",
                "delete: delete( $f );",
                "System: System.out.println( \"x\" );",
                "drools: drools.halt();",
                "kcontext: kcontext.getKieRuntime().halt();",
                "if: if ( true ) insertLogical( new Deferral( \"x\" ) );",
                "for: for ( ;; ) { }",
                "new: new Deferral( \"x\" );",
                "modify: insertLogical( new Deferral( \"x\" ) ); modify( $f ) { };",
                "System: insertLogical( new Deferral( \"x\" ) ); System.exit( 1 );",
                "+: insertLogical( new Deferral( \"x\" + \"y\" ) );",
                ".: insertLogical( new Deferral( \"x\".trim() ) );",
                ".: insertLogical( new Deferral( $x.trim() ) );",
                "new: insertLogical( new Deferral( new String() ) );",
                "{: insertLogical( new Deferral( \"x\" ) { } );",
                "null: insertLogical( new Deferral( null ) );",
                ".: insertLogical( new org.neuroglide.model.Deferral( \"x\" ) );",
                "=: $x = 1;"
            })
    void inAConclusion(String conclusion) {
        String[] parts = conclusion.split(": ", 2);
        String text = RULE.formatted("", "", "", CONDITION, parts[1]);
        if (parts[0].equals("=")) {
            List<Problem> problems = new ArrayList<>();
            assertThat(RuleReader.read("redflags/x.drl", text, problems).rules())
                    .isEmpty();
            assertThat(problems).hasSize(1);
        } else {
            assertForbidden(text, parts[0]);
        }
    }
}
