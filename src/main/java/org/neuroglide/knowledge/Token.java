package org.neuroglide.knowledge;

/**
 * A piece of a rule file.
 *
 * @param text without the quotes of a text, the slashes of a comment
 * @param line from 1
 * @param column from 1
 */
record Token(Kind kind, String text, int line, int column) {
    enum Kind {
        /** A name or keyword; hyphens inside it belong to it. */
        WORD,
        /** With its dollar sign. */
        VARIABLE,
        TEXT,
        NUMBER,
        /** A bracket, comma or operator. */
        SIGN,
        COMMENT,
        /** Unreadable; its problem is reported already. */
        BAD,
        /** The end of the file. */
        END
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** For a message: {@code "or"}, {@code the text "a"}, {@code the end of the file}. */
    String described() {
        return switch (kind) {
            case TEXT -> "the text \"" + shortened() + "\"";
            case COMMENT -> "a comment";
            case END -> "the end of the file";
            default -> "\"" + shortened() + "\"";
        };
    }

    private String shortened() {
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }
}
