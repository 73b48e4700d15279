package org.neuroglide.proof.difference;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neuroglide.texts.CanonicalJson;
import org.neuroglide.texts.RecordTree;

/** A difference as canonical JSON, for a machine. */
public final class DifferenceTree {
    private DifferenceTree() {}

    /** One line with its line feed: the difference as it is, and the counts of cases by kind. */
    public static String json(Difference difference) {
        Map<String, @Nullable Object> tree = RecordTree.of(difference);
        Map<String, Object> counts = new TreeMap<>();
        for (CaseChange.Kind kind : CaseChange.Kind.values()) {
            counts.put(kind.name(), difference.count(kind));
        }
        tree.put("counts", counts);
        tree.put("unchanged", difference.cases() - difference.changed() - difference.refusals().size());
        tree.put("loosens", difference.loosens());
        return CanonicalJson.write(tree) + "\n";
    }
}
