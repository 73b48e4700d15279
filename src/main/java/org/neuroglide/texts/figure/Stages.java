package org.neuroglide.texts.figure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.model.Kind;

/**
 * The poses that a technique passes through: its start and the end of each phase.
 *
 * <p>What moves a first time goes as far as the figure shows it; what moves back returns to the start, or goes
 * through to the other side where a slider or a single joint swings around its middle.
 */
final class Stages {
    private final Technique technique;
    private final Posture posture;
    private final List<Body> bodies = new ArrayList<>();
    private final List<Pose> poses = new ArrayList<>();
    private final Set<Part.Limb> limbs = EnumSet.noneOf(Part.Limb.class);
    private final Pose resting;
    private final int side;
    private final boolean leaning;

    Stages(Technique technique, int side) {
        this.technique = technique;
        this.side = side;
        posture = Posture.of(technique.position());
        List<String> moves =
                technique.phases().stream().flatMap(p -> p.moves().stream()).toList();
        moves.forEach(m -> Freedom.of(m).ifPresent(f -> limbs.add(f.part().limb())));
        moves.forEach(m -> Push.of(m).ifPresent(p -> limbs.add(p.part().limb())));
        leaning = posture == Posture.STANDING && moves.contains("trunk-flexion") && moves.contains("hip-flexion");
        Pose start = posture.pose().with(technique.pose());
        resting = resting(start);
        add(start);
        for (Technique.Phase phase : technique.phases()) {
            add(after(phase, poses.get(poses.size() - 1), start));
        }
    }

    /** The still side: as the posture has it, and like the moving side in the limbs that do not move at all. */
    private Pose resting(Pose start) {
        Pose pose = posture.pose();
        for (Freedom f : Freedom.values()) {
            if (!limbs.contains(f.part().limb())) {
                pose = pose.with(f, start.at(f));
            }
        }
        return pose;
    }

    private Pose after(Technique.Phase phase, Pose before, Pose start) {
        Pose pose = before;
        for (String move : phase.moves()) {
            Freedom f = Freedom.of(move).orElse(null);
            if (f != null) {
                pose = pose.with(f, target(f, f.sense(move), before.at(f), start.at(f)));
            }
        }
        return grounded(pose);
    }

    /** On a chair and on the feet, a pointed foot stays above the floor. */
    private Pose grounded(Pose pose) {
        Pose held = pose;
        double floor = posture == Posture.SEATED ? -48 : moves("hip-extension") ? -93 : -90;
        while (!posture.lies()
                && held.at(Freedom.ANKLE) > 0
                && body(held).point(Part.TOES, true, new Vec(6, -2, 0)).y() < floor) {
            held = held.with(Freedom.ANKLE, held.at(Freedom.ANKLE) - 1);
        }
        return held;
    }

    /** Whether the foot turns its sole in or out. */
    boolean tiltsFoot() {
        return moves("ankle-eversion") || moves("ankle-inversion");
    }

    private boolean moves(String movement) {
        return technique.phases().stream().anyMatch(p -> p.moves().contains(movement));
    }

    private double target(Freedom f, int sense, double before, double start) {
        boolean back = Math.abs(before - start) > 1 && (start - before) * sense > 0;
        boolean swings = technique.kind() == Kind.SLIDER || technique.kind() == Kind.SINGLE_ENDED;
        if (back && !(swings && f.through())) {
            return start;
        }
        double target = f.target(sense, start);
        return technique.offTension() && f.shortens() ? start + (target - start) * 0.8 : target;
    }

    private void add(Pose pose) {
        poses.add(pose);
        bodies.add(body(pose));
    }

    Body body(Pose pose) {
        double lean = leaning && !poses.isEmpty() ? pose.at(Freedom.HIP_BEND) - poses.get(0).at(Freedom.HIP_BEND) : 0;
        Pose still = leaning ? resting.with(Freedom.HIP_BEND, resting.at(Freedom.HIP_BEND) + lean) : resting;
        if (!limbs.contains(Part.Limb.ARM) && !posture.lies()) {
            double hang = pose.at(Freedom.TRUNK_BEND) + lean;
            still = hanging(still, hang);
            return new Body(hanging(pose, hang), still, side, lean);
        }
        return new Body(pose, still, side, lean);
    }

    /** Where small joints of a phase stand as before it, and all others as after it. */
    Body smallBefore(int phase) {
        Pose pose = poses.get(phase + 1);
        for (Freedom f : Freedom.values()) {
            if (f.small()) {
                pose = pose.with(f, poses.get(phase).at(f));
            }
        }
        return body(pose);
    }

    /** The limb whose end moves too finely to be seen at the size of a body, if any. */
    Optional<Part.Limb> fine() {
        return technique.phases().stream()
                .flatMap(p -> p.moves().stream())
                .filter(Stages::isSmall)
                .map(m -> Freedom.of(m)
                        .map(Freedom::part)
                        .orElseGet(() -> Push.of(m).orElseThrow().part())
                        .limb())
                .findFirst();
    }

    /** Whether a cushion carries the bent leg: lying, with a still thigh or shin that no hand holds. */
    boolean rested() {
        Pose start = poses.get(0);
        if (posture == Posture.PRONE) {
            return start.at(Freedom.KNEE) > 15
                    && poses.stream().allMatch(p -> p.at(Freedom.KNEE) == start.at(Freedom.KNEE));
        }
        return posture == Posture.SUPINE
                && start.at(Freedom.HIP_BEND) > 25
                && start.at(Freedom.HIP_BEND) < 70
                && poses.stream().allMatch(p -> p.at(Freedom.HIP_BEND) == start.at(Freedom.HIP_BEND))
                && start.at(Freedom.SHOULDER_RAISE) == 0;
    }

    static boolean isSmall(String move) {
        return Freedom.of(move).map(Freedom::small).orElse(false)
                || Push.of(move).map(Push::small).orElse(false);
    }

    /** Resting arms keep their direction when the trunk bends. */
    private static Pose hanging(Pose pose, double bend) {
        return pose.with(Freedom.SHOULDER_RAISE, pose.at(Freedom.SHOULDER_RAISE) + bend);
    }

    /** Whether the trunk bends in the hips over standing legs. */
    boolean leans() {
        return leaning;
    }

    Posture posture() {
        return posture;
    }

    int side() {
        return side;
    }

    /** The start, then one for each phase. */
    List<Body> bodies() {
        return List.copyOf(bodies);
    }

    List<Pose> poses() {
        return List.copyOf(poses);
    }

    /** What a movement of the technique turns or a hand pushes: limbs of the moving side, trunk, head. */
    Set<Part.Limb> limbs() {
        return Set.copyOf(limbs);
    }

    List<String> moves(int phase) {
        return technique.phases().get(phase).moves();
    }
}
