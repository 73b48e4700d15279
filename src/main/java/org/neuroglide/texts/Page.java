package org.neuroglide.texts;

import java.util.List;

/** A page as a list of blocks. Equal pages give equal texts. */
public record Page(List<Block> blocks) {
    public Page {
        blocks = List.copyOf(blocks);
    }

    /**
     * This page for a terminal, each line ended by a line feed.
     *
     * @param width columns; a page is never narrower than 60
     * @param colour whether to use colour and bold
     */
    public String text(int width, boolean colour) {
        return new TerminalText(Math.max(60, width), colour).write(this);
    }

    /** This page as Markdown. */
    public String markdown() {
        return MarkdownText.write(this);
    }
}
