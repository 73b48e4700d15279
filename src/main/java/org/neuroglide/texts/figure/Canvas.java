package org.neuroglide.texts.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Collects the shapes of a picture as SVG, and the space that they take. */
final class Canvas {
    private static final double OUTLINE = 1.1;

    private final View view;
    private final StringBuilder svg = new StringBuilder();
    private final Bounds bounds;
    private final List<View.Spot> marks = new ArrayList<>();

    /** One thick line; more than two places and closed: a filled shape with round corners. */
    record Stroke(List<Vec> way, double width, boolean closed) {
        static Stroke line(double width, Vec... way) {
            return new Stroke(List.of(way), width, false);
        }

        static Stroke shape(double width, Vec... way) {
            return new Stroke(List.of(way), width, true);
        }
    }

    Canvas(View view, Bounds bounds) {
        this.view = view;
        this.bounds = bounds;
    }

    /** A picture of its own within this one's scale, which takes no space. */
    Canvas(View view) {
        this(view, new Bounds());
    }

    View view() {
        return view;
    }

    Bounds bounds() {
        return bounds;
    }

    /** Strokes that belong together: one outline around them all. */
    void group(Ink ink, List<Stroke> strokes) {
        strokes.forEach(s -> path(s, s.width() + 2 * OUTLINE, ink.line(), s.closed() ? ink.line() : "none"));
        strokes.forEach(s -> path(s, s.width(), ink.fill(), s.closed() ? ink.fill() : "none"));
        strokes.forEach(s -> s.way().forEach(v -> take(view.see(v), s.width() / 2 + OUTLINE)));
    }

    private void take(View.Spot spot, double room) {
        bounds.take(spot.x(), spot.y(), room);
        marks.add(spot);
    }

    private void path(Stroke stroke, double width, String line, String fill) {
        svg.append("<path d=\"");
        char command = 'M';
        for (Vec v : stroke.way()) {
            View.Spot s = view.see(v);
            svg.append(command).append(number(s.x())).append(' ').append(number(s.y()));
            command = 'L';
        }
        svg.append(stroke.closed() ? "Z" : "")
                .append("\" fill=\"")
                .append(fill)
                .append("\" stroke=\"")
                .append(line)
                .append("\" stroke-width=\"")
                .append(number(width))
                .append("\"/>");
    }

    /** Where the body is, for labels that keep clear of it. */
    List<View.Spot> marks() {
        return marks;
    }

    void mark(View.Spot spot, double room) {
        take(spot, room);
    }

    void add(String element) {
        svg.append(element);
    }

    String svg() {
        return svg.toString();
    }

    static String number(double value) {
        String text = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
