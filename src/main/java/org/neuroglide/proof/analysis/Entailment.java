package org.neuroglide.proof.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neuroglide.proof.analysis.Sketch.Argument;
import org.neuroglide.proof.analysis.Sketch.Part;
import org.neuroglide.proof.analysis.Sketch.Role;

/**
 * Whether a scene cannot be: it needs a conclusion to be absent that some rule draws in all of its cases, because what
 * the scene holds is enough for the rule.
 */
final class Entailment {
    private final Domains domains;
    private final Map<String, List<Sketch>> writers = new HashMap<>();

    Entailment(Domains domains, List<Sketch> living) {
        this.domains = domains;
        living.forEach(s -> writers.computeIfAbsent(s.conclusion().name(), t -> new ArrayList<>()).add(s));
    }

    boolean refutes(Scene scene) {
        Sketch held = null;
        for (Box barred : scene.barred()) {
            for (Sketch writer : writers.getOrDefault(barred.type().name(), List.of())) {
                Sketch inside = inside(writer, barred);
                if (inside != null) {
                    held = held == null ? sketch(scene, writer) : held;
                    if (Implication.fires(domains, inside, held)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** A rule narrowed so that whatever it concludes is in a box; null where it concludes nothing there. */
    private Sketch inside(Sketch writer, Box wanted) {
        Sketch narrowed = writer;
        for (int i = 0; i < writer.arguments().size(); i++) {
            Values demand = wanted.fields().get(writer.conclusion().components().get(i).name());
            if (demand == null) {
                continue;
            } else if (writer.arguments().get(i) instanceof Argument.Fixed fixed) {
                if (!fixed.value().within(demand)) {
                    return null;
                }
            } else {
                Sketch.Term term = ((Argument.Taken) writer.arguments().get(i)).term();
                Box box = narrowed.parts().get(term.part()).box();
                boolean derived = Domains.isFinding(box.type()) && Domains.OF_CODE.contains(term.field());
                Box less = derived
                        ? box.with("code", domains.codesWith(box.type(), term.field(), (Values.Words) demand))
                        : box.with(term.field(), demand);
                if (less.isEmpty()) {
                    return null;
                }
                narrowed = Gap.with(narrowed, term.part(), less);
            }
        }
        return narrowed;
    }

    /** The scene as a rule that fires in its cases. */
    private static Sketch sketch(Scene scene, Sketch any) {
        List<Part> parts = new ArrayList<>();
        scene.facts().values().forEach(b -> parts.add(new Part(Role.MET, b, List.of(), 1, 0)));
        scene.drawn().forEach(b -> parts.add(new Part(Role.MET, b, List.of(), 1, 0)));
        scene.barred().forEach(b -> parts.add(new Part(Role.NEGATED, b, List.of(), 1, 0)));
        return new Sketch(any.rule(), List.copyOf(parts), any.conclusion(), any.arguments());
    }
}
