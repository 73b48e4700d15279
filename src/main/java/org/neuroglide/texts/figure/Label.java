package org.neuroglide.texts.figure;

import java.util.ArrayList;
import java.util.List;

/** Writes a word beside a place of the picture, where nothing is drawn, with a thin line to it. */
final class Label {
    private static final double SIZE = 8.5;

    private Label() {}

    static void draw(Canvas canvas, View.Spot place, String words) {
        double width = words.length() * SIZE * 0.5;
        View.Spot best = place;
        double most = -1;
        for (View.Spot candidate : around(place, width)) {
            double free = free(canvas.marks(), candidate, width);
            double score = Math.min(free, 14) - 0.18 * candidate.to(place) - outside(canvas, candidate, width) * 0.25;
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        double end = best.x() > place.x() ? best.x() - width / 2 - 1.5 : best.x() + width / 2 + 1.5;
        double near = Math.abs(best.x() - place.x()) < width / 2 ? best.x() : end;
        double level = near == best.x() ? best.y() + (best.y() > place.y() ? -SIZE * 0.7 : SIZE * 0.45) : best.y() - 1;
        canvas.add("<path d=\"M" + Canvas.number(near) + " " + Canvas.number(level) + "L" + Canvas.number(place.x())
                + " " + Canvas.number(place.y()) + "\" stroke=\"#fff\" stroke-width=\"2.6\"/>");
        canvas.add("<path d=\"M" + Canvas.number(near) + " " + Canvas.number(level) + "L" + Canvas.number(place.x())
                + " " + Canvas.number(place.y()) + "\" stroke=\"#4a0606\" stroke-width=\"0.9\"/>");
        text(canvas, best, words, "#7a0c0c", "bold");
    }

    static void text(Canvas canvas, View.Spot at, String words, String colour, String weight) {
        canvas.add("<text x=\"" + Canvas.number(at.x()) + "\" y=\"" + Canvas.number(at.y() + SIZE * 0.3)
                + "\" font-size=\"" + SIZE + "\" font-weight=\"" + weight + "\" text-anchor=\"middle\" fill=\"" + colour
                + "\" stroke=\"#fff\" stroke-width=\"2.4\" paint-order=\"stroke\">" + Xml.escape(words) + "</text>");
        double half = words.length() * SIZE * 0.27;
        for (double x = -half; x <= half; x += half / 2) {
            canvas.mark(new View.Spot(at.x() + x, at.y(), 0), SIZE * 0.6);
        }
    }

    private static List<View.Spot> around(View.Spot place, double width) {
        List<View.Spot> spots = new ArrayList<>();
        for (double far = 20; far <= 68; far += 8) {
            for (int angle = 0; angle < 360; angle += 15) {
                double turn = StrictMath.toRadians(angle);
                spots.add(new View.Spot(
                        place.x() + (far + width / 3) * StrictMath.cos(turn), place.y() + far * StrictMath.sin(turn), 0));
            }
        }
        return spots;
    }

    private static double free(List<View.Spot> marks, View.Spot at, double width) {
        double free = Double.MAX_VALUE;
        for (View.Spot mark : marks) {
            double x = Math.max(0, Math.abs(mark.x() - at.x()) - width / 2);
            free = Math.min(free, StrictMath.hypot(x, mark.y() - at.y()));
        }
        return free;
    }

    private static double outside(Canvas canvas, View.Spot at, double width) {
        Bounds b = canvas.bounds();
        double x = Math.max(0, b.left() - (at.x() - width / 2)) + Math.max(0, at.x() + width / 2 - b.left() - b.width());
        double y = Math.max(0, b.top() + 5 - at.y()) + Math.max(0, at.y() + 5 - b.top() - b.height());
        return x + y;
    }
}
