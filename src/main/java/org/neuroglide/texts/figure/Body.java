package org.neuroglide.texts.figure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** A body in a pose: where each of its parts is. The moving side has the pose, the other side its own. */
final class Body {
    private static final Turn STRAIGHT = Turn.NONE;

    private final Map<Part, Frame> moving = new EnumMap<>(Part.class);
    private final Map<Part, Frame> other = new EnumMap<>(Part.class);
    private final int side;
    private final double tilt;

    /**
     * @param side 1 where the right side moves, -1 where the left does
     * @param lean how far the whole trunk leans forward over still legs
     */
    Body(Pose pose, Pose otherSide, int side, double lean) {
        this.side = side;
        tilt = pose.at(Freedom.FOOT_TILT);
        Frame pelvis = new Frame(Vec.ZERO, Turn.aboutZ(-lean));
        moving.put(Part.PELVIS, pelvis);
        double bend = pose.at(Freedom.TRUNK_BEND);
        double lateral = pose.at(Freedom.TRUNK_TILT) * -side;
        double turn = pose.at(Freedom.TRUNK_TURN) * side;
        Frame waist = pelvis.next(new Vec(0, 7, 0), trunk(bend * 0.5, lateral * 0.5, turn * 0.5));
        Frame chest = waist.next(new Vec(0, 18, 0), trunk(bend * 0.5, lateral * 0.5, turn * 0.5));
        double nod = pose.at(Freedom.NECK_NOD);
        double aside = pose.at(Freedom.NECK_TILT) * -side;
        double away = pose.at(Freedom.NECK_TURN) * side;
        Frame neck = chest.next(new Vec(0, 24, 0), trunk(nod * 0.5 + 6, aside * 0.5, 0));
        Frame head = neck.next(new Vec(0, 6, 0), trunk(nod * 0.5 - 6, aside * 0.5, away));
        moving.put(Part.WAIST, waist);
        moving.put(Part.CHEST, chest);
        moving.put(Part.NECK, neck);
        moving.put(Part.HEAD, head);
        arm(moving, chest, pose, side);
        leg(moving, pelvis, pose, side);
        arm(other, chest, otherSide, -side);
        leg(other, pelvis, otherSide, -side);
    }

    private static Turn trunk(double bend, double tilt, double turn) {
        return Turn.aboutY(turn).after(Turn.aboutX(tilt)).after(Turn.aboutZ(-bend));
    }

    private static void arm(Map<Part, Frame> parts, Frame chest, Pose pose, int side) {
        Turn girdle = Turn.aboutX(-pose.at(Freedom.GIRDLE) * side);
        Frame shoulder = chest.next(new Vec(0, 19, 4.0 * side), girdle);
        Turn raise = Turn.aboutZ(pose.at(Freedom.SHOULDER_RAISE))
                .after(Turn.aboutX(-pose.at(Freedom.SHOULDER_SPREAD) * side))
                .after(Turn.aboutY(-pose.at(Freedom.SHOULDER_TURN) * side));
        Frame hung = new Frame(shoulder.point(new Vec(0, 0, 14.0 * side)), chest.turn());
        Frame upper = hung.next(Vec.ZERO, raise);
        Frame forearm = upper.next(new Vec(0, -29, 0), Turn.aboutZ(pose.at(Freedom.ELBOW)));
        Frame hand = forearm.next(
                new Vec(0, -25, 0),
                Turn.aboutY(pose.at(Freedom.FOREARM_TURN) * side)
                        .after(Turn.aboutX(pose.at(Freedom.WRIST_TILT) * side))
                        .after(Turn.aboutZ(pose.at(Freedom.WRIST))));
        double curl = pose.at(Freedom.FINGER);
        Frame fingers = hand.next(new Vec(0, -9, 0), Turn.aboutZ(curl));
        parts.put(Part.SHOULDER, shoulder);
        parts.put(Part.UPPER_ARM, upper);
        parts.put(Part.FOREARM, forearm);
        parts.put(Part.HAND, hand);
        parts.put(Part.FINGERS, fingers);
        parts.put(Part.FINGER_ENDS, fingers.next(new Vec(0, -5, 0), Turn.aboutZ(Math.max(0, curl))));
        Turn open = Turn.aboutX((-38 + 0.6 * Math.max(0, pose.at(Freedom.THUMB)) + Math.min(0, pose.at(Freedom.THUMB)))
                * side);
        parts.put(
                Part.THUMB,
                hand.next(
                        new Vec(1, -2, 3.2 * side), open.after(Turn.aboutZ(15 + Math.max(0, pose.at(Freedom.THUMB))))));
    }

    private static void leg(Map<Part, Frame> parts, Frame pelvis, Pose pose, int side) {
        Turn hip = Turn.aboutZ(pose.at(Freedom.HIP_BEND))
                .after(Turn.aboutX(-pose.at(Freedom.HIP_SPREAD) * side))
                .after(Turn.aboutY(-pose.at(Freedom.HIP_TURN) * side));
        Frame thigh = pelvis.next(new Vec(0, 0, 9.0 * side), hip);
        Frame shank = thigh.next(new Vec(0, -42, 0), Turn.aboutZ(-pose.at(Freedom.KNEE)));
        Frame foot = shank.next(
                new Vec(0, -40, 0),
                Turn.aboutZ(-pose.at(Freedom.ANKLE)).after(Turn.aboutX(-pose.at(Freedom.FOOT_TILT) * side)));
        parts.put(Part.THIGH, thigh);
        parts.put(Part.SHANK, shank);
        parts.put(Part.FOOT, foot);
        parts.put(Part.TOES, foot.next(new Vec(13, -4.5, 0), Turn.aboutZ(-pose.at(Freedom.TOE))));
    }

    /** How far the sole of the moving side is turned out. */
    double tilt() {
        return tilt;
    }

    int side() {
        return side;
    }

    Frame frame(Part part) {
        return frame(part, true);
    }

    /** @param moves whether the part of the moving side is meant; the trunk and the head have one alone */
    Frame frame(Part part, boolean moves) {
        return Objects.requireNonNull(
                moves || part.limb() == Part.Limb.TRUNK || part.limb() == Part.Limb.HEAD
                        ? moving.get(part)
                        : other.get(part));
    }

    /** A place of a part; its z points away from the middle of the body. */
    Vec point(Part part, boolean moves, Vec local) {
        return frame(part, moves).point(local.sided(moves ? side : -side));
    }
}
