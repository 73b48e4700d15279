package org.neuroglide.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroglide.model.Certainty;
import org.neuroglide.model.Problem;

class RuleReaderTest {
    static final String EVERYTHING = """
            // About the file.
            package kbase.redflags;

            // First line of the comment.
            //
            // Grüße "quoted"
            rule "RF-001 All that the dialect has"
                @Rationale("A \\"quoted\\" backslash \\\\ sentence.")
                @Sources("guide-2020#p4 and 5, trial-2012")
                @Certainty("very_low")
                @Strength("strong")
                @Status("active")
                @Reviewed("2026-02-01")
            when
                Parameter( name == "nprs-high", $limit : value )
                Symptom( code in ( "leg-pain", "back-pain" ), worst >= $limit, $side : side )
                TestResult( nerve == "sciatic", side == $side, gradeKnown == false )
                accumulate( RedFlag( group == "malignancy", weight == Weight.WEAK ); $n : count( 1 ); $n >= 2 )
                not Irritability( level == Level.HIGH )
                not Contraindication( )
            then
                insertLogical( new Referral( Urgency.EMERGENCY, "cauda-equina-syndrome" ) );
            end

            rule "RF-002 A draft"
                @Rationale("A sentence.")
                @Sources("guide-2020")
                @Certainty("high")
                @Strength("conditional")
                @Status("draft")
                @Reviewed("never")
            when
                Complaint( )
            then
                insertLogical( new Deferral( "x" ) );
            end
            """;

    private final List<Problem> problems = new ArrayList<>();

    private RuleFile read(String text) {
        return RuleReader.read("redflags/x.drl", text, problems);
    }

    @Test
    void readsEveryConstruct() {
        RuleFile file = read(EVERYTHING);
        assertThat(problems).isEmpty();
        assertThat(file.complete()).isTrue();
        assertThat(file.comment()).containsExactly("About the file.");
        RuleModel rule = file.rules().get(0);
        assertThat(rule.id()).isEqualTo("RF-001");
        assertThat(rule.comment()).containsExactly("First line of the comment.", "", "Grüße \"quoted\"");
        assertThat(rule.summary().statement()).isEqualTo("All that the dialect has");
        assertThat(rule.summary().rationale()).isEqualTo("A \"quoted\" backslash \\ sentence.");
        assertThat(rule.summary().sources()).containsExactly("guide-2020#p4 and 5", "trial-2012");
        assertThat(rule.summary().certainty()).isEqualTo(Certainty.VERY_LOW);
        assertThat(rule.line()).isEqualTo(7);
        assertThat(rule.conditions()).hasSize(6).extracting(Condition::line).containsExactly(15, 16, 17, 18, 19, 20);
        assertThat(rule.conditions().get(3)).isInstanceOf(Condition.Count.class);
        assertThat(rule.conclusion().arguments())
                .containsExactly(new Value.Constant("Urgency", "EMERGENCY"), new Value.Text("cauda-equina-syndrome"));
        assertThat(file.rules().get(1).active()).isFalse();
    }

    @Test
    void whatIsWrittenReadsTheSame() {
        RuleFile file = read(EVERYTHING);
        String written = RuleWriter.write(file);
        assertThat(written).isEqualTo(EVERYTHING);
        assertThat(read(written)).isEqualTo(file);
    }

    @Test
    void aFileWithCarriageReturnsReadsTheSame() {
        assertThat(read(EVERYTHING.replace("\n", "\r\n"))).isEqualTo(read(EVERYTHING));
        assertThat(problems).isEmpty();
    }

    @Test
    void goesOnAtTheNextRule() {
        RuleFile file = read(EVERYTHING.replace("Symptom( code in", "Symptom( code matches")
                + EVERYTHING.substring(EVERYTHING.indexOf("rule \"RF-002")).replace("Complaint( )", "Complaint("));
        assertThat(problems)
                .extracting(p -> p.line() + " " + p.message())
                .containsExactly(
                        "16 uses \"matches\" at column 19: texts are compared whole",
                        "46 has \"then\" at column 1 where a field is expected");
        assertThat(file.rules()).extracting(RuleModel::id).containsExactly("RF-002");
        assertThat(file.complete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "// only a comment",
                "package",
                "package kbase.redflags",
                "rule",
                "\"",
                "$",
                "package kbase.redflags; rule \"RF-001 X\" when"
            })
    void refusesFragments(String text) {
        RuleFile file = read(text);
        assertThat(file.complete() && problems.isEmpty() && !file.rules().isEmpty())
                .isFalse();
    }

    /** What another tool writes back is the same file, comments included. */
    @Test
    void everyBundledFileIsWrittenAsItIsRead() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("kbase"))) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".drl"))::iterator) {
                String path = Path.of("kbase").relativize(file).toString().replace('\\', '/');
                String written = RuleWriter.write(RuleReader.read(path, Files.readString(file), problems));
                assertThat(problems).isEmpty();
                assertThat(written.replaceAll("\\s+", " "))
                        .isEqualTo(Files.readString(file).replaceAll("\\s+", " "));
                assertThat(RuleWriter.write(RuleReader.read(path, written, problems)))
                        .isEqualTo(written);
            }
        }
    }

    /** Any file that is cut or damaged anywhere is read or refused, but never breaks the reader. */
    @Test
    void noDamageBreaksTheReader() {
        for (int i = 0; i < EVERYTHING.length(); i++) {
            List<Problem> found = new ArrayList<>();
            RuleFile cut = RuleReader.read("redflags/x.drl", EVERYTHING.substring(0, i), found);
            assertThat(cut.rules().size()).isLessThanOrEqualTo(2);
            for (char damage : "\"($;\\@:.-\u0000".toCharArray()) {
                String text = EVERYTHING.substring(0, i) + damage + EVERYTHING.substring(i + 1);
                RuleFile damaged = RuleReader.read("redflags/x.drl", text, new ArrayList<>());
                List<Problem> again = new ArrayList<>();
                RuleFile second = RuleReader.read("redflags/x.drl", RuleWriter.write(damaged), again);
                assertThat(second.rules().size()).isEqualTo(damaged.rules().size());
            }
        }
    }
}
