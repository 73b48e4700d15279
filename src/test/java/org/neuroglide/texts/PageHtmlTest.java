package org.neuroglide.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageHtmlTest {
    @Test
    void textStaysTextWhateverItHolds() {
        String html = PageHtml.of(new Page(List.of(
                new Block.Paragraph(Tone.PLAIN, "<img src=x onerror=alert(1)> & [a](javascript:alert(1)) `<b>`"))));

        assertThat(html).doesNotContain("<img").doesNotContain("<b>").doesNotContain("href=\"javascript:");
        assertThat(html).contains("&lt;img src=x").contains("&amp;");
    }

    @Test
    void aDecisionIsHeadingsListsAndTables() {
        String html = PageHtml.of(new DecisionPage(Sample.words()).of(Sample.patientCase(), Sample.treat()));

        assertThat(html).contains("<h2>").contains("<ul>").contains("<strong>");
    }
}
