package org.neuroglide.texts;

import java.util.List;
import java.util.Locale;
import org.neuroglide.texts.Block.Banner;
import org.neuroglide.texts.Block.Field;
import org.neuroglide.texts.Block.Heading;
import org.neuroglide.texts.Block.Item;
import org.neuroglide.texts.Block.Node;
import org.neuroglide.texts.Block.Paragraph;
import org.neuroglide.texts.Block.Tree;

/** Sets a page for a terminal: wrapped to its width, with colour only where asked. */
final class TerminalText {
    private static final int LABEL = 14;

    private final int width;
    private final Ink ink;
    private final StringBuilder out = new StringBuilder();

    TerminalText(int width, boolean colour) {
        this.width = width;
        this.ink = colour ? Ink.ANSI : Ink.NONE;
    }

    String write(Page page) {
        Block before = null;
        for (Block block : page.blocks()) {
            if (before != null && needsSpace(before, block)) {
                out.append('\n');
            }
            write(block);
            before = block;
        }
        return out.toString();
    }

    private static boolean needsSpace(Block before, Block block) {
        if (before instanceof Heading) {
            return false;
        }
        boolean sameSort = block.getClass() == before.getClass();
        boolean list = block instanceof Item || block instanceof Field;
        boolean listBefore = before instanceof Item || before instanceof Field;
        return !(sameSort || list && listBefore) || block instanceof Heading || block instanceof Tree;
    }

    private void write(Block block) {
        if (block instanceof Banner banner) {
            banner(banner);
        } else if (block instanceof Heading heading) {
            heading(heading);
        } else if (block instanceof Paragraph paragraph) {
            wrapped("  ", "  ", paragraph.tone(), "", paragraph.tone(), paragraph.text());
        } else if (block instanceof Item item) {
            String indent = "  ".repeat(item.depth() + 1);
            String first = indent + item.marker() + " ";
            wrapped(first, " ".repeat(first.length()), item.tone(), item.lead(), Tone.PLAIN, item.text());
        } else if (block instanceof Field field) {
            field(field);
        } else if (block instanceof Tree tree) {
            node("  ", "  ", tree.root());
        }
    }

    private void heading(Heading heading) {
        boolean section = heading.level() <= 1;
        String indent = section ? "" : "  ";
        String text = section ? heading.text().toUpperCase(Locale.ROOT) : heading.text();
        wrapped(indent, indent, Tone.STRONG, text, Tone.PLAIN, "");
    }

    private void banner(Banner banner) {
        String bar = ink.in(banner.tone(), "=".repeat(width));
        line(bar);
        wrapped("  ", "  ", banner.tone(), banner.title(), Tone.PLAIN, "");
        for (String sentence : banner.sentences()) {
            wrapped("  ", "  ", Tone.PLAIN, "", Tone.PLAIN, sentence);
        }
        line(bar);
    }

    private void field(Field field) {
        String indent = "  ".repeat(field.depth() + 1);
        int column = indent.length() + Math.max(LABEL, field.label().length() + 1);
        String next = " ".repeat(column);
        String label = indent
                + ink.in(Tone.STRONG, field.label())
                + " ".repeat(column - indent.length() - field.label().length());
        String first = label;
        // Where several texts stand below each other, a broken one goes on further in.
        String hanging = field.lines().size() > 1 ? "  " : "";
        for (String text : field.lines()) {
            String more = "";
            for (String line : Wrap.lines(text, width - column - hanging.length())) {
                line(first + more + line);
                first = next;
                more = hanging;
            }
        }
    }

    private void node(String first, String rest, Node node) {
        String under = node.children().isEmpty() ? "  " : "│ ";
        wrapped(first, rest + under, node.tone(), node.lead(), Tone.PLAIN, node.text());
        for (int i = 0; i < node.children().size(); i++) {
            boolean last = i == node.children().size() - 1;
            node(
                    rest + (last ? "└─ " : "├─ "),
                    rest + (last ? "   " : "│  "),
                    node.children().get(i));
        }
    }

    private void wrapped(String first, String rest, Tone leadTone, String lead, Tone tone, String text) {
        String whole = lead.isEmpty() ? text : text.isEmpty() ? lead : lead + " " + text;
        List<String> lines = Wrap.lines(whole, width - rest.length());
        int toned = lead.length();
        String indent = first;
        for (String line : lines) {
            int cut = Math.min(toned, line.length());
            line(indent + ink.in(leadTone, line.substring(0, cut)) + ink.in(tone, line.substring(cut)));
            // The blank that the break took away counts as well.
            toned = Math.max(0, toned - line.length() - 1);
            indent = rest;
        }
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
