package org.neuroglide.proof.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What one set of values or facts holds and another does not. */
final class Remainder {
    private Remainder() {}

    /** Boxes that together hold every fact of one box that is not in another; none is empty. */
    static List<Box> of(Box box, Box without, Domains domains) {
        List<Box> left = new ArrayList<>();
        for (Map.Entry<String, Values> field : without.fields().entrySet()) {
            boolean whole = Domains.isWhole(box.type(), field.getKey());
            for (Values piece : of(box.of(field.getKey(), domains), field.getValue(), whole)) {
                Box narrowed = box.with(field.getKey(), piece);
                if (!narrowed.isEmpty()) {
                    left.add(narrowed);
                }
            }
        }
        return left;
    }

    static List<Values> of(Values values, Values without, boolean whole) {
        if (values instanceof Values.Words words) {
            TreeSet<String> others = new TreeSet<>(words.all());
            others.removeAll(((Values.Words) without).all());
            return others.isEmpty() ? List.of() : List.of(new Values.Words(others));
        }
        List<Values> pieces = new ArrayList<>();
        for (Values.Span piece : spans((Values.Span) values, (Values.Span) without)) {
            Values.Span closed = whole && piece.hasNumber() ? piece.whole() : piece;
            if (!closed.isEmpty()) {
                pieces.add(closed);
            }
        }
        return pieces;
    }

    private static List<Values.Span> spans(Values.Span span, Values.Span without) {
        if (!without.hasNumber()) {
            return List.of(span.unknown() && without.unknown() ? span.onlyKnown() : span);
        }
        List<Values.Span> pieces = new ArrayList<>();
        Values.Span known = span.onlyKnown();
        pieces.add((Values.Span) known.and(new Values.Span(span.low(), span.lowOpen(), without.low(), !without.lowOpen(), false)));
        pieces.add((Values.Span) known.and(new Values.Span(without.high(), !without.highOpen(), span.high(), span.highOpen(), false)));
        if (span.unknown() && !without.unknown()) {
            pieces.add(span.onlyUnknown());
        }
        return pieces;
    }
}
