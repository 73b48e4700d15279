package org.neuroglide.texts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Draws a body: limbs from the farthest to the nearest, the moving limb in a strong colour. */
final class Drawing {
    private final Canvas canvas;

    Drawing(Canvas canvas) {
        this.canvas = canvas;
    }

    /** A limb that waits for its turn. */
    private record Piece(double near, Ink ink, List<Canvas.Stroke> strokes) {}

    void body(Body body, Set<Part.Limb> strong) {
        List<Piece> pieces = new ArrayList<>();
        boolean arms = strong.contains(Part.Limb.ARM);
        boolean legs = strong.contains(Part.Limb.LEG);
        pieces.add(piece(body, Part.FOREARM, false, Ink.FAR, arm(body, false)));
        pieces.add(piece(body, Part.SHANK, false, Ink.FAR, leg(body, false)));
        pieces.add(piece(body, Part.FOREARM, true, arms ? Ink.MOVING : Ink.STILL, arm(body, true)));
        pieces.add(piece(body, Part.SHANK, true, legs ? Ink.MOVING : Ink.STILL, leg(body, true)));
        double middle = canvas.view().see(body.point(Part.CHEST, true, Vec.ZERO)).near();
        pieces.add(new Piece(middle, Ink.STILL, trunk(body)));
        pieces.sort(Comparator.comparingDouble(Piece::near));
        pieces.forEach(p -> {
            canvas.group(p.ink(), p.strokes());
            if (p.near() == middle) {
                Face.draw(canvas, body, Ink.STILL);
            }
        });
    }

    private Piece piece(Body body, Part part, boolean moves, Ink ink, List<Canvas.Stroke> strokes) {
        return new Piece(canvas.view().see(body.point(part, moves, Vec.ZERO)).near(), ink, strokes);
    }

    /** What moved in a phase, as it stood before. */
    void ghost(Body body, Set<Part> moved, Set<Part.Limb> strong) {
        if (moved.stream().anyMatch(p -> p.limb() == Part.Limb.TRUNK)) {
            canvas.group(Ink.GHOST_STILL, trunk(body));
        }
        if (moved.stream().anyMatch(p -> p.limb() == Part.Limb.TRUNK || p.limb() == Part.Limb.HEAD)) {
            Face.draw(canvas, body, Ink.GHOST_STILL);
        }
        for (Part.Limb limb : List.of(Part.Limb.ARM, Part.Limb.LEG)) {
            if (moved.stream().anyMatch(p -> p.limb() == limb)) {
                canvas.group(
                        strong.contains(limb) ? Ink.GHOST : Ink.GHOST_STILL,
                        limb == Part.Limb.ARM ? arm(body, true) : leg(body, true));
            }
        }
    }

    static List<Canvas.Stroke> trunk(Body body) {
        return List.of(
                Canvas.Stroke.line(8.5, at(body, Part.NECK, 0, -3, 0), at(body, Part.NECK, 0, 7, 0)),
                Canvas.Stroke.shape(
                        16,
                        at(body, Part.PELVIS, 0, 1, -7),
                        at(body, Part.PELVIS, 0, 1, 7),
                        at(body, Part.WAIST, 0, 6, 5.5),
                        at(body, Part.WAIST, 0, 6, -5.5)),
                Canvas.Stroke.shape(
                        15,
                        at(body, Part.WAIST, 0, 5, -5.5),
                        at(body, Part.WAIST, 0, 5, 5.5),
                        at(body, Part.CHEST, 0, 0, 6.5),
                        at(body, Part.CHEST, 0, 0, -6.5)),
                Canvas.Stroke.shape(
                        15.5,
                        at(body, Part.CHEST, 0, 0, -6.5),
                        at(body, Part.CHEST, 0, 0, 6.5),
                        at(body, Part.CHEST, 0, 16, 9),
                        at(body, Part.CHEST, 0, 16, -9)));
    }

    private static Vec at(Body body, Part part, double x, double y, double z) {
        return body.point(part, true, new Vec(x, y, z));
    }

    static List<Canvas.Stroke> arm(Body body, boolean moves) {
        List<Canvas.Stroke> strokes = new ArrayList<>();
        Vec hung = body.point(Part.UPPER_ARM, moves, Vec.ZERO);
        strokes.add(Canvas.Stroke.line(9.5, hung, body.point(Part.UPPER_ARM, moves, new Vec(0, -8, 0))));
        strokes.add(Canvas.Stroke.line(8, hung, body.point(Part.FOREARM, moves, Vec.ZERO)));
        strokes.addAll(hand(body, moves));
        return strokes;
    }

    /** Forearm and hand. */
    static List<Canvas.Stroke> hand(Body body, boolean moves) {
        List<Canvas.Stroke> strokes = new ArrayList<>();
        strokes.add(Canvas.Stroke.line(
                6.6, body.point(Part.FOREARM, moves, Vec.ZERO), body.point(Part.FOREARM, moves, new Vec(0, -14, 0))));
        strokes.add(Canvas.Stroke.line(
                5.4, body.point(Part.FOREARM, moves, new Vec(0, -10, 0)), body.point(Part.HAND, moves, Vec.ZERO)));
        strokes.add(Canvas.Stroke.shape(
                3.4,
                body.point(Part.HAND, moves, new Vec(0, -1, 1.4)),
                body.point(Part.HAND, moves, new Vec(0, -8.5, 2.8)),
                body.point(Part.HAND, moves, new Vec(0, -8, -2.8)),
                body.point(Part.HAND, moves, new Vec(0, -1, -1.4))));
        for (double z : new double[] {-3, -1, 1, 3}) {
            double reach = z == -3 ? 3.6 : z == 3 ? 4.4 : 5;
            strokes.add(Canvas.Stroke.line(
                    1.9,
                    body.point(Part.FINGERS, moves, new Vec(0, 0.5, z)),
                    body.point(Part.FINGER_ENDS, moves, new Vec(0, 0, z)),
                    body.point(Part.FINGER_ENDS, moves, new Vec(0, -reach, z))));
        }
        strokes.add(Canvas.Stroke.line(
                2.4, body.point(Part.THUMB, moves, Vec.ZERO), body.point(Part.THUMB, moves, new Vec(0, -7.5, 0))));
        return strokes;
    }

    static List<Canvas.Stroke> leg(Body body, boolean moves) {
        List<Canvas.Stroke> strokes = new ArrayList<>();
        strokes.add(Canvas.Stroke.line(
                15, body.point(Part.THIGH, moves, Vec.ZERO), body.point(Part.THIGH, moves, new Vec(0, -20, 0))));
        strokes.add(Canvas.Stroke.line(
                12, body.point(Part.THIGH, moves, new Vec(0, -15, 0)), body.point(Part.SHANK, moves, Vec.ZERO)));
        strokes.add(Canvas.Stroke.line(
                10.5, body.point(Part.SHANK, moves, Vec.ZERO), body.point(Part.SHANK, moves, new Vec(0, -18, 0))));
        strokes.addAll(foot(body, moves));
        return strokes;
    }

    /** Lower leg and foot from the toes, whatever the ankle does: the sole is a bar that tilts. */
    static List<Canvas.Stroke> sole(Body body) {
        Frame shank = body.frame(Part.SHANK);
        double tilt = body.tilt();
        Frame foot = shank.next(new Vec(0, -40, 0), Turn.aboutX(-tilt * body.side()));
        int side = body.side();
        return List.of(
                Canvas.Stroke.line(7.5, shank.point(new Vec(0, -16, 0)), shank.point(new Vec(0, -38, 0))),
                Canvas.Stroke.shape(
                        3,
                        foot.point(new Vec(0, 1, -1.8)),
                        foot.point(new Vec(0, 1, 1.8)),
                        foot.point(new Vec(0, -6, 6.0 * side)),
                        foot.point(new Vec(0, -6, -5.0 * side))),
                Canvas.Stroke.line(
                        3.6, foot.point(new Vec(0, -7, 7.0 * side)), foot.point(new Vec(0, -7, -6.0 * side))));
    }

    /** Lower leg and foot. */
    static List<Canvas.Stroke> foot(Body body, boolean moves) {
        return List.of(
                Canvas.Stroke.line(
                        8,
                        body.point(Part.SHANK, moves, new Vec(0, -16, 0)),
                        body.point(Part.FOOT, moves, new Vec(0, -0.5, 0))),
                Canvas.Stroke.shape(
                        4,
                        body.point(Part.FOOT, moves, new Vec(-4.5, -4.5, 1.6)),
                        body.point(Part.FOOT, moves, new Vec(-1.5, 0, 0)),
                        body.point(Part.FOOT, moves, new Vec(3, 0, 0)),
                        body.point(Part.FOOT, moves, new Vec(13, -3.8, 2.6)),
                        body.point(Part.FOOT, moves, new Vec(13, -4.5, -2.6)),
                        body.point(Part.FOOT, moves, new Vec(-4.5, -4.5, -1.6))),
                Canvas.Stroke.shape(
                        3,
                        body.point(Part.TOES, moves, new Vec(0, 0, 2.8)),
                        body.point(Part.TOES, moves, new Vec(5.5, -0.3, 2)),
                        body.point(Part.TOES, moves, new Vec(6, -0.3, -2)),
                        body.point(Part.TOES, moves, new Vec(0, 0, -2.8))));
    }
}
