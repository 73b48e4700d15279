package org.neuroglide.texts.figure;

import java.util.ArrayList;
import java.util.List;

/** The way that a place of the body takes when one joint moves and all others stand where the phase ends. */
final class Trace {
    private static final int STEPS = 24;

    private Trace() {}

    /** The way of one movement of a phase; empty where the movement is unknown. */
    static List<Vec> of(Stages stages, int phase, String move) {
        Freedom f = Freedom.of(move).orElse(null);
        if (f == null) {
            return Push.of(move)
                    .map(p -> List.of(at(stages, phase, p, p.from()), at(stages, phase, p, p.to())))
                    .orElse(List.of());
        }
        List<Vec> way = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            Body body = body(stages, phase, f, i);
            way.add(
                    stages.leans() && f == Freedom.HIP_BEND
                            ? body.point(Part.CHEST, true, new Vec(14, -8, 0))
                            : body.point(f.part(), true, f.mark()));
        }
        return way;
    }

    private static Vec at(Stages stages, int phase, Push push, Vec place) {
        return stages.bodies().get(phase + 1).point(push.part(), true, place);
    }

    private static Body body(Stages stages, int phase, Freedom f, int step) {
        double from = stages.poses().get(phase).at(f);
        double to = stages.poses().get(phase + 1).at(f);
        Pose pose = stages.poses().get(phase + 1).with(f, from + (to - from) * step / STEPS);
        return stages.body(f == Freedom.FOOT_TILT ? pose.with(Freedom.ANKLE, 0) : pose);
    }

    static double length(List<Vec> way) {
        double sum = 0;
        for (int i = 1; i < way.size(); i++) {
            sum += way.get(i).minus(way.get(i - 1)).length();
        }
        return sum;
    }

    /** How much of a way a view shows. */
    static double seen(List<Vec> way, View view) {
        double sum = 0;
        for (int i = 1; i < way.size(); i++) {
            sum += view.see(way.get(i)).to(view.see(way.get(i - 1)));
        }
        return sum;
    }
}
