package org.neuroglide.proof.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.proof.KnowledgeCopy;
import org.neuroglide.proof.difference.CaseChange.Kind;
import org.neuroglide.proof.difference.Difference.Refusal.Refuser;

/** Generated cases hold the words that only one of the two knowledge bases has. */
class GeneratedDifferenceTest {
    private static final Path SMALL = Path.of("src/test/resources/kb/engine");
    private static final int CASES = 120;

    @TempDir
    Path folder;

    /** The small knowledge base with one red flag more, as a later version. */
    private Knowledge later() throws IOException {
        KnowledgeCopy.copy(SMALL, folder);
        replace("kbase.yaml", "\"2026.2\"", "\"2026.3\"");
        replace(
                "vocabulary.yaml",
                "  lump: {",
                "  sudden-drop: { words: Sudden drop, question: Does it drop?, group: malignancy, screen: optional, since: \"2026.3\" }\n  lump: {");
        replace("redflags/malignancy.drl", "RedFlag( code == \"lump\",", "RedFlag( code in ( \"lump\", \"sudden-drop\" ),");
        return Knowledge.load(folder);
    }

    private void replace(String file, String old, String now) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(old);
        Files.writeString(folder.resolve(file), text.replace(old, now));
    }

    @Test
    void aCodeThatIsNewIsReportedAndDecidedByTheOneThatKnowsIt() throws IOException {
        Difference difference = new DifferenceFinder("small", Knowledge.load(SMALL), "later", later(), n -> { }).onGenerated(CASES);

        assertThat(difference.refusals()).isEmpty();
        assertThat(difference.loosens()).isFalse();
        assertThat(difference.changes())
                .anySatisfy(c -> {
                    assertThat(c.kind()).isEqualTo(Kind.STRICTER);
                    assertThat(c.because()).contains("RF-011 A lump: refer (changed)");
                    assertThat(c.witness()).contains("sudden-drop: { presence: present }");
                });
        assertThat(difference.untold()).singleElement().satisfies(u -> {
            assertThat(u.side()).isEqualTo(Refuser.BEFORE);
            assertThat(u.what()).isEqualTo("red flag sudden-drop");
            assertThat(u.cases()).isBetween(1, CASES / 2);
        });
        assertThat(DifferencePage.of(difference).text(200, false))
                .contains("WHAT ONLY ONE OF THE TWO COULD BE TOLD")
                .contains("The knowledge base before the change has no word for red flag sudden-drop: ");
        assertThat(DifferenceHtml.of(difference)).contains("<h2>What only one of the two could be told</h2>");
    }
}
