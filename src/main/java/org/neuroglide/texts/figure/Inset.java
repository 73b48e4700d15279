package org.neuroglide.texts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The hand or the foot of the moving side, enlarged in a circle at a free place of the picture. */
final class Inset {
    private static final double RADIUS = 34;
    private static final double SCALE = 1.6;

    private final Stages stages;
    private final Part.Limb limb;
    private final View main;
    private final View.Spot centre;
    private final View view;

    Inset(Stages stages, Part.Limb limb, List<Canvas> canvases) {
        this.stages = stages;
        this.limb = limb;
        main = canvases.get(0).view();
        view = view();
        centre = place(canvases);
    }

    private Part base() {
        return limb == Part.Limb.ARM ? Part.FOREARM : Part.SHANK;
    }

    private Part end() {
        return limb == Part.Limb.ARM ? Part.HAND : Part.FOOT;
    }

    /** The main view where it shows the fine movements; else across or along the limb. */
    private View view() {
        View best = main;
        double most = shows(main) + 0.15;
        for (View candidate : candidates()) {
            double shows = shows(candidate);
            if (shows > most) {
                most = shows + 0.05;
                best = candidate;
            }
        }
        return best;
    }

    /** How a foot that tilts is seen: from its toes, whichever way the lower leg points. */
    private static View fromTheToes(Body body) {
        Turn turn = body.frame(Part.SHANK).turn();
        return new View("near", turn.z().times(-1), turn.y());
    }

    private List<View> candidates() {
        List<View> views = new ArrayList<>();
        Body start = stages.bodies().get(0);
        Turn turn = start.frame(base()).turn();
        if (limb == Part.Limb.ARM) {
            turn = turn.after(Turn.aboutY(stages.poses().get(0).at(Freedom.FOREARM_TURN) * stages.side()));
        }
        Vec axis = start.frame(base()).turn().y();
        Stream.of(turn.z(), turn.x(), turn.z().times(-1), turn.x().times(-1))
                .sorted(Comparator.comparingDouble(eye -> -eye.dot(main.toward())))
                .limit(3)
                .forEach(eye -> views.add(from(eye, axis)));
        return views;
    }

    /** A view in which the limb points as it does in the main picture, so far as it is seen there. */
    private View from(Vec eye, Vec axis) {
        Vec level = main.right().minus(eye.times(main.right().dot(eye)));
        if (level.length() < 0.3) {
            level = main.up().minus(eye.times(main.up().dot(eye)));
        }
        View plain = view(eye, level);
        View.Spot shown = main.see(axis);
        View.Spot near = plain.see(axis);
        if (StrictMath.hypot(shown.x(), shown.y()) < 0.3 || StrictMath.hypot(near.x(), near.y()) < 0.3) {
            return plain;
        }
        double turn = StrictMath.atan2(shown.y(), shown.x()) - StrictMath.atan2(near.y(), near.x());
        return view(
                eye, plain.right().times(StrictMath.cos(turn)).plus(plain.up().times(StrictMath.sin(turn))));
    }

    private static View view(Vec eye, Vec level) {
        Vec right = level.times(1 / level.length());
        return new View(
                "near",
                right,
                new Vec(
                        eye.y() * right.z() - eye.z() * right.y(),
                        eye.z() * right.x() - eye.x() * right.z(),
                        eye.x() * right.y() - eye.y() * right.x()));
    }

    private double shows(View candidate) {
        Vec axis = stages.bodies().get(0).frame(base()).turn().y();
        double along = candidate.see(axis).to(candidate.see(Vec.ZERO));
        double sum = 0;
        int count = 0;
        for (int phase = 0; phase < stages.bodies().size() - 1; phase++) {
            for (String move : stages.moves(phase)) {
                List<Vec> way = Trace.of(stages, phase, move);
                if (Stages.isSmall(move) && Trace.length(way) > 0.5) {
                    sum += Trace.seen(way, candidate) / Trace.length(way);
                    count++;
                }
            }
        }
        return count == 0 ? along : along * sum / count;
    }

    /** The nearest place that is free in all pictures, if need be beside them. */
    private View.Spot place(List<Canvas> canvases) {
        Bounds bounds = canvases.get(0).bounds();
        View.Spot hand = main.see(stages.bodies().get(0).point(end(), true, Vec.ZERO));
        boolean wide = bounds.width() > 1.2 * bounds.height();
        double below = stages.tiltsFoot() ? RADIUS + 12 : RADIUS;
        double reach = 2 * RADIUS + 14;
        List<View.Spot> marks = canvases.stream().flatMap(c -> c.marks().stream()).toList();
        View.Spot best = hand;
        double least = Double.MAX_VALUE;
        for (double x = bounds.left() - reach; x <= bounds.right() + reach; x += 4) {
            for (double y = bounds.top() - reach; y <= bounds.bottom() - RADIUS; y += 4) {
                View.Spot spot = new View.Spot(x, y, 0);
                double outX = beyond(x - RADIUS, bounds.left()) + beyond(-x - RADIUS, -bounds.right());
                double outY = beyond(y - RADIUS, bounds.top()) + beyond(-y - below, -bounds.bottom());
                double cost = spot.to(hand) + outX * (wide ? 1.2 : 0.5) + outY * (wide ? 0.5 : 1.2);
                if (cost < least && isFree(marks, spot)) {
                    least = cost;
                    best = spot;
                }
            }
        }
        return best;
    }

    private static double beyond(double place, double edge) {
        return Math.max(0, edge - place);
    }

    /** Whether the circle, and the words below it if any, cover nothing. */
    private boolean isFree(List<View.Spot> marks, View.Spot centre) {
        for (View.Spot mark : marks) {
            boolean words = stages.tiltsFoot()
                    && Math.abs(mark.x() - centre.x()) < 50
                    && mark.y() > centre.y()
                    && mark.y() < centre.y() + RADIUS + 16;
            if (words || mark.to(centre) <= RADIUS + 7) {
                return false;
            }
        }
        return true;
    }

    /** Draws the enlarged end; gives the movements that it could not show. */
    List<String> draw(Canvas canvas, int stage) {
        Body body = stages.bodies().get(stage);
        View seen = stages.tiltsFoot() ? fromTheToes(body) : view;
        Canvas near = new Canvas(seen);
        List<String> undrawn = new ArrayList<>();
        if (stage > 0 && stages.moves(stage - 1).stream().anyMatch(Stages::isSmall)) {
            near.group(Ink.GHOST, strokes(stages.smallBefore(stage - 1)));
        }
        near.group(Ink.MOVING, strokes(body));
        if (stage > 0) {
            for (String move : stages.moves(stage - 1)) {
                if (Stages.isSmall(move)
                        && !(stages.tiltsFoot() && Freedom.of(move).equals(Optional.of(Freedom.TOE)))
                        && !Arrow.draw(
                                near,
                                Trace.of(stages, stage - 1, move),
                                Freedom.of(move).map(Freedom::trim).orElse(0.0),
                                Push.of(move).map(Push::both).orElse(false),
                                0.75)) {
                    undrawn.add(move);
                }
            }
        }
        frame(canvas, body, near, seen);
        return undrawn;
    }

    private List<Canvas.Stroke> strokes(Body body) {
        return limb == Part.Limb.ARM
                ? Drawing.hand(body, true)
                : stages.tiltsFoot() ? Drawing.sole(body) : Drawing.foot(body, true);
    }

    private void frame(Canvas canvas, Body body, Canvas near, View seen) {
        Vec focus = limb == Part.Limb.ARM ? new Vec(0, -5, 0) : new Vec(5, -1, 0);
        View.Spot at = main.see(body.point(end(), true, Vec.ZERO));
        View.Spot middle = seen.see(body.point(base(), true, limb == Part.Limb.ARM ? new Vec(0, -29, 0) : new Vec(5, -40, 0)));
        View.Spot shown = limb == Part.Limb.ARM ? middle : seen.see(body.point(end(), true, focus));
        String id = "c" + Canvas.number(centre.x()) + "-" + Canvas.number(centre.y());
        double length = Math.max(0.1, at.to(centre));
        canvas.add("<path d=\"M" + Canvas.number(centre.x()) + " " + Canvas.number(centre.y()) + "L"
                + Canvas.number(at.x() + (centre.x() - at.x()) * Math.min(1, 13 / length)) + " "
                + Canvas.number(at.y() + (centre.y() - at.y()) * Math.min(1, 13 / length))
                + "\" stroke=\"#555\" stroke-width=\"0.9\" stroke-dasharray=\"2 2.5\"/>");
        canvas.add("<circle cx=\"" + Canvas.number(centre.x()) + "\" cy=\"" + Canvas.number(centre.y()) + "\" r=\""
                + Canvas.number(RADIUS) + "\" fill=\"#fff\" stroke=\"#555\" stroke-width=\"1.2\"/>");
        canvas.add("<clipPath id=\"@" + id + "\"><circle cx=\"" + Canvas.number(centre.x()) + "\" cy=\""
                + Canvas.number(centre.y()) + "\" r=\"" + Canvas.number(RADIUS - 0.6) + "\"/></clipPath>");
        canvas.add("<g clip-path=\"url(#@" + id + ")\"><g transform=\"translate("
                + Canvas.number(centre.x() - SCALE * shown.x()) + " " + Canvas.number(centre.y() - SCALE * shown.y())
                + ") scale(" + SCALE + ")\">" + near.svg() + "</g></g>");
        if (stages.tiltsFoot()) {
            View.Spot below = new View.Spot(centre.x(), centre.y() + RADIUS + 6, 0);
            Label.text(canvas, below, "foot from the front", "#333", "normal");
        }
        for (int angle = 0; angle < 360; angle += 20) {
            double turn = StrictMath.toRadians(angle);
            for (double k : new double[] {0.35, 0.7, 1}) {
                canvas.mark(
                        new View.Spot(
                                centre.x() + RADIUS * k * StrictMath.cos(turn),
                                centre.y() + RADIUS * k * StrictMath.sin(turn),
                                0),
                        1);
            }
        }
    }
}
