package org.neuroglide.hooks;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.neuroglide.audit.LoggedDecision;

/** What every card carries: its source, its links, and a mark where its decision is not in the log. */
final class CardFrame {
    private static final String LABEL = "Neuroglide";

    private final String base;
    private final HookSettings settings;

    CardFrame(HookSettings settings) {
        this.settings = settings;
        this.base = ServerAddress.withoutSlash(settings.baseUrl().toString());
    }

    List<Card> finish(List<CardDraft> drafts, LoggedDecision decided) {
        return drafts.stream()
                .map(draft -> draft.card(
                        new Source(LABEL, base + "/", draft.topic().coding()), links(decided)))
                .map(card -> decided.logged() ? card : marked(card))
                .toList();
    }

    private List<Link> links(LoggedDecision decided) {
        List<Link> links = new ArrayList<>();
        links.add(Link.absolute("Assessment form", base + "/"));
        URI smart = settings.smartLaunch();
        if (smart != null) {
            links.add(new Link("Assessment in the record", smart.toString(), Link.Type.SMART, decided.id()));
        }
        return links;
    }

    private static Card marked(Card card) {
        return new Card(
                card.uuid(),
                Summary.marked("[not logged]", card.summary()),
                "**NOT LOGGED: the decision log could not be written. Keep a copy of this decision.**\n\n" + card.detail(),
                card.indicator(),
                card.source(),
                card.suggestions(),
                card.selectionBehavior(),
                card.overrideReasons(),
                card.links());
    }
}
