package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns one page of the catalogue from Markdown into the main part of a web page. */
final class SiteMarkdown {
    /** The main part with the text of its first heading. */
    record Written(String title, String html) {}

    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    private final Map<String, String> below;
    private final Map<Node, String> ids = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<Heading> headings = new ArrayList<>();

    /** @param below HTML that follows the heading with an anchor */
    SiteMarkdown(Map<String, String> below) {
        this.below = below;
    }

    Written write(String markdown) {
        Node document = Parser.builder()
                .extensions(TABLES)
                .build()
                .parse(markdown.replaceFirst("^" + Pattern.quote(CataloguePages.MARK), ""));
        document.accept(new Preparation());
        closeGaps();
        for (Heading heading : headings) {
            String html = below.get(ids.getOrDefault(heading, ""));
            if (html != null) {
                HtmlBlock block = new HtmlBlock();
                block.setLiteral(html);
                heading.insertAfter(block);
            }
        }
        String html = HtmlRenderer.builder()
                .extensions(TABLES)
                .attributeProviderFactory(context -> this::attributes)
                .build()
                .render(document);
        return new Written(
                headings.isEmpty() ? "" : text(headings.get(0)),
                html);
    }

    private void attributes(Node node, String tag, Map<String, String> attributes) {
        if ((node instanceof Heading || node instanceof TableRow) && ids.containsKey(node)) {
            attributes.put("id", ids.get(node));
        } else if (node instanceof TableCell cell && !cell.isHeader()) {
            attributes.put("data-label", label(cell));
        } else if (node instanceof ListItem && startsStrong(node)) {
            attributes.put("class", "field");
        }
    }

    /** Headings go down one level at a time, whatever levels the Markdown page uses. */
    private void closeGaps() {
        Set<Integer> levels = new TreeSet<>();
        headings.forEach(h -> levels.add(h.getLevel()));
        List<Integer> ordered = new ArrayList<>(levels);
        headings.forEach(h -> h.setLevel(ordered.indexOf(h.getLevel()) + 1));
    }

    private static boolean startsStrong(Node item) {
        Node first = item.getFirstChild() == null ? null : item.getFirstChild().getFirstChild();
        return first instanceof StrongEmphasis;
    }

    private static String label(TableCell cell) {
        int column = 0;
        for (Node before = cell.getPrevious(); before != null; before = before.getPrevious()) {
            column++;
        }
        Node head = cell.getParent().getParent().getParent().getFirstChild();
        Node name = head.getFirstChild().getFirstChild();
        for (int i = 0; i < column && name != null; i++) {
            name = name.getNext();
        }
        return name == null ? "" : text(name);
    }

    private static String text(Node node) {
        StringBuilder out = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                out.append(text.getLiteral());
            }
        });
        return out.toString();
    }

    /** Gives headings and rows their names, and turns links to Markdown pages into links to pages of the site. */
    private final class Preparation extends AbstractVisitor {
        @Override
        public void visit(Heading heading) {
            headings.add(heading);
            name(heading, text(heading));
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            String to = link.getDestination();
            int cut = to.indexOf('#');
            String page = cut < 0 ? to : to.substring(0, cut);
            link.setDestination(CatalogueSite.html(page) + (cut < 0 ? "" : to.substring(cut)));
            visitChildren(link);
        }

        /** The name of a row in Markdown; here the row itself has it. */
        @Override
        public void visit(HtmlInline name) {
            name.unlink();
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableRow row && !(row.getParent() instanceof TableHead)) {
                name(row, text(row.getFirstChild()));
            }
            visitChildren(node);
        }

        private void name(Node node, String text) {
            String anchor = Markdown.anchor(text);
            String id = anchor;
            for (int again = 1; !taken.add(id); again++) {
                id = anchor + "-" + again;
            }
            if (!anchor.isEmpty()) {
                ids.put(node, id);
            }
        }
    }
}
