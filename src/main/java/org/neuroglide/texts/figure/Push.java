package org.neuroglide.texts.figure;

import java.util.Arrays;
import java.util.Optional;

/** A movement that a hand gives from outside: a straight arrow at the place where it works. */
enum Push {
    NECK_GLIDE("cervical-lateral-glide", Part.NECK, new Vec(0, 6, 24), new Vec(0, 6, 7), false),
    FIRST_RIB("first-rib-glide", Part.CHEST, new Vec(0, 44, 24), new Vec(0, 23, 9), false),
    LUMBAR_GAPPING("lumbar-side-gapping", Part.WAIST, new Vec(0, 14, 3), new Vec(0, -12, 3), true),
    DEEP_GLUTEAL("deep-gluteal-pressure", Part.PELVIS, new Vec(-30, 2, 9), new Vec(-10, 0, 9), false),
    HIP_FLEXOR("hip-flexor-pressure", Part.PELVIS, new Vec(32, 0, 9), new Vec(9, -1, 9), false),
    ADDUCTOR("adductor-pressure", Part.THIGH, new Vec(4, -14, -26), new Vec(2, -14, -7), false),
    ELBOW_GLIDE("elbow-side-glide", Part.FOREARM, new Vec(0, -3, -16), new Vec(0, -3, 14), false),
    FOREARM_RELEASE("forearm-muscle-release", Part.FOREARM, new Vec(-9, -2, 2), new Vec(-9, -18, 2), true),
    HEEL_GLIDE("heel-bone-glide", Part.FOOT, new Vec(-2, -5, -13), new Vec(-2, -5, 13), true),
    FIBULA_GLIDE("fibula-head-glide", Part.SHANK, new Vec(-16, -5, 4), new Vec(16, -5, 4), true),
    OUTER_CALF("outer-calf-release", Part.SHANK, new Vec(6, -6, 4), new Vec(6, -26, 4), true),
    CALF("calf-release", Part.SHANK, new Vec(-8, -6, 0), new Vec(-8, -26, 0), true),
    INNER_THIGH("inner-thigh-release", Part.THIGH, new Vec(4, -14, -26), new Vec(2, -14, -7), false),
    CARPAL_GLIDE("carpal-bone-glide", Part.HAND, new Vec(9, -1, 0), new Vec(-9, -1, 0), true);

    private final String movement;
    private final Part part;
    private final Vec from;
    private final Vec to;
    private final boolean both;

    Push(String movement, Part part, Vec from, Vec to, boolean both) {
        this.movement = movement;
        this.part = part;
        this.from = from;
        this.to = to;
        this.both = both;
    }

    static Optional<Push> of(String movement) {
        return Arrays.stream(values()).filter(p -> p.movement.equals(movement)).findFirst();
    }

    Part part() {
        return part;
    }

    Vec from() {
        return from;
    }

    Vec to() {
        return to;
    }

    /** Whether it goes there and back. */
    boolean both() {
        return both;
    }

    boolean small() {
        return part == Part.HAND || part == Part.FINGERS || part == Part.FOOT || part == Part.TOES;
    }
}
