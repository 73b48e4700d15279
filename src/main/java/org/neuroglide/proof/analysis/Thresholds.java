package org.neuroglide.proof.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.proof.analysis.Sketch.Part;
import org.neuroglide.proof.analysis.Sketch.Role;

/**
 * Rules that divide the range of one number among them: alike in every condition but the limits of one field of one
 * condition, and of one type of conclusion with different content. Negations are left out of the comparison, and a rule
 * with one is taken for what the others leave over.
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
        divisions.values().stream().filter(Thresholds::divides).forEach(this::compare);
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
                if (part.role() == Role.MET && !part.box().type().conclusion() && field.getValue() instanceof Values.Span span) {
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
        Box concludes = piece.sketch().concludes(domains);
        String about = Exclusive.TABLE.stream()
                .filter(e -> e.type().equals(concludes.type().name()) && !e.same().isEmpty())
                .map(e -> concludes.of(e.same().get(0), domains).text())
                .findFirst()
                .orElse("");
        return concludes.type().name() + " " + about + "|" + own.type().name() + own.fields() + piece.part().links() + "|"
                + piece.field() + "|" + others;
    }

    private static boolean divides(List<Piece> pieces) {
        return pieces.stream().map(p -> p.sketch().arguments()).distinct().count() > 1;
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
            remarks.add(remark(Check.OVERLAP, one, other, "both take " + Says.words(one.field()) + " " + both.text() + " of "
                    + subject(one) + ", and conclude what excludes each other", "move one of the two limits"));
        }
    }

    private void gaps(List<Piece> pieces) {
        Piece highest = pieces.get(0);
        for (Piece next : pieces.subList(1, pieces.size())) {
            Values.Span gap = new Values.Span(highest.span().high(), !highest.span().highOpen(), next.span().low(),
                    !next.span().lowOpen(), false);
            boolean whole = Domains.isWhole(next.part().box().type(), next.field());
            Values.Span left = whole ? gap.whole() : gap;
            if (left.hasNumber()) {
                remarks.add(remark(Check.GAP, highest, next, "leave out " + Says.words(next.field()) + " " + left.text() + " of "
                        + subject(next) + ": no rule of this division takes it", "say in a rule what holds there, or let the limits meet"));
            }
            highest = ends(next).compareTo(ends(highest)) > 0 ? next : highest;
        }
    }

    private static BigDecimal ends(Piece piece) {
        return piece.span().high();
    }

    private String subject(Piece piece) {
        return Says.box(piece.part().box().without(piece.field()), domains);
    }

    private static Remark remark(Check check, Piece one, Piece other, String sentence, String nextStep) {
        RuleModel rule = other.sketch().rule();
        return new Remark(check, rule.file(), rule.line(), List.of(one.sketch().id(), other.sketch().id()), sentence,
                one.sketch().id() + " takes " + one.span().text() + "\n" + other.sketch().id() + " takes " + other.span().text(),
                nextStep);
    }
}
