package org.neuroglide.texts.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Side;
import org.xml.sax.InputSource;

/**
 * Every technique of the knowledge base can be drawn: each of its movements with an arrow, on its limb and in its
 * direction, for either side.
 */
class FigureTest {
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final Map<String, Figure> FIGURES = new ConcurrentHashMap<>();
    private static final Pattern ARROW = Pattern.compile("<path d=\"([^\"]*)\" fill=\"none\" stroke=\"#0b3d91\"");

    static Stream<String> techniques() {
        return KNOWLEDGE.techniques().keySet().stream();
    }

    private static Figure figure(String id, Side side) {
        return FIGURES.computeIfAbsent(
                id + " " + side, k -> Figure.of(technique(id), KNOWLEDGE.vocabulary(), side));
    }

    private static Technique technique(String id) {
        return KNOWLEDGE.techniques().get(id);
    }

    @ParameterizedTest
    @MethodSource("techniques")
    void everyMovementIsDrawn(String id) {
        assertThat(figure(id, Side.RIGHT).undrawn()).as("movements without an arrow").isEmpty();
        assertThat(figure(id, Side.LEFT).undrawn()).as("movements without an arrow").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("techniques")
    void aPictureOfTheStartAndOneOfEachPhase(String id) throws Exception {
        List<Figure.Panel> panels = figure(id, Side.RIGHT).panels();

        assertThat(panels).hasSize(technique(id).phases().size() + 1);
        for (Figure.Panel panel : panels) {
            var svg = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(panel.svg())));
            assertThat(svg.getElementsByTagName("title").getLength()).isOne();
            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
        }
    }

    @Test
    void equalTechniquesGiveEqualDrawings() {
        Figure anew = Figure.of(technique("sciatic-slider-seated"), KNOWLEDGE.vocabulary(), Side.LEFT);

        assertThat(anew.panels()).isEqualTo(figure("sciatic-slider-seated", Side.LEFT).panels());
    }

    @Test
    void theSideIsNamedAndMirrored() {
        String right = figure("sciatic-slider-seated", Side.RIGHT).panels().get(0).svg();
        String left = figure("sciatic-slider-seated", Side.LEFT).panels().get(0).svg();

        assertThat(right).contains(">right leg<").doesNotContain(">left leg<").isNotEqualTo(left);
        assertThat(left).contains(">left leg<");
    }

    static Stream<String> movements() {
        return KNOWLEDGE.vocabulary().items(Vocabulary.Section.MOVEMENTS).stream()
                .map(VocabularyItem::code)
                .filter(m -> Freedom.of(m).isPresent());
    }

    /** From the anatomical position, on either side: the place that anatomy names goes its way, and no other limb moves. */
    @ParameterizedTest
    @MethodSource("movements")
    void aMovementTurnsItsJointTheWayOfAnatomy(String movement) {
        Anatomy anatomy = Anatomy.OF.get(movement);
        assertThat(anatomy).as("what %s does is written down", movement).isNotNull();
        Freedom joint = Freedom.of(movement).orElseThrow();
        Pose still = new Pose(Map.of());
        for (int side : new int[] {1, -1}) {
            Body before = new Body(still, still, side, 0);
            Body after = new Body(still.with(joint, 10.0 * joint.sense(movement)), still, side, 0);
            Vec way = after.point(anatomy.part(), true, anatomy.place())
                    .minus(before.point(anatomy.part(), true, anatomy.place()));
            assertThat(way.dot(anatomy.way().sided(side)) / way.length())
                    .as("%s on side %s goes %s", movement, side, way)
                    .isGreaterThan(0.7);
            for (Part part : Part.values()) {
                assertThat(moves(before, after, part, true)).as(movement + ": " + part).isEqualTo(anatomy.takesAlong(part));
                if (part.limb() == Part.Limb.ARM || part.limb() == Part.Limb.LEG) {
                    assertThat(moves(before, after, part, false))
                            .as(movement + ": the other side's " + part)
                            .isEqualTo(anatomy.takesAlongAcross(part));
                }
            }
        }
    }

    private static boolean moves(Body before, Body after, Part part, boolean side) {
        return Stream.of(new Vec(5, -7, 3), new Vec(-3, 2, 6))
                .anyMatch(v -> before.point(part, side, v).minus(after.point(part, side, v)).length() > 0.01);
    }

    /** In the figure of each technique: the angle of each moved joint changes in the sense of its movement. */
    @ParameterizedTest
    @MethodSource("techniques")
    void everyJointTurnsInTheSenseOfItsMovement(String id) {
        for (int side : new int[] {1, -1}) {
            Stages stages = new Stages(technique(id), side);
            for (int phase = 0; phase < technique(id).phases().size(); phase++) {
                for (String move : technique(id).phases().get(phase).moves()) {
                    Freedom joint = Freedom.of(move).orElse(null);
                    if (joint != null) {
                        double turn = stages.poses().get(phase + 1).at(joint)
                                - stages.poses().get(phase).at(joint);
                        assertThat(turn * joint.sense(move)).as("%s in phase %s", move, phase + 1).isPositive();
                        assertThat(stages.limbs()).contains(joint.part().limb());
                    }
                }
            }
        }
    }

    /** The arrows of a picture, in the order of its movements, point from where the joint stood to where it stands. */
    @ParameterizedTest
    @MethodSource("techniques")
    void arrowsPointTheWayOfTheMovement(String id) {
        for (Side side : List.of(Side.RIGHT, Side.LEFT)) {
            Stages stages = new Stages(technique(id), side == Side.LEFT ? -1 : 1);
            View view = ViewChoice.of(stages);
            List<Figure.Panel> panels = figure(id, side).panels();
            for (int phase = 0; phase < technique(id).phases().size(); phase++) {
                List<String> large = large(stages, phase);
                List<double[]> arrows = arrows(panels.get(phase + 1).svg());
                assertThat(arrows).hasSizeGreaterThanOrEqualTo(large.size());
                for (int i = 0; i < large.size(); i++) {
                    List<Vec> way = Trace.of(stages, phase, large.get(i));
                    View.Spot from = view.see(way.get(0));
                    View.Spot to = view.see(way.get(way.size() - 1));
                    assertThat(endsWhereTheJointStands(stages, phase, large.get(i), way)).as(large.get(i)).isTrue();
                    double[] arrow = arrows.get(i);
                    double along = (arrow[2] - arrow[0]) * (to.x() - from.x()) + (arrow[3] - arrow[1]) * (to.y() - from.y());
                    assertThat(along).as("%s, phase %s, %s", large.get(i), phase + 1, side).isPositive();
                }
            }
        }
    }

    /** A trunk that leans over the legs and a hand that pushes have no joint whose place could be compared. */
    private static boolean endsWhereTheJointStands(Stages stages, int phase, String move, List<Vec> way) {
        Freedom joint = Freedom.of(move).orElse(null);
        if (joint == null || stages.leans() && joint == Freedom.HIP_BEND) {
            return true;
        }
        Vec end = stages.bodies().get(phase + 1).point(joint.part(), true, joint.mark());
        return way.get(way.size() - 1).minus(end).length() < 0.001;
    }

    /** Movements that the main picture shows with an arrow. */
    private static List<String> large(Stages stages, int phase) {
        return stages.moves(phase).stream()
                .filter(m -> !Stages.isSmall(m))
                .toList();
    }

    /** First and last point of each arrow of the main picture; what stands in the enlarged circle is left out. */
    private static List<double[]> arrows(String svg) {
        return ARROW.matcher(svg.replaceAll("(?s)<g clip-path=.*?</g></g>", ""))
                .results()
                .map(m -> Stream.of(m.group(1).split("[ML ]"))
                        .filter(n -> !n.isEmpty())
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .map(n -> new double[] {n[0], n[1], n[n.length - 2], n[n.length - 1]})
                .toList();
    }

    @ParameterizedTest
    @MethodSource("techniques")
    void theLeftFigureIsTheMirroredRightOne(String id) {
        Stages right = new Stages(technique(id), 1);
        Stages left = new Stages(technique(id), -1);
        View fromRight = ViewChoice.of(right);
        View fromLeft = ViewChoice.of(left);
        for (int stage = 0; stage < right.bodies().size(); stage++) {
            for (Part part : Part.values()) {
                for (boolean moving : new boolean[] {true, false}) {
                    Vec place = new Vec(3, -6, 4);
                    View.Spot a = fromRight.see(right.bodies().get(stage).point(part, moving, place));
                    View.Spot b = fromLeft.see(left.bodies().get(stage).point(part, moving, place));
                    assertThat(new double[] {b.x(), b.y(), b.near()})
                            .as("%s of stage %s, moving side: %s", part, stage, moving)
                            .containsExactly(new double[] {-a.x(), a.y(), a.near()}, within(0.001));
                }
            }
            String rightSvg = figure(id, Side.RIGHT).panels().get(stage).svg();
            String leftSvg = figure(id, Side.LEFT).panels().get(stage).svg();
            List<double[]> rightArrows = arrows(rightSvg);
            List<double[]> leftArrows = arrows(leftSvg);
            assertThat(leftArrows).hasSameSizeAs(rightArrows);
            for (int i = 0; i < rightArrows.size(); i++) {
                double[] a = rightArrows.get(i);
                assertThat(leftArrows.get(i)).containsExactly(new double[] {-a[0], a[1], -a[2], a[3]}, within(0.21));
            }
            for (Part.Limb limb : right.limbs()) {
                String word = limb == Part.Limb.ARM ? "arm" : limb == Part.Limb.LEG ? "leg" : "";
                if (!word.isEmpty()) {
                    assertThat(rightSvg).contains(">right " + word + "<").doesNotContain(">left ");
                    assertThat(leftSvg).contains(">left " + word + "<").doesNotContain(">right ");
                }
            }
        }
    }
}
