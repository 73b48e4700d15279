package org.neuroglide.proof.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neuroglide.knowledge.FactCatalogue;
import org.neuroglide.proof.analysis.Sketch.Argument;
import org.neuroglide.proof.analysis.Sketch.Link;
import org.neuroglide.proof.analysis.Sketch.Part;
import org.neuroglide.proof.analysis.Sketch.Role;
import org.neuroglide.proof.analysis.Sketch.Term;

/** The ways in which a case could tell a rule from the same rule without one of its conditions. */
final class Dropped {
    /** Exactly one of each is in every session. */
    static final Set<String> ALWAYS = Set.of("Patient", "Complaint", "PreviousVisit", "IrritabilityOverride");

    private Dropped() {}

    static Optional<List<Gap>> gaps(Sketch whole, Sketch less, Domains domains) {
        for (int i = 0; i < whole.parts().size(); i++) {
            if (isWithout(whole, i, less)) {
                return Optional.of(gaps(whole.parts().get(i), i, less, domains));
            }
        }
        return Optional.empty();
    }

    private static List<Gap> gaps(Part dropped, int i, Sketch less, Domains domains) {
        Part part = new Part(dropped.role(), dropped.box(), shifted(dropped.links(), i), dropped.limit(), dropped.line());
        Gap itself = new Gap(less, Math.max(0, Math.min(i, less.parts().size() - 1)));
        Part any = new Part(Role.MET, new Box(part.box().type(), Map.of()), List.of(), 1, part.line());
        String type = part.box().type().name();
        if (part.role() == Role.NEGATED) {
            return List.of(added(less, new Part(Role.MET, part.box(), part.links(), 1, part.line())));
        } else if (part.role() == Role.COUNTED) {
            return List.of(itself);
        } else if (part.box().type().conclusion()) {
            return List.of(added(less, new Part(Role.NEGATED, part.box(), part.links(), 1, part.line())));
        } else if (ALWAYS.contains(type)) {
            return Gap.added(less, any, part, domains);
        } else if (type.equals("Response")) {
            List<Gap> gaps = new ArrayList<>(Gap.added(less, any, part, domains));
            gaps.add(added(less, new Part(Role.MET, unrecorded(), List.of(), 1, part.line())));
            return gaps;
        }
        return List.of(itself);
    }

    private static Box unrecorded() {
        return new Box(FactCatalogue.type("PreviousVisit").orElseThrow(), Map.of("recorded", Values.Words.of(Set.of("false"))));
    }

    private static Gap added(Sketch sketch, Part part) {
        Sketch more = new Gap(sketch, 0).beside(part).sketch();
        return new Gap(more, sketch.parts().size());
    }

    private static boolean isWithout(Sketch whole, int dropped, Sketch less) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < whole.parts().size(); i++) {
            Part part = whole.parts().get(i);
            if (part.links().stream().anyMatch(l -> l.with().part() == dropped)) {
                return false;
            } else if (i != dropped) {
                parts.add(new Part(part.role(), part.box(), shifted(part.links(), dropped), part.limit(), part.line()));
            }
        }
        List<Argument> arguments = whole.arguments().stream()
                .map(a -> a instanceof Argument.Taken t ? new Argument.Taken(shifted(t.term(), dropped)) : a)
                .toList();
        return parts.equals(less.parts()) && arguments.equals(less.arguments());
    }

    private static List<Link> shifted(List<Link> links, int dropped) {
        return links.stream().map(l -> new Link(l.field(), l.op(), shifted(l.with(), dropped))).toList();
    }

    private static Term shifted(Term term, int dropped) {
        return term.part() > dropped ? new Term(term.part() - 1, term.field()) : term;
    }
}
