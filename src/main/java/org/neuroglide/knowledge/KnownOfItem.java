package org.neuroglide.knowledge;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What every finding of a code has in common: the fields that the vocabulary fills in. */
final class KnownOfItem {
    private KnownOfItem() {}

    /** Field to value: a text or a constant of an enum. */
    static Map<String, Object> of(VocabularyItem item) {
        Map<String, Object> known = new HashMap<>();
        known.put("code", item.code());
        known.put("group", item.group());
        known.put("screen", item.screen());
        if (item.section() == Vocabulary.Section.RED_FLAGS) {
            known.put("weight", item.weight());
        } else if (item.section() == Vocabulary.Section.TESTS) {
            known.put("family", item.family());
            known.put("modality", item.modality());
            known.put("nerve", item.nerve());
            known.put("root", item.root());
        }
        return known;
    }

    /** Whether a finding with these fields can meet a pattern of its type. */
    static boolean canMeet(Map<String, Object> known, Condition.Pattern pattern) {
        for (Map.Entry<String, Set<Value>> allowed :
                ConclusionShape.allowed(pattern).entrySet()) {
            Object own = known.get(allowed.getKey());
            if (own != null && allowed.getValue().stream().noneMatch(v -> equal(own, v))) {
                return false;
            }
        }
        return true;
    }

    private static boolean equal(Object own, Value value) {
        if (value instanceof Value.Text text) {
            return own.equals(text.text());
        }
        return own instanceof Enum<?> constant
                && value instanceof Value.Constant written
                && constant.name().equals(written.name());
    }
}
