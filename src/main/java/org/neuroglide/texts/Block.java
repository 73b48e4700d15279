package org.neuroglide.texts;

import java.util.List;

/** One piece of a page, without its looks. */
public sealed interface Block {
    /** The answer of a page: a title and the sentences that say what it means. */
    record Banner(Tone tone, String title, List<String> sentences) implements Block {}

    /** A heading; level 0 for a whole page, 1 for a section, 2 for a topic within it. */
    record Heading(int level, String text) implements Block {}

    record Paragraph(Tone tone, String text) implements Block {}

    /**
     * A line of a list.
     *
     * @param depth 0 for the outermost list
     * @param marker a number with its full stop, or a dash
     * @param lead the first words, set apart by the tone; may be empty
     * @param text what follows the lead; may be empty
     */
    record Item(int depth, String marker, Tone tone, String lead, String text) implements Block {
        public static Item of(int depth, String text) {
            return new Item(depth, "-", Tone.PLAIN, "", text);
        }

        public static Item of(int depth, Tone tone, String lead, String text) {
            return new Item(depth, "-", tone, lead, text);
        }
    }

    /** A label with what it says, such as a dose; several lines keep their order. */
    record Field(int depth, String label, List<String> lines) implements Block {
        public static Field of(int depth, String label, String text) {
            return new Field(depth, label, List.of(text));
        }
    }

    /** A tree, drawn with its branches. */
    record Tree(Node root) implements Block {}

    /** A node of a tree; the lead is set apart by the tone. */
    record Node(Tone tone, String lead, String text, List<Node> children) {}
}
