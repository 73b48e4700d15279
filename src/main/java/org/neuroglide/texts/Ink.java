package org.neuroglide.texts;

/** Colour and bold of a terminal, or none. */
enum Ink {
    NONE,
    ANSI;

    String in(Tone tone, String text) {
        if (this == NONE || tone == Tone.PLAIN || text.isEmpty()) {
            return text;
        }
        return "\u001b[" + code(tone) + "m" + text + "\u001b[0m";
    }

    private static String code(Tone tone) {
        return switch (tone) {
            case PLAIN -> "0";
            case STRONG -> "1";
            case STOP -> "1;31";
            case CAUTION -> "1;33";
            case GO -> "1;32";
            case FAINT -> "2";
        };
    }
}
