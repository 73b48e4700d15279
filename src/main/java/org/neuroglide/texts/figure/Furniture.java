package org.neuroglide.texts.figure;

import java.util.List;

/** Draws what the body rests on: chair, couch and floor. */
final class Furniture {
    private Furniture() {}

    static void draw(Canvas canvas, Posture posture, Body start) {
        switch (posture) {
            case SEATED -> {
                if (start.point(Part.FOOT, false, Vec.ZERO).y() > -25) {
                    bench(canvas, start);
                } else {
                    chair(canvas);
                }
            }
            case STANDING -> floor(canvas, start);
            case SUPINE -> couch(canvas, -10.5, -1);
            case PRONE -> couch(canvas, 10.5, 1);
            case SIDE_LYING -> mattress(canvas);
        }
    }

    private static void chair(Canvas canvas) {
        line(canvas, 1.6, new Vec(-34, -49, 0), new Vec(58, -49, 0));
        for (int side : new int[] {-1, 1}) {
            line(canvas, 2.6, new Vec(-16, -12, 18.0 * side), new Vec(-18, -48, 18.0 * side));
            line(canvas, 2.6, new Vec(22, -12, 18.0 * side), new Vec(23, -48, 18.0 * side));
            line(canvas, 2.6, new Vec(-17, -10, 18.0 * side), new Vec(-20, 34, 18.0 * side));
        }
        shape(canvas, 3, new Vec(-18, 14, 18), new Vec(-20, 34, 18), new Vec(-20, 34, -18), new Vec(-18, 14, -18));
        shape(canvas, 4, new Vec(-16, -11, 18), new Vec(24, -11, 18), new Vec(24, -11, -18), new Vec(-16, -11, -18));
    }

    /** For sitting with long legs: a couch, and a wall at the feet. */
    private static void bench(Canvas canvas, Body start) {
        double wall = start.point(Part.FOOT, true, new Vec(0, -8, 0)).x() + 2;
        line(canvas, 1.6, new Vec(-44, -49, 0), new Vec(wall, -49, 0));
        line(canvas, 3, new Vec(wall, -49, 0), new Vec(wall, 40, 0));
        for (double x : new double[] {-24, wall - 14}) {
            line(canvas, 3, new Vec(x, -12, 0), new Vec(x, -48, 0));
        }
        shape(
                canvas,
                4,
                new Vec(-32, -11, 24),
                new Vec(wall - 4, -11, 24),
                new Vec(wall - 4, -11, -24),
                new Vec(-32, -11, -24));
    }

    private static void floor(Canvas canvas, Body start) {
        line(canvas, 1.6, new Vec(-45, -90.5, 0), new Vec(60, -90.5, 0));
        line(canvas, 1.6, new Vec(0, -90.5, -45), new Vec(0, -90.5, 45));
        Vec foot = start.point(Part.FOOT, true, new Vec(4, -7, 0));
        if (foot.y() > -75) {
            double z = foot.z();
            shape(
                    canvas,
                    3,
                    new Vec(foot.x() - 14, foot.y() - 3, z),
                    new Vec(foot.x() + 18, foot.y() - 3, z),
                    new Vec(foot.x() + 18, -89, z),
                    new Vec(foot.x() - 14, -89, z));
        }
    }

    /** What standing hands hold on to; seen from the front it is nearer than the body. */
    static void support(Canvas canvas, Body start) {
        Vec hand = start.point(Part.HAND, true, new Vec(0, -4, 0));
        if (hand.x() > 30) {
            double x = hand.x() + 4;
            for (int side : new int[] {-1, 1}) {
                line(canvas, 2.4, new Vec(x, hand.y() - 3, 22.0 * side), new Vec(x, -89, 22.0 * side));
            }
            line(canvas, 4, new Vec(x, hand.y() - 3, 22), new Vec(x, hand.y() - 3, -22));
        }
    }

    private static void couch(Canvas canvas, double top, int down) {
        double under = top + 7.0 * down;
        double floor = top + 34.0 * down;
        for (double y : new double[] {-84, 70}) {
            line(canvas, 3, new Vec(under, y, 0), new Vec(floor, y, 0));
        }
        line(canvas, 1.6, new Vec(floor, -104, 0), new Vec(floor, 90, 0));
        shape(
                canvas,
                3,
                new Vec(top + 2 * down, -98, 31),
                new Vec(top + 2 * down, 84, 31),
                new Vec(under, 84, -31),
                new Vec(under, -98, -31));
        shape(
                canvas,
                4,
                new Vec(top - 1.5 * down, 56, 16),
                new Vec(top - 1.5 * down, 80, 16),
                new Vec(top + 0.5 * down, 80, -16),
                new Vec(top + 0.5 * down, 56, -16));
    }

    /** What a bent leg rests on that nobody holds. */
    static void bolster(Canvas canvas, Posture posture, Body start) {
        if (posture == Posture.PRONE) {
            shape(
                    canvas,
                    4,
                    start.point(Part.SHANK, true, new Vec(9, -14, 0)),
                    start.point(Part.SHANK, true, new Vec(8, -34, 0)),
                    new Vec(8, start.point(Part.SHANK, true, new Vec(8, -38, 0)).y(), 9.0 * start.side()),
                    new Vec(8, start.point(Part.SHANK, true, new Vec(9, -10, 0)).y(), 9.0 * start.side()));
            return;
        }
        Vec knee = start.point(Part.THIGH, true, new Vec(-10, -40, 0));
        Vec calf = start.point(Part.SHANK, true, new Vec(-9.5, -12, 0));
        shape(
                canvas,
                4,
                start.point(Part.THIGH, true, new Vec(-11.5, -20, 0)),
                knee,
                calf,
                new Vec(-7, calf.y() - 4, calf.z()),
                new Vec(-7, knee.y() + 30, knee.z()));
    }

    private static void mattress(Canvas canvas) {
        shape(canvas, 3, new Vec(-48, -96, 0), new Vec(-48, 88, 0), new Vec(66, 88, 0), new Vec(66, -96, 0));
        shape(canvas, 4, new Vec(-12, 56, 0), new Vec(-12, 82, 0), new Vec(22, 82, 0), new Vec(22, 56, 0));
    }

    private static void line(Canvas canvas, double width, Vec from, Vec to) {
        canvas.group(Ink.THING, List.of(Canvas.Stroke.line(width, from, to)));
    }

    private static void shape(Canvas canvas, double width, Vec... way) {
        canvas.group(Ink.THING, List.of(Canvas.Stroke.shape(width, way)));
    }
}
