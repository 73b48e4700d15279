package org.neuroglide.texts.figure;

import java.util.Arrays;
import java.util.Optional;

/**
 * A way in which a joint turns, between two opposite movements of the vocabulary.
 *
 * <p>The angle is positive in the direction of the first movement. A figure shows each movement up to an angle where
 * {@code through}, else by an angle from where the joint starts. The arrow of a
 * movement follows a place of the part, clear of it by {@code trim}.
 */
enum Freedom {
    NECK_NOD("neck-flexion", "neck-extension", Part.HEAD, new Vec(4, 27, 0), 0, 38, -34, true, -50, 50),
    NECK_TILT("neck-side-bend-away", "neck-side-bend-toward", Part.HEAD, new Vec(0, 28, 0), 0, 28, -28, true, -45, 45),
    NECK_TURN("neck-rotation-away", "neck-rotation-toward", Part.HEAD, new Vec(21, 12, 0), 0, 55, -55, true, -80, 80),
    TRUNK_BEND("trunk-flexion", "trunk-extension", Part.CHEST, new Vec(15, 20, 0), 0, 45, -18, true, -30, 90),
    TRUNK_TILT("trunk-side-bend-away", "trunk-side-bend-toward", Part.CHEST, new Vec(0, 10, 26), 0, 20, -20, true, -35, 35),
    TRUNK_TURN("trunk-rotation-away", "trunk-rotation-toward", Part.CHEST, new Vec(20, 18, 0), 0, 35, -35, true, -45, 45),
    HIP_BEND("hip-flexion", "hip-extension", Part.THIGH, new Vec(0, -36, 0), 9, 45, -45, false, -20, 125),
    HIP_SPREAD("hip-abduction", "hip-adduction", Part.THIGH, new Vec(0, -34, 0), 9, 32, -28, false, -30, 50),
    HIP_TURN("hip-external-rotation", "hip-internal-rotation", Part.THIGH, new Vec(14, -30, 0), 0, 40, -35, true, -45, 50),
    KNEE("knee-flexion", "knee-extension", Part.SHANK, new Vec(0, -33, 0), 8, 55, -50, false, 0, 140),
    ANKLE("ankle-plantarflexion", "ankle-dorsiflexion", Part.FOOT, new Vec(26, -5, 0), 0, 35, -20, true, -25, 50),
    FOOT_TILT("ankle-eversion", "ankle-inversion", Part.FOOT, new Vec(6, -6, 13), 0, 28, -32, true, -35, 30),
    TOE("toe-flexion", "toe-extension", Part.TOES, new Vec(11, 0, 0), 0, 35, -50, true, -70, 45),
    GIRDLE("girdle-elevation", "girdle-depression", Part.SHOULDER, new Vec(0, 6, 23), 0, 30, -22, true, -30, 40),
    SHOULDER_RAISE("shoulder-flexion", "shoulder-extension", Part.UPPER_ARM, new Vec(0, -22, 0), 6, 45, -35, false, -50, 180),
    SHOULDER_SPREAD("shoulder-abduction", "shoulder-adduction", Part.UPPER_ARM, new Vec(0, -22, 0), 6, 60, -50, false, -45, 85),
    SHOULDER_TURN("shoulder-external-rotation", "shoulder-internal-rotation", Part.FOREARM, new Vec(0, -20, 0), 5, 55, -55, false, -90, 90),
    ELBOW("elbow-flexion", "elbow-extension", Part.FOREARM, new Vec(0, -17, 0), 6, 115, 5, true, 0, 150),
    FOREARM_TURN("forearm-pronation", "forearm-supination", Part.HAND, new Vec(0, -4, 8), 0, 110, -110, false, 0, 170),
    WRIST("wrist-flexion", "wrist-extension", Part.HAND, new Vec(0, -14, 0), 5, 55, -60, true, -75, 80),
    WRIST_TILT("wrist-ulnar-deviation", "wrist-radial-deviation", Part.HAND, new Vec(0, -21.5, 0), 0, 30, -20, true, -20, 35),
    FINGER("finger-flexion", "finger-extension", Part.FINGERS, new Vec(2, -9.5, 0), 0, 85, -8, true, -30, 100),
    THUMB("thumb-flexion", "thumb-extension", Part.THUMB, new Vec(0, -11, 0), 0, 50, -30, true, -50, 60);

    private final String plus;
    private final String minus;
    private final String also;
    private final Part part;
    private final Vec mark;
    private final double trim;
    private final double nearPlus;
    private final double nearMinus;
    private final boolean through;
    private final double least;
    private final double most;

    Freedom(
            String plus,
            String minus,
            Part part,
            Vec mark,
            double trim,
            double nearPlus,
            double nearMinus,
            boolean through,
            double least,
            double most) {
        this.plus = plus;
        this.also = part == Part.FINGERS ? "tendon-glide" : "";
        this.minus = minus;
        this.part = part;
        this.mark = mark;
        this.trim = trim;
        this.nearPlus = nearPlus;
        this.nearMinus = nearMinus;
        this.through = through;
        this.least = least;
        this.most = most;
    }

    static Optional<Freedom> of(String movement) {
        return Arrays.stream(values())
                .filter(f -> f.plus.equals(movement) || f.minus.equals(movement) || f.also.equals(movement))
                .findFirst();
    }

    /** 1 or -1: the sense in which a movement turns this joint. */
    int sense(String movement) {
        return minus.equals(movement) ? -1 : 1;
    }

    Part part() {
        return part;
    }

    /** The place of the part that the arrow follows. */
    Vec mark() {
        return mark;
    }

    double trim() {
        return trim;
    }

    /** Where a movement brings the joint that starts at an angle. */
    double target(int sense, double start) {
        double near = sense > 0 ? nearPlus : nearMinus;
        double wanted = !through ? start + near : (near - start) * sense > 8 ? near : start + sense * 20;
        return Math.max(least, Math.min(most, wanted));
    }

    /** Whether a short range is shown by a smaller angle. */
    boolean shortens() {
        return switch (this) {
            case KNEE, ELBOW, HIP_BEND, HIP_SPREAD, SHOULDER_RAISE, SHOULDER_SPREAD -> true;
            default -> false;
        };
    }

    boolean through() {
        return through;
    }

    /** Too small to be seen at the size of a body: shown enlarged. */
    boolean small() {
        return switch (this) {
            case FOOT_TILT, TOE, FOREARM_TURN, WRIST, WRIST_TILT, FINGER, THUMB -> true;
            default -> false;
        };
    }
}
