package org.neuroglide.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.proof.analysis.Check;
import org.neuroglide.proof.analysis.DeepLint;
import org.neuroglide.proof.analysis.Remark;
import org.neuroglide.proof.laws.KnowledgeCopy;

/** Faults that are planted in a copy of the knowledge base are found by the tool that should find them, in plain words. */
class PlantedFaultsTest {
    private static final String RULE =
            """
            rule "%s"
                @Rationale("A reason.")
                @Sources("policy")
                @Certainty("expert")
                @Strength("strong")
                @Status("active")
                @Reviewed("never")
            when
                %s
            then
                insertLogical( new %s );
            end
            """;

    @TempDir
    Path directory;

    @Test
    void aDuplicateRule() {
        KnowledgeCopy copy = KnowledgeCopy.in(directory).addRule("redflags/leg-danger.drl", RULE.formatted(
                "RF-990 Weakness at several levels or walking quickly worse",
                "RedFlag( presence in ( Presence.PRESENT ), code in ( \"weakness-several-levels\", \"gait-rapid-decline\" ) )",
                "Referral( Urgency.EMERGENCY, \"cord-compression\" )"));
        assertThat(faults(copy)).singleElement().satisfies(r -> {
            assertThat(r.check()).isEqualTo(Check.DUPLICATE);
            assertThat(r.subjects()).isEqualTo(List.of("RF-990", "RF-011"));
            assertThat(r.sentence()).isEqualTo("fire in exactly the same cases and conclude the same, though they may be written differently");
            assertThat(r.witness()).startsWith("RF-011 Rapidly worse walking or weakness at several levels: emergency (redflags/cord-compression.drl:3)");
            assertThat(r.nextStep()).isEqualTo("keep one of the two rules and name both sources in it");
        });
    }

    @Test
    void aRuleThatCanNeverFire() {
        KnowledgeCopy copy = KnowledgeCopy.in(directory).addRule("redflags/leg-danger.drl", RULE.formatted(
                "RF-990 Foot drop as a sign of malignancy: refer",
                "RedFlag( code == \"foot-drop\", group == \"malignancy\", presence == Presence.PRESENT )",
                "Referral( Urgency.URGENT, \"malignancy\" )"));
        assertThat(faults(copy)).singleElement().satisfies(r -> {
            assertThat(r.check()).isEqualTo(Check.NEVER_FIRES);
            assertThat(r.subjects()).isEqualTo(List.of("RF-990"));
            assertThat(r.sentence()).isEqualTo("can never fire: it asks for red flag \"Foot drop\" with the group malignancy;"
                    + " but the group of \"Foot drop\" is motor-deficit");
            assertThat(r.witness()).isEqualTo("Foot drop as a sign of malignancy: refer");
            assertThat(r.nextStep()).isEqualTo("write the code that was meant, or leave out what it is not");
        });
    }

    /** What the static analysis calls wrong in every reading; the lint passes the copy, and its own rules have none. */
    private static List<Remark> faults(KnowledgeCopy copy) {
        Knowledge knowledge = copy.load();
        return new DeepLint(knowledge).remarks(1).stream().filter(r -> r.check().fault()).toList();
    }
}
