package org.neuroglide.texts;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A page as a piece of HTML, to be put into a web page. Whatever its texts hold, it stays text. */
public final class PageHtml {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    private PageHtml() {}

    public static String of(Page page) {
        return RENDERER.render(PARSER.parse(page.markdown()));
    }
}
