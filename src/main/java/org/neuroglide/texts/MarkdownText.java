package org.neuroglide.texts;

import org.neuroglide.texts.Block.Banner;
import org.neuroglide.texts.Block.Field;
import org.neuroglide.texts.Block.Heading;
import org.neuroglide.texts.Block.Item;
import org.neuroglide.texts.Block.Node;
import org.neuroglide.texts.Block.Paragraph;
import org.neuroglide.texts.Block.Tree;

/** Sets a page as Markdown: headings, lists and bold leads; every text escaped. */
final class MarkdownText {
    private final StringBuilder out = new StringBuilder();

    private MarkdownText() {}

    static String write(Page page) {
        MarkdownText text = new MarkdownText();
        Block before = null;
        for (Block block : page.blocks()) {
            boolean list = block instanceof Item || block instanceof Field;
            boolean listBefore = before instanceof Item || before instanceof Field;
            if (before != null && !(list && listBefore)) {
                text.out.append('\n');
            }
            text.write(block);
            before = block;
        }
        return text.out.toString();
    }

    private void write(Block block) {
        if (block instanceof Banner banner) {
            out.append("# ").append(Markdown.escape(banner.title())).append('\n');
            for (String sentence : banner.sentences()) {
                out.append('\n').append("> ").append(Markdown.escape(sentence)).append('\n');
            }
        } else if (block instanceof Heading heading) {
            out.append("#".repeat(heading.level() + 1))
                    .append(' ')
                    .append(Markdown.escape(heading.text()))
                    .append('\n');
        } else if (block instanceof Paragraph paragraph) {
            String text = Markdown.escape(paragraph.text());
            boolean loud = paragraph.tone() == Tone.STOP || paragraph.tone() == Tone.CAUTION;
            out.append(loud ? "**" + text + "**" : text).append('\n');
        } else if (block instanceof Item item) {
            item(item.depth(), item.marker(), item.lead(), item.text());
        } else if (block instanceof Field field) {
            field(field);
        } else if (block instanceof Tree tree) {
            node(0, tree.root());
        }
    }

    private void field(Field field) {
        boolean one = field.lines().size() == 1;
        item(field.depth(), "-", field.label() + ":", one ? field.lines().get(0) : "");
        if (!one) {
            field.lines().forEach(line -> item(field.depth() + 1, "-", "", line));
        }
    }

    private void item(int depth, String marker, String lead, String text) {
        // Four blanks nest a list under a number as well as under a dash.
        out.append("    ".repeat(depth)).append(marker).append(' ');
        if (!lead.isEmpty()) {
            out.append("**").append(Markdown.escape(lead)).append("**");
            out.append(text.isEmpty() ? "" : " ");
        }
        out.append(Markdown.escape(text)).append('\n');
    }

    private void node(int depth, Node node) {
        item(depth, "-", node.lead(), node.text());
        for (Node child : node.children()) {
            node(depth + 1, child);
        }
    }
}
