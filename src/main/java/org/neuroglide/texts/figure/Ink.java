package org.neuroglide.texts.figure;

/** The colours of one group of shapes: they tell apart in black and white too. */
enum Ink {
    STILL("#dcdcdc", "#3a3a3a"),
    FAR("#c4c4c4", "#3a3a3a"),
    MOVING("#b01818", "#4a0606"),
    GHOST("#f3dada", "#c98f8f"),
    GHOST_STILL("#f4f4f4", "#b5b5b5"),
    THING("#f3efe6", "#8a8378");

    private final String fill;
    private final String line;

    Ink(String fill, String line) {
        this.fill = fill;
        this.line = line;
    }

    String fill() {
        return fill;
    }

    String line() {
        return line;
    }
}
