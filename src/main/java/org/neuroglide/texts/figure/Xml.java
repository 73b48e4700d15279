package org.neuroglide.texts.figure;

/** Text in XML and HTML. */
public final class Xml {
    private Xml() {}

    /** Text that is no markup, also within a quoted attribute. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
