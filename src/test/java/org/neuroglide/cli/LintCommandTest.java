package org.neuroglide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroglide.cli.Shell.Result;
import org.neuroglide.proof.KnowledgeCopy;

class LintCommandTest {
    private static final String RULE =
            """
            rule "RF-990 Bladder or bowel and one more"
                @Rationale("A reason.")
                @Sources("policy")
                @Certainty("expert")
                @Strength("strong")
                @Status("active")
                @Reviewed("never")
            when
                Parameter( name == "malignancy-weak-flags", $enough : value )
                accumulate( RedFlag( code == "bladder-change", presence == Presence.PRESENT ); $n : count( 1 ); $n >= $enough )
            then
                insertLogical( new Referral( Urgency.URGENT, "cauda-equina" ) );
            end
            """;

    @TempDir
    Path folder;

    @Test
    void deepPrintsFaultsNotesAndWhatTheBudgetDidNotReach() {
        KnowledgeCopy.in(folder).addRule("redflags/leg-danger.drl", RULE);

        Result plain = new Shell().run("lint", folder.toString());
        assertThat(plain.out()).isEqualTo("No problems in " + folder + ".\n");
        assertThat(plain.code()).isZero();

        Result deep = new Shell().run("lint", "--deep", "--budget", "1", folder.toString());
        assertThat(deep.out())
                .startsWith("No problems in " + folder + ".\n")
                .contains(
                        " RF-990: can never fire: it counts to 2, but at most 1 red flag can ever meet it: red flag"
                                + " \"Bladder change\" (presence present). [never-fires]\n"
                                + "  Witness:\n    Bladder or bowel and one more\n"
                                + "  Maybe lower the number, or name more findings.\n",
                        " not decided within the budget of 1 second whether a case exists in which both conclude, ")
                .containsPattern("\\n1 fault, [1-9]\\d* notes, [1-9]\\d* not decided\\.\\n$");
        assertThat(deep.code()).isEqualTo(1);
    }

    @Test
    void aBudgetIsWholeSecondsAndForDeepOnly() {
        for (String wrong : new String[] {"0", "-1", "x", "1.5", "1000000", ""}) {
            Result result = new Shell().run("lint", "--deep", "--budget=" + wrong);
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.out()).isEmpty();
            assertThat(result.err())
                    .isEqualTo("neuroglide: --budget wants whole seconds, not \"" + wrong + "\".\n  Maybe write it as 60.\n");
        }
        Result shallow = new Shell().run("lint", "--budget", "60");
        assertThat(shallow.code()).isEqualTo(2);
        assertThat(shallow.err()).contains("--budget is for --deep", "add --deep");
    }
}
