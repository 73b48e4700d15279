package org.neuroglide.texts.figure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Side;

/**
 * The drawing of a technique, made from its position, start angles and movements alone: a picture of the start and one
 * of the end of each phase, with what moved as it stood before and an arrow for each movement.
 *
 * <p>Pure and deterministic: equal techniques give equal drawings.
 */
public final class Figure {
    /**
     * One picture.
     *
     * @param heading where in the technique it stands
     * @param caption what moves, in words of the vocabulary; for the start the words of the technique, for the patient where it has such
     * @param svg an SVG element with a title and a description, usable inline
     */
    public record Panel(String heading, String caption, String svg) {
        /** The picture with its heading and caption, for a page. */
        public String html() {
            return "<figure>" + svg + "<figcaption><strong>" + Xml.escape(heading) + "</strong> " + Xml.escape(caption)
                    + "</figcaption></figure>\n";
        }
    }

    private final Technique technique;
    private final Vocabulary vocabulary;
    private final Stages stages;
    private final View view;
    private final Bounds bounds = new Bounds();
    private final Side side;
    private final List<Canvas> canvases = new ArrayList<>();
    private final List<String> undrawn = new ArrayList<>();

    private Figure(Technique technique, Vocabulary vocabulary, Side side) {
        this.technique = technique;
        this.vocabulary = vocabulary;
        this.side = side;
        stages = new Stages(technique, side == Side.LEFT ? -1 : 1);
        view = ViewChoice.of(stages);
        for (int stage = 0; stage < stages.bodies().size(); stage++) {
            canvases.add(draw(stage));
        }
        Optional<Part.Limb> fine = stages.fine();
        if (fine.isPresent()) {
            Inset inset = new Inset(stages, fine.get(), canvases);
            for (int stage = 0; stage < canvases.size(); stage++) {
                undrawn.addAll(inset.draw(canvases.get(stage), stage));
            }
        }
        for (int stage = 0; stage < canvases.size(); stage++) {
            label(canvases.get(stage), stage);
        }
        if (view.name().equals("above")) {
            double bottom = bounds.bottom() + 7;
            double middle = bounds.left() + bounds.width() / 2;
            canvases.forEach(c ->
                    Label.text(c, new View.Spot(middle, bottom, 0), "seen from above", "#333", "normal"));
        }
    }

    /** @param side the side that moves; any other than LEFT is drawn on the right; BOTH and NONE are not named */
    public static Figure of(Technique technique, Vocabulary vocabulary, Side side) {
        return new Figure(technique, vocabulary, side);
    }

    /** Movements that no drawing could show. */
    public List<String> undrawn() {
        return List.copyOf(undrawn);
    }

    private Canvas draw(int stage) {
        Canvas canvas = new Canvas(view, bounds);
        Drawing drawing = new Drawing(canvas);
        Furniture.draw(canvas, stages.posture(), stages.bodies().get(0));
        if (stages.rested()) {
            Furniture.bolster(canvas, stages.posture(), stages.bodies().get(0));
        }
        boolean front = view.toward().x() > 0.6;
        if (stages.posture() == Posture.STANDING && !front) {
            Furniture.support(canvas, stages.bodies().get(0));
        }
        Set<Part.Limb> strong = strong();
        if (stage > 0) {
            drawing.ghost(stages.bodies().get(stage - 1), moved(stage), strong);
        }
        drawing.body(stages.bodies().get(stage), strong);
        if (stages.posture() == Posture.STANDING && front) {
            Furniture.support(canvas, stages.bodies().get(0));
        }
        if (stage > 0) {
            for (String move : stages.moves(stage - 1)) {
                double trim = Freedom.of(move).map(Freedom::trim).orElse(0.0);
                boolean both = Push.of(move).map(Push::both).orElse(false);
                boolean toes = stages.tiltsFoot() && Freedom.of(move).equals(Optional.of(Freedom.TOE));
                if (toes && moves(stage, Freedom.ANKLE)) {
                    continue; // the toes go the way of the foot: one arrow says both
                }
                if ((toes || !Stages.isSmall(move)) && !Arrow.draw(canvas, Trace.of(stages, stage - 1, move), trim, both)) {
                    undrawn.add(move);
                }
            }
        }
        return canvas;
    }

    private boolean moves(int stage, Freedom freedom) {
        return stages.moves(stage - 1).stream()
                .anyMatch(m -> Freedom.of(m).equals(Optional.of(freedom)));
    }

    /** The limb of the moving side: drawn strong and named. */
    private Set<Part.Limb> strong() {
        Set<Part.Limb> strong = EnumSet.noneOf(Part.Limb.class);
        stages.limbs().stream()
                .filter(l -> l == Part.Limb.ARM || l == Part.Limb.LEG)
                .forEach(strong::add);
        return strong;
    }

    private Set<Part> moved(int stage) {
        Body before = stages.bodies().get(stage - 1);
        Body after = stages.bodies().get(stage);
        return EnumSet.allOf(Part.class).stream()
                .filter(p -> before.point(p, true, new Vec(3, 8, 3))
                                .minus(after.point(p, true, new Vec(3, 8, 3)))
                                .length()
                        > 1.2)
                .collect(Collectors.toSet());
    }

    private void label(Canvas canvas, int stage) {
        Body body = stages.bodies().get(stage);
        Map<Part.Limb, Part> places = Map.of(Part.Limb.ARM, Part.FOREARM, Part.Limb.LEG, Part.SHANK);
        for (Part.Limb limb : List.of(Part.Limb.ARM, Part.Limb.LEG)) {
            Part part = places.get(limb);
            if (strong().contains(limb) && part != null) {
                String words = sideWord() + (limb == Part.Limb.ARM ? "arm" : "leg");
                Label.draw(canvas, view.see(body.point(part, true, new Vec(0, -4, 0))), words);
            }
        }
    }

    /** Whether a picture is wider than high. */
    public boolean isWide() {
        return bounds.width() > 1.3 * bounds.height();
    }

    /** The pictures, the start first. */
    public List<Panel> panels() {
        List<Panel> panels = new ArrayList<>();
        for (int stage = 0; stage < canvases.size(); stage++) {
            String heading = stage == 0 ? "Start" : String.valueOf(stage);
            String caption = stage == 0 ? start() : words(stages.moves(stage - 1));
            panels.add(new Panel(heading, caption, svg(stage, heading, caption)));
        }
        return panels;
    }

    private String start() {
        return technique.patientStart().isEmpty() ? technique.start() : technique.patientStart();
    }

    /** All pictures side by side as one SVG document, for pages that link to a file. */
    public String sheet() {
        double width = bounds.width() + 6;
        double height = bounds.height() + 6;
        double head = 14;
        StringBuilder sheet = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
                + Canvas.number(width * canvases.size()) + " " + Canvas.number(height + head)
                + "\" font-family=\"Arial, Helvetica, sans-serif\">\n<title>" + Xml.escape(technique.name())
                + "</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        List<Panel> panels = panels();
        for (int stage = 0; stage < panels.size(); stage++) {
            Panel panel = panels.get(stage);
            sheet.append("<text x=\"" + Canvas.number(width * stage + 4) + "\" y=\"10\" font-size=\"9\" font-weight=\"bold\">"
                    + Xml.escape(panel.heading()) + "</text>\n<svg x=\"" + Canvas.number(width * stage) + "\" y=\""
                    + Canvas.number(head) + "\" width=\"" + Canvas.number(width) + "\" height=\""
                    + Canvas.number(height) + "\"" + panel.svg().substring(4) + "\n");
        }
        return sheet.append("</svg>\n").toString();
    }

    private String words(List<String> moves) {
        return moves.stream()
                .map(m -> vocabulary
                        .item(Vocabulary.Section.MOVEMENTS, m)
                        .map(Figure::words)
                        .orElse(m))
                .collect(Collectors.joining(". ", "", "."));
    }

    private static String words(VocabularyItem item) {
        return item.patientWords().isEmpty() ? item.words() : item.patientWords();
    }

    private String svg(int stage, String heading, String caption) {
        String id = "figure-" + Integer.toHexString(technique.id().hashCode()) + "-" + side.name().toLowerCase(Locale.ROOT) + "-" + stage;
        double room = 3;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"" + id + "-title " + id
                + "-desc\" viewBox=\"" + Canvas.number(bounds.left() - room) + " " + Canvas.number(bounds.top() - room)
                + " " + Canvas.number(bounds.width() + 2 * room) + " " + Canvas.number(bounds.height() + 2 * room)
                + "\" font-family=\"Arial, Helvetica, sans-serif\"><title id=\"" + id + "-title\">"
                + Xml.escape(name() + ": " + heading) + "</title><desc id=\"" + id + "-desc\">"
                + Xml.escape(caption) + "</desc><g stroke-linecap=\"round\" stroke-linejoin=\"round\">"
                + canvases.get(stage).svg().replace("@", id + "-") + "</g></svg>";
    }

    /** Where the side is not one of the two, the drawing names none. */
    private String sideWord() {
        return side == Side.LEFT || side == Side.RIGHT ? side.name().toLowerCase(Locale.ROOT) + " " : "";
    }

    private String name() {
        return technique.patientName().isEmpty() ? technique.name() : technique.patientName();
    }
}
