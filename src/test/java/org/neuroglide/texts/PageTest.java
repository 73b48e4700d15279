package org.neuroglide.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void wordsLongerThanThePageStandAlone() {
        assertThat(Wrap.lines("see https://example.org/a-very-long-address now", 20))
                .containsExactly("see", "https://example.org/a-very-long-address", "now");
    }

    @Test
    void anEmptyTextIsOneEmptyLine() {
        assertThat(Wrap.lines("  ", 30)).containsExactly("");
    }

    @Test
    void textIsNeverTakenForMarkup() {
        Page page = new Page(List.of(
                new Block.Heading(1, "1 < 2 | *not* bold"),
                Block.Item.of(0, Tone.STRONG, "[RF-001] `code` <b>", "a_b_c #1")));

        assertThat(page.markdown())
                .isEqualTo("## 1 \\< 2 \\| \\*not\\* bold\n\n- **\\[RF-001\\] \\`code\\` \\<b\\>** a\\_b\\_c \\#1\n");
    }

    @Test
    void aTreeIsDrawnWithItsBranches() {
        Block.Node leaf = new Block.Node(Tone.PLAIN, "", "leaf", List.of());
        Block.Node twig = new Block.Node(Tone.STRONG, "twig", "", List.of(leaf));
        Page page = new Page(List.of(new Block.Tree(new Block.Node(Tone.PLAIN, "", "root", List.of(twig, leaf)))));

        assertThat(page.text(60, false)).isEqualTo("""
              root
              ├─ twig
              │  └─ leaf
              └─ leaf
            """);
        assertThat(page.markdown()).isEqualTo("- root\n    - **twig**\n        - leaf\n    - leaf\n");
    }
}
