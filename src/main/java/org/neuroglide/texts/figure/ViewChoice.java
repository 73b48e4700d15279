package org.neuroglide.texts.figure;

import java.util.List;

/** Chooses the view in which every movement of a technique is seen best. */
final class ViewChoice {
    /** How much better another view has to be than the preferred one. */
    private static final double MARGIN = 0.12;

    private ViewChoice() {}

    static View of(Stages stages) {
        List<View> views = stages.posture().views(stages.side());
        View best = views.get(0);
        for (View view : views.subList(1, views.size())) {
            if (shows(stages, view) > shows(stages, best) + MARGIN) {
                best = view;
            }
        }
        return best;
    }

    /** The part of each way that is seen, on average and of the worst, from 0 to 1. */
    private static double shows(Stages stages, View view) {
        double sum = 0;
        double worst = 1;
        int count = 0;
        for (int phase = 0; phase < stages.bodies().size() - 1; phase++) {
            for (String move : stages.moves(phase)) {
                boolean small = Freedom.of(move).map(Freedom::small).orElse(false);
                List<Vec> way = Trace.of(stages, phase, move);
                double length = Trace.length(way);
                if (length > 0.5) {
                    double seen = Trace.seen(way, view) / length;
                    double weight = small ? 0.3 : 1;
                    sum += seen * weight;
                    count += 1;
                    worst = Math.min(worst, small ? Math.max(seen, 0.5) : seen);
                }
            }
        }
        return (count == 0 ? 0 : (sum / count + worst) / 2) + limbs(stages, view) / 2;
    }

    /** The part of the moving limbs' length that is seen: a limb that points to the eye tells nothing. */
    private static double limbs(Stages stages, View view) {
        double seen = 0;
        double length = 0;
        for (Body body : stages.bodies()) {
            for (Part.Limb limb : stages.limbs()) {
                List<Part> joints = limb == Part.Limb.ARM
                        ? List.of(Part.UPPER_ARM, Part.FOREARM, Part.HAND)
                        : limb == Part.Limb.LEG ? List.of(Part.THIGH, Part.SHANK, Part.FOOT) : List.of();
                for (int i = 1; i < joints.size(); i++) {
                    Vec from = body.point(joints.get(i - 1), true, Vec.ZERO);
                    Vec to = body.point(joints.get(i), true, Vec.ZERO);
                    seen += view.see(from).to(view.see(to));
                    length += to.minus(from).length();
                }
            }
        }
        return length == 0 ? 1 : seen / length;
    }
}
