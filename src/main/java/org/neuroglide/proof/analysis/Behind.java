package org.neuroglide.proof.analysis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.neuroglide.proof.analysis.Sketch.Part;

/** What a rule's conclusion reaches: the rule itself, the rules that may read it, those that may read theirs, and so on. */
final class Behind {
    private final Domains domains;
    private final List<Sketch> living;

    Behind(Domains domains, List<Sketch> living) {
        this.domains = domains;
        this.living = living;
    }

    /** Whether another wording of a rule may read what depends on the rule itself. */
    boolean isReadBy(Sketch rule, Sketch other) {
        List<Part> newly = other.parts().stream()
                .filter(p -> p.box().type().conclusion() && rule.parts().stream().noneMatch(q -> q.box().equals(p.box())))
                .toList();
        return !newly.isEmpty() && of(rule).stream().anyMatch(r -> newly.stream().anyMatch(p -> isRead(r, p)));
    }

    private Set<Sketch> of(Sketch rule) {
        Set<String> seen = new HashSet<>(Set.of(rule.id()));
        Set<Sketch> reached = new HashSet<>(Set.of(rule));
        Deque<Sketch> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            Sketch next = open.poll();
            for (Sketch reader : living) {
                if (!seen.contains(reader.id()) && reader.parts().stream().anyMatch(p -> isRead(next, p))) {
                    seen.add(reader.id());
                    reached.add(reader);
                    open.add(reader);
                }
            }
        }
        return reached;
    }

    private boolean isRead(Sketch writer, Part part) {
        return part.box().type().equals(writer.conclusion()) && !writer.concludes(domains).and(part.box()).isEmpty();
    }
}
