package org.neuroglide.proof.difference;

import java.util.ArrayList;
import java.util.List;

/** Two lists of texts beside each other. */
final class TextList {
    private TextList() {}

    /** What only one of the lists has, in order; each on its own, paired where both have one too many at that place. */
    static List<Edit> edits(String what, List<String> before, List<String> after) {
        List<String> gone = without(before, after);
        List<String> come = without(after, before);
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            edits.add(Edit.of(what, i < gone.size() ? gone.get(i) : "", i < come.size() ? come.get(i) : ""));
        }
        return edits;
    }

    /** The first list without what the second has, each as often as it stands there. */
    static <T> List<T> without(List<T> all, List<T> taken) {
        List<T> left = new ArrayList<>(all);
        taken.forEach(left::remove);
        return left;
    }
}
