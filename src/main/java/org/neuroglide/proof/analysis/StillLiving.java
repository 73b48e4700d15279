package org.neuroglide.proof.analysis;

import java.util.ArrayList;
import java.util.List;
import org.neuroglide.proof.analysis.Sketch.Part;
import org.neuroglide.proof.analysis.Sketch.Role;

/** The rules that can still fire in a case in which a given rule fires, as far as each condition alone tells. */
final class StillLiving {
    private final Domains domains;
    private final List<Box> barred;
    private final List<Box> single;

    private StillLiving(Domains domains, Sketch fires) {
        this.domains = domains;
        this.barred = fires.parts().stream()
                .filter(p -> p.role() == Role.NEGATED && p.links().isEmpty())
                .map(Part::box)
                .toList();
        this.single = fires.parts().stream()
                .filter(p -> p.role() == Role.MET && Dropped.ALWAYS.contains(p.box().type().name()))
                .map(Part::box)
                .toList();
    }

    static List<Sketch> beside(Sketch fires, List<Sketch> living, Domains domains) {
        StillLiving still = new StillLiving(domains, fires);
        List<Sketch> left = living.stream().filter(still::mayFire).toList();
        while (true) {
            List<Sketch> writers = left;
            List<Sketch> fewer = left.stream().filter(s -> still.isServed(s, writers)).toList();
            if (fewer.size() == left.size()) {
                return fewer;
            }
            left = new ArrayList<>(fewer);
        }
    }

    private boolean mayFire(Sketch rule) {
        return barred.stream().noneMatch(b -> rule.concludes(domains).within(b, domains))
                && rule.parts().stream().filter(p -> p.role() != Role.NEGATED).noneMatch(this::isShut);
    }

    /** Whether no fact can meet a condition beside the rule that fires. */
    private boolean isShut(Part part) {
        return barred.stream().anyMatch(b -> part.box().within(b, domains))
                || single.stream().anyMatch(b -> b.type().equals(part.box().type()) && b.and(part.box()).isEmpty());
    }

    /** Whether some rule concludes what each condition over conclusions asks for. */
    private boolean isServed(Sketch rule, List<Sketch> writers) {
        return rule.parts().stream()
                .filter(p -> p.role() != Role.NEGATED && p.box().type().conclusion())
                .allMatch(p -> writers.stream()
                        .anyMatch(w -> w.conclusion().equals(p.box().type()) && !w.concludes(domains).and(p.box()).isEmpty()));
    }
}
