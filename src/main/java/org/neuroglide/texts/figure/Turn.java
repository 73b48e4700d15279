package org.neuroglide.texts.figure;

/** A rotation, as the images of the three axes. */
record Turn(Vec x, Vec y, Vec z) {
    static final Turn NONE = new Turn(new Vec(1, 0, 0), new Vec(0, 1, 0), new Vec(0, 0, 1));

    /** About the axis to the front: from the head towards the right. */
    static Turn aboutX(double degrees) {
        double c = cos(degrees);
        double s = sin(degrees);
        return new Turn(new Vec(1, 0, 0), new Vec(0, c, s), new Vec(0, -s, c));
    }

    /** About the axis to the head: from the right towards the front. */
    static Turn aboutY(double degrees) {
        double c = cos(degrees);
        double s = sin(degrees);
        return new Turn(new Vec(c, 0, -s), new Vec(0, 1, 0), new Vec(s, 0, c));
    }

    /** About the axis to the right: from the front towards the head. */
    static Turn aboutZ(double degrees) {
        double c = cos(degrees);
        double s = sin(degrees);
        return new Turn(new Vec(c, s, 0), new Vec(-s, c, 0), new Vec(0, 0, 1));
    }

    Vec apply(Vec v) {
        return x.times(v.x()).plus(y.times(v.y())).plus(z.times(v.z()));
    }

    /** This rotation of what another one has turned. */
    Turn after(Turn first) {
        return new Turn(apply(first.x), apply(first.y), apply(first.z));
    }

    private static double cos(double degrees) {
        return StrictMath.cos(StrictMath.toRadians(degrees));
    }

    private static double sin(double degrees) {
        return StrictMath.sin(StrictMath.toRadians(degrees));
    }
}
