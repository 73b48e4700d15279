package org.neuroglide.proof.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neuroglide.knowledge.Constraint.Op;
import org.neuroglide.proof.analysis.Sketch.Argument;
import org.neuroglide.proof.analysis.Sketch.Link;
import org.neuroglide.proof.analysis.Sketch.Part;
import org.neuroglide.proof.analysis.Sketch.Role;
import org.neuroglide.proof.analysis.Sketch.Term;

/**
 * Whether every case in which a special rule fires makes a general rule fire: each condition of the general rule is
 * mapped onto one of the special rule that demands at least as much; a condition that one fact meets also onto a count that
 * takes at least one, because any fact counted will do. What other rules conclude is left out of account,
 * so a "no" says only that the two rules' conditions do not show it.
 */
final class Implication {
    /** Exactly one of each is in every session. */
    private static final Set<String> ALWAYS = Set.of("Patient", "Complaint", "PreviousVisit", "IrritabilityOverride");

    private final Domains domains;
    private final Sketch general;
    private final Sketch special;
    private final boolean sameConclusion;
    private final Map<Integer, Integer> onto = new HashMap<>();

    private Implication(Domains domains, Sketch general, Sketch special, boolean sameConclusion) {
        this.domains = domains;
        this.general = general;
        this.special = special;
        this.sameConclusion = sameConclusion;
    }

    /** Whether the general rule fires wherever the special one does, with the same conclusion. */
    static boolean subsumes(Domains domains, Sketch general, Sketch special) {
        return general.conclusion().equals(special.conclusion())
                && new Implication(domains, general, special, true).map(0);
    }

    /** Whether the general rule fires wherever the special one does, whatever they conclude. */
    static boolean fires(Domains domains, Sketch general, Sketch special) {
        return new Implication(domains, general, special, false).map(0);
    }

    /** Whether only the facts that the special rule counts show that the general rule fires, with the same conclusion. */
    static boolean subsumesByCount(Domains domains, Sketch general, Sketch special) {
        Implication implication = new Implication(domains, general, special, true);
        return implication.map(0)
                && implication.onto.entrySet().stream()
                        .anyMatch(e -> general.parts().get(e.getKey()).role() == Role.MET
                                && special.parts().get(e.getValue()).role() == Role.COUNTED);
    }

    private boolean map(int next) {
        if (next == general.parts().size()) {
            return !sameConclusion || sameArguments();
        }
        Part part = general.parts().get(next);
        for (int i = 0; i < special.parts().size(); i++) {
            onto.put(next, i);
            if (demands(special.parts().get(i), i, part) && map(next + 1)) {
                return true;
            }
            onto.remove(next);
        }
        boolean trivial = part.role() == Role.MET
                && ALWAYS.contains(part.box().type().name())
                && part.links().isEmpty()
                && new Box(part.box().type(), Map.of()).within(part.box(), domains);
        return trivial && map(next + 1);
    }

    /** Whether a condition of the special rule demands at least what one of the general rule does. */
    private boolean demands(Part strong, int at, Part weak) {
        if (weak.role() == Role.NEGATED) {
            return strong.role() == Role.NEGATED
                    && weak.box().within(strong.box(), domains)
                    && strong.links().stream().allMatch(l -> negatedLink(l, weak));
        }
        boolean enough = weak.role() == Role.MET
                ? strong.role() == Role.MET || strong.role() == Role.COUNTED && strong.limit() >= 1
                : strong.role() == Role.COUNTED && strong.limit() >= weak.limit()
                        || strong.role() == Role.MET && weak.limit() <= 1;
        return enough
                && special.met(at, domains).within(weak.box(), domains)
                && weak.links().stream().allMatch(l -> holds(l, at, strong));
    }

    /** Whether a link that makes the special rule's negation narrower makes the general rule's as narrow. */
    private boolean negatedLink(Link link, Part weak) {
        return weak.links().stream()
                .anyMatch(w -> w.field().equals(link.field())
                        && w.op() == link.op()
                        && onto.containsKey(w.with().part())
                        && equal(new Term(onto.get(w.with().part()), w.with().field()), link.with()));
    }

    /** Whether a link of the general rule holds where its condition is met by a fact of the special rule's. */
    private boolean holds(Link link, int at, Part strong) {
        Integer with = onto.get(link.with().part());
        if (with == null) {
            return false;
        }
        Term other = new Term(with, link.with().field());
        if (link.op() != Op.EQ) {
            return strong.links().stream()
                    .anyMatch(l -> l.field().equals(link.field()) && l.op() == link.op() && equal(l.with(), other));
        }
        return equal(new Term(at, link.field()), other);
    }

    private boolean sameArguments() {
        for (int i = 0; i < general.arguments().size(); i++) {
            Argument ours = general.arguments().get(i);
            Argument theirs = special.arguments().get(i);
            if (ours instanceof Argument.Taken taken) {
                Integer part = onto.get(taken.term().part());
                if (part == null || !equal(new Term(part, taken.term().field()), theirs)) {
                    return false;
                }
            } else if (theirs instanceof Argument.Taken taken) {
                Values values = special.parts().get(taken.term().part()).box().of(taken.term().field(), domains);
                if (!values.equals(((Argument.Fixed) ours).value())) {
                    return false;
                }
            } else if (!ours.equals(theirs)) {
                return false;
            }
        }
        return true;
    }

    private boolean equal(Term term, Argument argument) {
        if (argument instanceof Argument.Taken taken) {
            return equal(term, taken.term());
        }
        Values values = special.parts().get(term.part()).box().of(term.field(), domains);
        return values.equals(((Argument.Fixed) argument).value());
    }

    /** Whether two fields of the special rule's facts always have the same value. */
    private boolean equal(Term one, Term other) {
        if (one.equals(other) || root(one).equals(root(other))) {
            return true;
        }
        Values values = special.parts().get(one.part()).box().fields().get(one.field());
        return values instanceof Values.Words words
                && words.all().size() == 1
                && values.equals(special.parts().get(other.part()).box().fields().get(other.field()));
    }

    /** The first field that a field is linked to by equality. */
    private Term root(Term term) {
        List<Term> seen = new ArrayList<>();
        Term at = term;
        while (!seen.contains(at)) {
            seen.add(at);
            Part part = special.parts().get(at.part());
            String field = at.field();
            if (part.role() == Role.NEGATED) {
                return at;
            }
            at = part.links().stream()
                    .filter(l -> l.field().equals(field) && l.op() == Op.EQ)
                    .map(Link::with)
                    .findFirst()
                    .orElse(at);
        }
        return at;
    }
}
