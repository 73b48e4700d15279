package org.neuroglide.proof.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neuroglide.knowledge.Constraint.Op;
import org.neuroglide.proof.analysis.Sketch.Argument;
import org.neuroglide.proof.analysis.Sketch.Link;
import org.neuroglide.proof.analysis.Sketch.Part;
import org.neuroglide.proof.analysis.Sketch.Role;
import org.neuroglide.proof.analysis.Sketch.Term;

/**
 * A way in which a case could tell two wordings of a rule apart: the rule that would have to fire, which is the wording
 * that fires there, narrowed to what the other wording does not take. Where no gap can be met by a case, both wordings
 * conclude the same in every case.
 *
 * @param part the condition that is narrowed, or was added
 */
record Gap(Sketch sketch, int part) {
    Box box() {
        return sketch.parts().get(part).box();
    }

    /** Every way in which a case could tell them apart; nothing where that cannot be said in conditions. */
    static Optional<List<Gap>> between(Sketch one, Sketch other, Domains domains) {
        if (one.parts().isEmpty() || other.parts().isEmpty()) {
            return Optional.empty();
        }
        int more = one.parts().size() - other.parts().size();
        if (more == 0) {
            return one.arguments().equals(other.arguments()) ? same(one, other, domains) : Optional.empty();
        }
        return more == 1 ? Dropped.gaps(one, other, domains) : more == -1 ? Dropped.gaps(other, one, domains) : Optional.empty();
    }

    private static Optional<List<Gap>> same(Sketch one, Sketch other, Domains domains) {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < one.parts().size(); i++) {
            Part ours = one.parts().get(i);
            Part theirs = other.parts().get(i);
            if (ours.role() != theirs.role() || ours.limit() != theirs.limit() || !ours.box().type().equals(theirs.box().type())) {
                return Optional.empty();
            }
            gaps.addAll(oneWay(one, i, theirs, domains));
            gaps.addAll(oneWay(other, i, ours, domains));
        }
        return Optional.of(List.copyOf(gaps));
    }

    /** The ways in which a rule fires and would not if one of its conditions were another one. */
    private static List<Gap> oneWay(Sketch fires, int i, Part silent, Domains domains) {
        Part own = fires.parts().get(i);
        if (own.box().equals(silent.box()) && own.links().equals(silent.links())) {
            return List.of();
        } else if (own.role() == Role.NEGATED) {
            return added(fires, met(silent), met(own), domains);
        } else if (own.role() == Role.COUNTED) {
            return added(fires, met(own), met(silent), domains);
        }
        List<Gap> gaps = narrowed(fires, i, silent, domains);
        boolean alone = silent.box().type().conclusion() && !isUsed(fires, i);
        return !alone ? gaps : gaps.stream().map(g -> g.beside(new Part(Role.NEGATED, silent.box(), silent.links(), 1, silent.line()))).toList();
    }

    private static Part met(Part part) {
        return new Part(Role.MET, part.box(), part.links(), 1, part.line());
    }

    /** The rule with one more condition, whose fact another condition does not take. */
    static List<Gap> added(Sketch fires, Part more, Part without, Domains domains) {
        Gap gap = new Gap(fires, fires.parts().size() - 1).beside(more);
        return narrowed(gap.sketch, fires.parts().size(), without, domains);
    }

    /** The rule with a condition narrowed to what another condition does not take, in every way. */
    static List<Gap> narrowed(Sketch fires, int i, Part without, Domains domains) {
        Part own = fires.parts().get(i);
        List<Gap> gaps = new ArrayList<>();
        for (Box piece : Remainder.of(own.box(), without.box(), domains)) {
            gaps.add(new Gap(with(fires, i, piece), i));
        }
        for (Link link : without.links()) {
            if (!own.links().contains(link)) {
                gaps.addAll(unlinked(fires, i, link, domains));
            }
        }
        return gaps;
    }

    /** The rule where a link does not hold: by every value that the other end can have; numbers are left as they are. */
    private static List<Gap> unlinked(Sketch fires, int i, Link link, Domains domains) {
        Part with = fires.parts().get(link.with().part());
        Values there = with.box().of(link.with().field(), domains);
        boolean derived = isDerived(with, link.with().field()) || isDerived(fires.parts().get(i), link.field());
        if (link.op() != Op.EQ || derived || !(there instanceof Values.Words words) || with.role() != Role.MET) {
            return List.of(new Gap(fires, i));
        }
        List<Gap> gaps = new ArrayList<>();
        for (String word : words.all()) {
            Values one = Values.Words.of(Set.of(word));
            Sketch fixed = with(fires, link.with().part(), with.box().with(link.with().field(), one));
            Box here = fixed.parts().get(i).box();
            for (Values others : Remainder.of(here.of(link.field(), domains), one, false)) {
                gaps.add(new Gap(with(fixed, i, here.with(link.field(), others)), i));
            }
        }
        return gaps;
    }

    private static boolean isDerived(Part part, String field) {
        return Domains.isFinding(part.box().type()) && Domains.OF_CODE.contains(field);
    }

    Gap beside(Part more) {
        List<Part> parts = new ArrayList<>(sketch.parts());
        parts.add(more);
        return new Gap(new Sketch(sketch.rule(), List.copyOf(parts), sketch.conclusion(), sketch.arguments()), part);
    }

    static Sketch with(Sketch sketch, int i, Box box) {
        List<Part> parts = new ArrayList<>(sketch.parts());
        Part own = parts.get(i);
        parts.set(i, new Part(own.role(), box, own.links(), own.limit(), own.line()));
        return new Sketch(sketch.rule(), List.copyOf(parts), sketch.conclusion(), sketch.arguments());
    }

    /** Whether the conclusion or another condition uses a field of a condition's fact. */
    private static boolean isUsed(Sketch sketch, int part) {
        Set<Term> used = new HashSet<>();
        sketch.parts().forEach(p -> p.links().forEach(l -> used.add(l.with())));
        sketch.arguments().forEach(a -> {
            if (a instanceof Argument.Taken taken) {
                used.add(taken.term());
            }
        });
        return used.stream().anyMatch(t -> t.part() == part);
    }
}
