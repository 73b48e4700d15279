package org.neuroglide.proof.whatif;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Recommendation;

/**
 * What tells two decisions apart for the person who treats.
 *
 * @param ceiling the strongest kind permitted; null where none is
 * @param recommended ids of the techniques, sorted, each once
 */
public record Upshot(Disposition disposition, @Nullable Kind ceiling, List<String> recommended) {
    public static Upshot of(Decision decision) {
        List<String> techniques = decision.recommendations().stream()
                .map(Recommendation::technique)
                .distinct()
                .sorted()
                .toList();
        return new Upshot(decision.disposition(), decision.ceiling(), techniques);
    }

    public boolean recommends(String technique) {
        return recommended.contains(technique);
    }

    /** For JSON. */
    Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("disposition", disposition.name());
        tree.put("ceiling", ceiling == null ? null : ceiling.name());
        tree.put("recommended", recommended);
        return tree;
    }
}
