package org.neuroglide.proof.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.FactField;
import org.neuroglide.knowledge.FieldKind;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.proof.analysis.Sketch.Part;
import org.neuroglide.proof.analysis.Sketch.Role;

/**
 * Rules that divide the range of one number among them: alike in every condition but the limits of one field of one
 * condition, and concluding about the same thing. Negations are left out of the comparison, and a rule with one is taken
 * for what the others leave over. Where the rules on both sides of a gap conclude the same, both ends are a risk and
 * the middle is none, as with young and old age: only a gap of a single value is remarkable there.
 */
final class Thresholds {
    private final Domains domains;
    private final List<Remark> remarks = new ArrayList<>();

    private record Piece(Sketch sketch, Part part, String field, Values.Span span, boolean rest) {}

    Thresholds(Domains domains, List<Sketch> sketches) {
        this.domains = domains;
        Map<String, List<Piece>> divisions = new LinkedHashMap<>();
        for (Sketch sketch : sketches) {
            Piece piece = piece(sketch);
            if (piece != null) {
                divisions.computeIfAbsent(key(piece), k -> new ArrayList<>()).add(piece);
            }
        }
        divisions.values().forEach(this::compare);
    }

    List<Remark> remarks() {
        return remarks;
    }

    /** The one condition on a number that a rule has; null where it has none or several. */
    private @Nullable Piece piece(Sketch sketch) {
        List<Piece> pieces = new ArrayList<>();
        boolean rest = sketch.parts().stream().anyMatch(p -> p.role() == Role.NEGATED);
        for (Part part : sketch.parts()) {
            for (Map.Entry<String, Values> field : part.box().fields().entrySet()) {
                boolean reported = part.role() == Role.MET && !part.box().type().conclusion();
                if (reported && field.getValue() instanceof Values.Span span) {
                    pieces.add(new Piece(sketch, part, field.getKey(), span, rest));
                }
            }
        }
        return pieces.size() == 1 ? pieces.get(0) : null;
    }

    /** What the rules of one division have in common. */
    private String key(Piece piece) {
        String others = piece.sketch().parts().stream()
                .filter(p -> p.role() != Role.NEGATED && p != piece.part())
                .map(p -> p.role() + Says.box(p.box(), domains) + p.links())
                .sorted()
                .collect(Collectors.joining(";"));
        Box own = piece.part().box().without(piece.field());
        return about(piece.sketch().concludes(domains)) + "|" + own.type().name() + own.fields()
                + piece.part().links() + "|" + piece.field() + "|" + others;
    }

    /** What a conclusion is about: its type, its codes, and what the degrees of one thing have in common. */
    private String about(Box concludes) {
        StringBuilder about = new StringBuilder(concludes.type().name());
        for (FactField field : concludes.type().components()) {
            boolean common = Exclusive.TABLE.stream()
                    .anyMatch(e -> e.type().equals(concludes.type().name())
                            && e.same().contains(field.name()));
            if (common || field.kind() == FieldKind.TEXT) {
                about.append(' ').append(concludes.of(field.name(), domains).text());
            }
        }
        return about.toString();
    }

    private void compare(List<Piece> all) {
        List<Piece> pieces = all.stream()
                .filter(p -> !p.rest() && p.span().hasNumber())
                .sorted(Comparator.comparing((Piece p) -> p.span().low()).thenComparing(p -> p.sketch().id()))
                .toList();
        for (int i = 0; i < pieces.size(); i++) {
            for (int j = i + 1; j < pieces.size(); j++) {
                overlap(pieces.get(i), pieces.get(j));
            }
        }
        if (pieces.size() > 1 && all.stream().noneMatch(Piece::rest)) {
            gaps(pieces);
        }
    }

    private void overlap(Piece one, Piece other) {
        Values.Span both = (Values.Span) one.span().and(other.span());
        Box left = one.sketch().concludes(domains);
        Box right = other.sketch().concludes(domains);
        if (both.hasNumber() && Exclusive.TABLE.stream().anyMatch(e -> e.is(left, right, domains))) {
            String sentence = "both take " + Says.words(one.field()) + " " + both.text() + " of " + subject(one)
                    + ", and conclude what excludes each other";
            remarks.add(remark(Check.OVERLAP, one, other, sentence, "move one of the two limits"));
        }
    }

    private void gaps(List<Piece> pieces) {
        Piece highest = pieces.get(0);
        for (Piece next : pieces.subList(1, pieces.size())) {
            Values.Span left = between(highest, next);
            boolean single = left.low().compareTo(left.high()) == 0;
            boolean bothEnds = highest.sketch().arguments().equals(next.sketch().arguments());
            if (left.hasNumber() && (single || !bothEnds)) {
                String sentence = "leave out " + Says.words(next.field()) + " " + left.text() + " of " + subject(next)
                        + ": no rule of this division takes it";
                remarks.add(remark(Check.GAP, highest, next, sentence,
                        "ask a clinician what holds there; if anything does, say it in a rule or let the limits meet"));
            }
            highest = ends(next).compareTo(ends(highest)) > 0 ? next : highest;
        }
    }

    private static Values.Span between(Piece lower, Piece higher) {
        Values.Span gap = new Values.Span(
                lower.span().high(), !lower.span().highOpen(), higher.span().low(), !higher.span().lowOpen(), false);
        return Domains.isWhole(higher.part().box().type(), higher.field()) ? gap.whole() : gap;
    }

    private static BigDecimal ends(Piece piece) {
        return piece.span().high();
    }

    private String subject(Piece piece) {
        return Says.box(piece.part().box().without(piece.field()), domains);
    }

    private static Remark remark(Check check, Piece one, Piece other, String sentence, String nextStep) {
        RuleModel rule = other.sketch().rule();
        List<String> ids = List.of(one.sketch().id(), other.sketch().id());
        String takes = ids.get(0) + " takes " + one.span().text() + "\n" + ids.get(1) + " takes " + other.span().text();
        return new Remark(check, rule.file(), rule.line(), ids, sentence, takes, nextStep);
    }
}
