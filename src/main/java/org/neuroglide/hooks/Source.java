package org.neuroglide.hooks;

/**
 * Where the guidance of a card comes from.
 *
 * @param label name of the source; a client may show it as the text of the link
 * @param url absolute address of the source itself, not of this card's content
 * @param topic what the card is about
 */
public record Source(String label, String url, Coding topic) {
    public Source {
        Required.text("source.label", label);
        Required.absolute("source.url", url);
    }
}
