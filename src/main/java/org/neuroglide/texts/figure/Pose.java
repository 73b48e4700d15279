package org.neuroglide.texts.figure;

import java.util.EnumMap;
import java.util.Map;

/** Angles of the joints of one moment; what is not set is as in the anatomical position. */
record Pose(Map<Freedom, Double> angles) {
    Pose {
        angles = Map.copyOf(angles);
    }

    double at(Freedom freedom) {
        return angles.getOrDefault(freedom, 0.0);
    }

    Pose with(Freedom freedom, double angle) {
        Map<Freedom, Double> changed = new EnumMap<>(Freedom.class);
        changed.putAll(angles);
        changed.put(freedom, angle);
        return new Pose(changed);
    }

    /** This pose with the angles of movements laid over it; movements without a joint are left out. */
    Pose with(Map<String, Integer> movements) {
        Pose pose = this;
        for (Map.Entry<String, Integer> e : movements.entrySet()) {
            Freedom freedom = Freedom.of(e.getKey()).orElse(null);
            if (freedom != null) {
                pose = pose.with(freedom, e.getValue() * (double) freedom.sense(e.getKey()));
            }
        }
        return pose;
    }
}
