package org.neuroglide.proof.whatif;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.model.Fact;
import org.neuroglide.proof.whatif.Supposition.Found;
import org.neuroglide.proof.whatif.Supposition.NothingOf;
import org.neuroglide.texts.CanonicalJson;
import org.neuroglide.texts.FactWords;
import org.neuroglide.texts.Words;

/** What would change an answer as one line of canonical JSON, for a machine. Everything that {@link WhatIfPage} shows, in its words. */
public final class WhatIfTree {
    private final FactWords facts;

    public WhatIfTree(Words words) {
        this.facts = new FactWords(words);
    }

    /** For a technique. */
    public String technique(Technique technique, WhatIf answer) {
        return CanonicalJson.write(Map.of(
                "now", Upshot.of(answer.now()).tree(),
                "technique", technique.id(),
                "recommended", tree(answer),
                "note", WhatIfPage.NOTE));
    }

    /** For the disposition, in both directions. */
    public String disposition(WhatIf lessStrict, WhatIf stricter) {
        return CanonicalJson.write(Map.of(
                "now", Upshot.of(lessStrict.now()).tree(),
                "lessStrict", tree(lessStrict),
                "stricter", tree(stricter),
                "note", WhatIfPage.NOTE));
    }

    private Map<String, @Nullable Object> tree(WhatIf answer) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("already", answer.reached());
        tree.put("barred", answer.stop() == null ? null : barred(answer.stop()));
        tree.put("ways", answer.ways().stream().map(this::tree).toList());
        tree.put("more", answer.more());
        tree.put("decided", answer.decided());
        tree.put("complete", answer.exhausted());
        return tree;
    }

    private Map<String, Object> barred(WhatIf.Stop stop) {
        return Map.of(
                "referrals", stop.referrals().stream().map(r -> Map.of("urgency", r.urgency().name(), "concern", r.concern())).toList(),
                "redFlags", stop.flags().stream().map(facts::of).toList());
    }

    private Map<String, Object> tree(WhatIf.Way way) {
        return Map.of(
                "findings", way.suppositions().stream().map(this::tree).toList(),
                "then", Upshot.of(way.then()).tree(),
                "otherwise", way.otherwise().stream()
                        .map(o -> Map.of(
                                "subject", o.question().subject(),
                                "found", facts.of(o.answer()),
                                "then", Upshot.of(o.then()).tree()))
                        .toList());
    }

    private Map<String, Object> tree(Supposition supposition) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("subject", supposition.subject());
        tree.put("asks", supposition.asks());
        if (supposition instanceof NothingOf none) {
            List<String> open = none.open().stream().map(f -> facts.of((Fact) f)).toList();
            tree.put("noneOf", open);
        } else {
            Found found = (Found) supposition;
            tree.put("found", facts.of(found.after()));
            tree.put("soFar", facts.of(found.before()));
        }
        return tree;
    }
}
