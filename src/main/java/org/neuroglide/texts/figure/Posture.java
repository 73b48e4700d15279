package org.neuroglide.texts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the body rests: on what, in which pose, and from where it may be looked at. */
enum Posture {
    SEATED(Map.of("hip-flexion", 88, "knee-flexion", 88, "shoulder-flexion", 22, "elbow-flexion", 48, "forearm-pronation", 90)),
    STANDING(Map.of("elbow-flexion", 6, "forearm-pronation", 70)),
    SUPINE(Map.of("hip-extension", 3, "ankle-plantarflexion", 8, "elbow-flexion", 8, "forearm-pronation", 90, "shoulder-abduction", 14)),
    PRONE(Map.of("hip-flexion", 2, "ankle-plantarflexion", 45, "elbow-flexion", 8, "forearm-pronation", 90)),
    SIDE_LYING(Map.of("hip-flexion", 45, "knee-flexion", 60, "shoulder-flexion", 60, "elbow-flexion", 45, "forearm-pronation", 60));

    private final Map<String, Integer> angles;

    Posture(Map<String, Integer> angles) {
        this.angles = angles;
    }

    /** The posture of a position of the vocabulary. */
    static Posture of(String position) {
        return valueOf(position.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    Pose pose() {
        return new Pose(Map.of()).with(angles);
    }

    /** The views that suit, the one to prefer first. */
    List<View> views(int side) {
        Vec front = new Vec(1, 0, 0);
        Vec head = new Vec(0, 1, 0);
        Vec left = new Vec(0, 0, -1);
        View tilted = new View("front", left, new Vec(-0.2588, 0.9659, 0));
        View profile = new View("side", new Vec(side, 0, 0), head);
        List<View> views = new ArrayList<>();
        switch (this) {
            case SEATED, STANDING -> {
                views.add(profile);
                views.add(tilted);
                views.add(slanted(side));
            }
            case SUPINE -> {
                views.add(new View("side", new Vec(0, -side, 0), front));
                views.add(new View("above", left, head));
            }
            case PRONE -> {
                views.add(new View("side", new Vec(0, side, 0), front.times(-1)));
                views.add(new View("above", left.times(-1), head));
            }
            case SIDE_LYING -> {
                views.add(new View("above", new Vec(0, side, 0), front.times(-1)));
                views.add(new View("side", left.times(side).times(side), head));
            }
        }
        return List.copyOf(views);
    }

    /** From the front and the moving side, a little from above: for movements to the front and to the side together. */
    private static View slanted(int side) {
        double slope = 0.2079;
        double flat = 0.9781;
        double half = 0.7071;
        return new View(
                "slanted",
                new Vec(half * side, 0, -half),
                new Vec(-half * slope, flat, -half * side * slope));
    }

    boolean lies() {
        return this == SUPINE || this == PRONE || this == SIDE_LYING;
    }
}
