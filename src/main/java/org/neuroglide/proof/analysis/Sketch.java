package org.neuroglide.proof.analysis;

import java.util.List;
import org.neuroglide.knowledge.Constraint.Op;
import org.neuroglide.knowledge.FactType;
import org.neuroglide.knowledge.RuleModel;

/**
 * A rule as the analysis sees it: numbers in the place of parameters, codes in the place of what the vocabulary derives
 * from them, and variables as links between fields.
 *
 * @param parts its conditions without the parameters, in order
 * @param conclusion the type it concludes
 * @param arguments one for each component of it
 */
record Sketch(RuleModel rule, List<Part> parts, FactType conclusion, List<Argument> arguments) {
    /** How a condition reads facts. */
    enum Role {
        MET,
        NEGATED,
        COUNTED
    }

    /** A field of the fact that met an earlier condition. */
    record Term(int part, String field) {}

    /** A field compared with that of an earlier condition. */
    record Link(String field, Op op, Term with) {}

    /**
     * One condition.
     *
     * @param limit how many facts it takes, for a count; otherwise 1
     */
    record Part(Role role, Box box, List<Link> links, int limit, int line) {}

    /** One component of the conclusion: fixed values, or a field of a condition. */
    sealed interface Argument {
        /** Exactly one value. */
        record Fixed(Values value) implements Argument {}

        record Taken(Term term) implements Argument {}
    }

    String id() {
        return rule.id();
    }

    /** What the rule can conclude, as far as each condition alone tells. */
    Box concludes(Domains domains) {
        Box box = new Box(conclusion, java.util.Map.of());
        for (int i = 0; i < arguments.size(); i++) {
            box = box.with(conclusion.components().get(i).name(), values(arguments.get(i), domains));
        }
        return box;
    }

    /** What a fact that meets a condition can be, with what its links to earlier conditions say of it. */
    Box met(int part, Domains domains) {
        Box box = parts.get(part).box();
        for (Link link : parts.get(part).links()) {
            if (link.op() == Op.EQ && values(link.with(), domains) instanceof Values.Words words) {
                boolean derived = Domains.isFinding(box.type()) && Domains.OF_CODE.contains(link.field());
                box = derived
                        ? box.with("code", domains.codesWith(box.type(), link.field(), words))
                        : box.with(link.field(), words);
            }
        }
        return box;
    }

    private Values values(Argument argument, Domains domains) {
        return argument instanceof Argument.Fixed fixed ? fixed.value() : values(((Argument.Taken) argument).term(), domains);
    }

    private Values values(Term term, Domains domains) {
        Box box = parts.get(term.part()).box();
        if (Domains.isFinding(box.type()) && Domains.OF_CODE.contains(term.field())) {
            Values.Words codes = (Values.Words) box.of("code", domains);
            return Values.Words.of(codes.all().stream()
                    .map(c -> Domains.derived(domains.item(box.type(), c)).get(term.field()))
                    .toList());
        }
        return box.of(term.field(), domains);
    }
}
