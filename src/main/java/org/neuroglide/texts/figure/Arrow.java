package org.neuroglide.texts.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Draws the way of a movement as an arrow with a white edge. */
final class Arrow {
    private static final String COLOUR = "#0b3d91";
    private static final double HEAD = 6.5;

    /** A shorter arrow would be a head alone: it gets a longer tail. */
    private static final double LEAST = 15;

    private Arrow() {}

    /**
     * @param trim how much is left out at both ends, where the limb itself is
     * @return whether it is long enough to be seen
     */
    static boolean draw(Canvas canvas, List<Vec> way, double trim, boolean both) {
        return draw(canvas, way, trim, both, 1);
    }

    /** @param size of the arrow, 1 at the size of a body */
    static boolean draw(Canvas canvas, List<Vec> way, double trim, boolean both, double size) {
        if (way.isEmpty()) {
            return false;
        }
        List<View.Spot> spots = new ArrayList<>();
        way.forEach(v -> spots.add(canvas.view().see(v)));
        List<View.Spot> cut = both ? spots : shortened(spots, trim);
        double length = length(cut);
        if (length < 2 * size) {
            return false;
        }
        if (!both && length < LEAST * size) {
            cut = tailed(cut, LEAST * size - length);
            length = LEAST * size;
        }
        List<View.Spot> line = before(cut, Math.min(HEAD * size * 0.8, length * 0.6));
        if (both) {
            line = reversed(before(reversed(line), Math.min(HEAD * size * 0.8, length * 0.4)));
        }
        String d = path(line);
        String heads = head(line.get(line.size() - 1), cut.get(cut.size() - 1), size)
                + (both ? head(line.get(0), cut.get(0), size) : "");
        canvas.add("<g fill=\"none\" stroke=\"#fff\" stroke-width=\"" + Canvas.number(5 * size) + "\"><path d=\"" + d + "\"/><path d=\"" + heads
                + "\"/></g>");
        canvas.add("<path d=\"" + d + "\" fill=\"none\" stroke=\"" + COLOUR + "\" stroke-width=\"" + Canvas.number(2.6 * size) + "\"/>");
        canvas.add("<path d=\"" + heads + "\" fill=\"" + COLOUR + "\" stroke=\"" + COLOUR + "\" stroke-width=\"0.8\"/>");
        cut.forEach(s -> canvas.mark(s, 5));
        return true;
    }

    /** The way with a longer beginning, in the direction of the whole way. */
    private static List<View.Spot> tailed(List<View.Spot> spots, double more) {
        View.Spot first = spots.get(0);
        View.Spot tip = spots.get(spots.size() - 1);
        double length = Math.max(0.01, first.to(tip));
        List<View.Spot> tailed = new ArrayList<>(spots);
        tailed.add(
                0,
                new View.Spot(
                        first.x() - (tip.x() - first.x()) * more / length,
                        first.y() - (tip.y() - first.y()) * more / length,
                        first.near()));
        return tailed;
    }

    private static String path(List<View.Spot> spots) {
        StringBuilder d = new StringBuilder();
        char command = 'M';
        for (View.Spot s : spots) {
            d.append(command).append(Canvas.number(s.x())).append(' ').append(Canvas.number(s.y()));
            command = 'L';
        }
        return d.toString();
    }

    private static String head(View.Spot from, View.Spot tip, double size) {
        double length = Math.max(0.01, from.to(tip));
        double x = (tip.x() - from.x()) / length;
        double y = (tip.y() - from.y()) / length;
        double back = HEAD * size;
        double half = back * 0.55;
        return "M" + Canvas.number(tip.x()) + " " + Canvas.number(tip.y())
                + "L" + Canvas.number(tip.x() - x * back - y * half) + " "
                + Canvas.number(tip.y() - y * back + x * half)
                + "L" + Canvas.number(tip.x() - x * back + y * half) + " "
                + Canvas.number(tip.y() - y * back - x * half) + "Z";
    }

    private static List<View.Spot> shortened(List<View.Spot> spots, double trim) {
        double length = length(spots);
        double less = Math.min(trim, Math.max(0, (length - 16) / 2));
        return reversed(before(reversed(before(spots, less)), less));
    }

    /** The way without its last stretch. */
    private static List<View.Spot> before(List<View.Spot> spots, double less) {
        List<View.Spot> kept = new ArrayList<>(spots);
        double left = less;
        while (kept.size() > 1) {
            View.Spot last = kept.remove(kept.size() - 1);
            View.Spot previous = kept.get(kept.size() - 1);
            double step = last.to(previous);
            if (step > left) {
                double k = left / step;
                kept.add(new View.Spot(
                        last.x() + (previous.x() - last.x()) * k,
                        last.y() + (previous.y() - last.y()) * k,
                        last.near()));
                return kept;
            }
            left -= step;
        }
        kept.add(kept.get(0));
        return kept;
    }

    private static List<View.Spot> reversed(List<View.Spot> spots) {
        List<View.Spot> reversed = new ArrayList<>(spots);
        Collections.reverse(reversed);
        return reversed;
    }

    private static double length(List<View.Spot> spots) {
        double sum = 0;
        for (int i = 1; i < spots.size(); i++) {
            sum += spots.get(i).to(spots.get(i - 1));
        }
        return sum;
    }
}
