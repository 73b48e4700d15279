package org.neuroglide.texts.figure;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What each movement does to a body that stands in the anatomical position, palms to the front: written down from anatomy,
 * apart from the code that draws.
 *
 * @param first the part next to the joint, which takes along all that hangs on it
 * @param place a place of a part, z away from the middle of the body
 * @param way where that place goes: x to the front, y to the head, z away from the middle of the body on the moving side
 */
record Anatomy(Part first, Part part, Vec place, Vec way) {
    private static final Vec FRONT = new Vec(1, 0, 0);
    private static final Vec UP = new Vec(0, 1, 0);
    private static final Vec OUT = new Vec(0, 0, 1);
    private static final Vec BACK = FRONT.times(-1);
    private static final Vec DOWN = UP.times(-1);
    private static final Vec IN = OUT.times(-1);

    /** Over the palm, from the thumb's side to the little finger's. */
    private static final Vec ACROSS = new Vec(0.7, 0, -0.7);

    private static final Vec CROWN = new Vec(0, 25, 0);
    private static final Vec NOSE = new Vec(15, 10, 0);
    private static final Vec COLLAR = new Vec(0, 20, 0);
    private static final Vec BREAST = new Vec(15, 10, 0);
    private static final Vec END = new Vec(0, -20, 0);
    private static final Vec TIP = new Vec(0, -4, 0);

    static final Map<String, Anatomy> OF = movements();

    private static Map<String, Anatomy> movements() {
        Map<String, Anatomy> all = new LinkedHashMap<>();
        pair(all, "neck-flexion", "neck-extension", Part.NECK, Part.HEAD, CROWN, FRONT);
        pair(all, "neck-side-bend-away", "neck-side-bend-toward", Part.NECK, Part.HEAD, CROWN, IN);
        pair(all, "neck-rotation-away", "neck-rotation-toward", Part.HEAD, Part.HEAD, NOSE, IN);
        pair(all, "trunk-flexion", "trunk-extension", Part.WAIST, Part.CHEST, COLLAR, FRONT);
        pair(all, "trunk-side-bend-away", "trunk-side-bend-toward", Part.WAIST, Part.CHEST, COLLAR, IN);
        pair(all, "trunk-rotation-away", "trunk-rotation-toward", Part.WAIST, Part.CHEST, BREAST, IN);
        pair(all, "hip-flexion", "hip-extension", Part.THIGH, Part.THIGH, END, FRONT);
        pair(all, "hip-abduction", "hip-adduction", Part.THIGH, Part.THIGH, END, OUT);
        pair(all, "hip-external-rotation", "hip-internal-rotation", Part.THIGH, Part.FOOT, FRONT.times(10), OUT);
        pair(all, "knee-flexion", "knee-extension", Part.SHANK, Part.SHANK, END, BACK);
        pair(all, "ankle-plantarflexion", "ankle-dorsiflexion", Part.FOOT, Part.FOOT, FRONT.times(12), DOWN);
        pair(all, "ankle-eversion", "ankle-inversion", Part.FOOT, Part.FOOT, OUT.times(8), UP);
        pair(all, "toe-flexion", "toe-extension", Part.TOES, Part.TOES, FRONT.times(5), DOWN);
        pair(all, "girdle-elevation", "girdle-depression", Part.SHOULDER, Part.SHOULDER, OUT.times(14), UP);
        pair(all, "shoulder-flexion", "shoulder-extension", Part.UPPER_ARM, Part.UPPER_ARM, END, FRONT);
        pair(all, "shoulder-abduction", "shoulder-adduction", Part.UPPER_ARM, Part.UPPER_ARM, END, OUT);
        pair(all, "shoulder-external-rotation", "shoulder-internal-rotation", Part.UPPER_ARM, Part.UPPER_ARM, FRONT, OUT);
        pair(all, "elbow-flexion", "elbow-extension", Part.FOREARM, Part.FOREARM, END, FRONT);
        pair(all, "forearm-pronation", "forearm-supination", Part.HAND, Part.THUMB, new Vec(0, 0, 1), FRONT);
        pair(all, "wrist-flexion", "wrist-extension", Part.HAND, Part.HAND, TIP, FRONT);
        pair(all, "wrist-ulnar-deviation", "wrist-radial-deviation", Part.HAND, Part.HAND, TIP, IN);
        pair(all, "finger-flexion", "finger-extension", Part.FINGERS, Part.FINGERS, TIP, FRONT);
        all.put("tendon-glide", all.get("finger-flexion"));
        all.put("thumb-flexion", new Anatomy(Part.THUMB, Part.THUMB, TIP, ACROSS));
        all.put("thumb-extension", new Anatomy(Part.THUMB, Part.THUMB, TIP, OUT));
        return all;
    }

    private static void pair(
            Map<String, Anatomy> all, String there, String back, Part first, Part part, Vec place, Vec way) {
        all.put(there, new Anatomy(first, part, place, way));
        all.put(back, new Anatomy(first, part, place, way.times(-1)));
    }

    /** Whether a part of the moving side goes along when the joint turns. */
    boolean takesAlong(Part other) {
        return switch (first) {
            case NECK -> other.limb() == Part.Limb.HEAD;
            case WAIST -> other != Part.PELVIS && other.limb() != Part.Limb.LEG;
            case FINGERS -> other == Part.FINGERS || other == Part.FINGER_ENDS;
            default -> other.limb() == first.limb() && other.ordinal() >= first.ordinal();
        };
    }

    /** Whether the part goes along on the other side too. */
    boolean takesAlongAcross(Part other) {
        return first == Part.WAIST && other.limb() == Part.Limb.ARM;
    }
}
