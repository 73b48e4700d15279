package org.neuroglide.proof.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A set of cases while it is narrowed: what each reported fact can still be, what is concluded, and what must not be.
 *
 * @param facts input facts by what names them in a case: a type, a type and code, or a type, code and side
 * @param drawn conclusions, each field with one value
 * @param barred conclusions that a rule needs to be absent
 */
record Scene(Map<String, Box> facts, List<Box> drawn, List<Box> barred) {
    static final Scene EMPTY = new Scene(Map.of(), List.of(), List.of());

    Scene with(String key, Box fact) {
        Map<String, Box> more = new TreeMap<>(facts);
        more.put(key, fact);
        return new Scene(Collections.unmodifiableMap(more), drawn, barred);
    }

    Scene drawing(Box conclusion) {
        return new Scene(facts, plus(drawn, conclusion), barred);
    }

    Scene barring(Box box) {
        return new Scene(facts, drawn, plus(barred, box));
    }

    private static List<Box> plus(List<Box> boxes, Box box) {
        List<Box> more = new ArrayList<>(boxes);
        more.add(box);
        return more;
    }
}
