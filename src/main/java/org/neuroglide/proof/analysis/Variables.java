package org.neuroglide.proof.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Constraint.Op;
import org.neuroglide.knowledge.FactType;
import org.neuroglide.proof.analysis.Sketch.Argument;
import org.neuroglide.proof.analysis.Sketch.Link;
import org.neuroglide.proof.analysis.Sketch.Part;
import org.neuroglide.proof.analysis.Sketch.Term;

/** The variables of a rule: which fields they tie together, and what values they can have. */
final class Variables {
    private final Domains domains;

    Variables(Domains domains) {
        this.domains = domains;
    }

    /** The fields of a condition that later conditions or the conclusion use. */
    static Set<Term> of(Sketch sketch, int part) {
        Set<Term> terms = new HashSet<>();
        for (Part other : sketch.parts()) {
            other.links().stream().map(Link::with).filter(t -> t.part() == part).forEach(terms::add);
        }
        for (Argument argument : sketch.arguments()) {
            if (argument instanceof Argument.Taken taken && taken.term().part() == part) {
                terms.add(taken.term());
            }
        }
        return terms;
    }

    /** A condition, or more than it, with the values that earlier conditions gave its links. */
    Box resolved(Part part, Map<Term, Values> known) {
        Box box = part.box();
        for (Link link : part.links()) {
            Values values = known.get(link.with());
            FactType type = box.type();
            if (!isOneWord(values, link)) {
                continue;
            } else if (Domains.isFinding(type) && Domains.OF_CODE.contains(link.field())) {
                box = box.with("code", domains.codesWith(type, link.field(), (Values.Words) values));
            } else {
                box = box.with(link.field(), values);
            }
        }
        return box;
    }

    /** Whether the values that earlier conditions gave say exactly what a condition is about. */
    static boolean areAllOneWord(Part part, Map<Term, Values> known) {
        return part.links().stream().allMatch(l -> isOneWord(known.get(l.with()), l));
    }

    private static boolean isOneWord(@Nullable Values values, Link link) {
        return link.op() == Op.EQ && values instanceof Values.Words words && words.all().size() == 1;
    }

    /** What a field of a fact can be, one word at a time; a number's range as a whole. */
    List<Values> singly(Box fact, Term term, @Nullable Values demand) {
        Values all = isOfCode(fact, term) ? derived(fact, term.field()) : fact.of(term.field(), domains);
        Values values = demand == null ? all : all.and(demand);
        if (values instanceof Values.Words words) {
            return words.all().stream()
                    .map(w -> (Values) Values.Words.of(Set.of(w)))
                    .toList();
        }
        return values.isEmpty() ? List.of() : List.of(values);
    }

    /** Whether the vocabulary derives the field from the fact's code. */
    static boolean isOfCode(Box fact, Term term) {
        return Domains.isFinding(fact.type()) && Domains.OF_CODE.contains(term.field());
    }

    private Values derived(Box fact, String field) {
        String code = ((Values.Words) fact.of("code", domains)).all().first();
        return Values.Words.of(Set.of(Domains.derived(domains.item(fact.type(), code)).get(field)));
    }
}
