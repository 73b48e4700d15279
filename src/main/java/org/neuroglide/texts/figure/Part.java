package org.neuroglide.texts.figure;

/** The parts of the body that a figure shows; those of a limb are there once for each side. */
enum Part {
    PELVIS(Limb.TRUNK),
    WAIST(Limb.TRUNK),
    CHEST(Limb.TRUNK),
    NECK(Limb.HEAD),
    HEAD(Limb.HEAD),
    SHOULDER(Limb.ARM),
    UPPER_ARM(Limb.ARM),
    FOREARM(Limb.ARM),
    HAND(Limb.ARM),
    FINGERS(Limb.ARM),
    FINGER_ENDS(Limb.ARM),
    THUMB(Limb.ARM),
    THIGH(Limb.LEG),
    SHANK(Limb.LEG),
    FOOT(Limb.LEG),
    TOES(Limb.LEG);

    /** What moves as one. */
    enum Limb {
        TRUNK,
        HEAD,
        ARM,
        LEG
    }

    private final Limb limb;

    Part(Limb limb) {
        this.limb = limb;
    }

    Limb limb() {
        return limb;
    }
}
