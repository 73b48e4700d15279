package org.neuroglide.texts.figure;

/**
 * From where a figure is seen.
 *
 * @param right what points to the right of the picture
 * @param up what points to its top
 */
record View(String name, Vec right, Vec up) {
    /** A place of the picture, and how near it is to the eye. */
    record Spot(double x, double y, double near) {
        double to(Spot o) {
            return StrictMath.hypot(x - o.x, y - o.y);
        }
    }

    Spot see(Vec v) {
        return new Spot(v.dot(right), -v.dot(up), v.dot(toward()));
    }

    Vec toward() {
        return new Vec(
                right.y() * up.z() - right.z() * up.y(),
                right.z() * up.x() - right.x() * up.z(),
                right.x() * up.y() - right.y() * up.x());
    }
}
