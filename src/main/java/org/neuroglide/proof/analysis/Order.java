package org.neuroglide.proof.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.neuroglide.knowledge.RuleGraph;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.model.IrritabilityStage;
import org.neuroglide.proof.analysis.Sketch.Part;

/** Cycles, and rules that go back from a later stage of the reasoning to an earlier one. */
final class Order {
    private Order() {}

    static List<Remark> remarks(List<Sketch> sketches, Domains domains) {
        List<Remark> remarks = new ArrayList<>();
        RuleGraph graph = RuleGraph.of(sketches.stream().map(Sketch::rule).toList());
        for (List<RuleGraph.Edge> cycle : graph.cycles()) {
            RuleModel rule = graph.rules().stream().filter(r -> r.id().equals(cycle.get(0).from())).findFirst().orElseThrow();
            boolean absence = cycle.stream().anyMatch(e -> e.reading() != RuleGraph.Reading.PRESENCE);
            remarks.add(new Remark(Check.CYCLE, rule.file(), rule.line(), cycle.stream().map(RuleGraph.Edge::from).toList(),
                    absence
                            ? "each waits for another's conclusion to be absent or counted, in a circle, so that what holds depends on who is asked first"
                            : "each needs another's conclusion, in a circle, so that none has a ground of its own",
                    cycle.stream().map(e -> e.from() + " " + graph.conclusion(e.from()) + " is read by " + e.to()
                            + (e.reading() == RuleGraph.Reading.PRESENCE ? "" : e.reading() == RuleGraph.Reading.ABSENCE ? " as absent" : " by number"))
                            .collect(Collectors.joining("\n")),
                    "let one of them read what was reported instead"));
        }
        for (Sketch sketch : sketches) {
            if (sketch.conclusion().name().equals("Irritability")) {
                stages(sketch, domains, remarks);
            }
        }
        return remarks;
    }

    /** A rule of one stage reads stages before it; negations may name their own. */
    private static void stages(Sketch sketch, Domains domains, List<Remark> remarks) {
        int own = first(sketch.concludes(domains), domains);
        for (Part part : sketch.parts()) {
            if (part.box().type().name().equals("Irritability") && part.box().fields().containsKey("stage")
                    && first(part.box(), domains) > own) {
                remarks.add(new Remark(Check.STAGE_ORDER, sketch.rule().file(), part.line(), List.of(sketch.id()),
                        "concludes the stage " + name(own) + " of irritability from the later stage " + name(first(part.box(), domains)),
                        "", "conclude a later stage, or read an earlier one"));
            }
        }
    }

    private static int first(Box box, Domains domains) {
        SortedSet<String> stages = ((Values.Words) box.of("stage", domains)).all();
        return stages.stream().mapToInt(s -> IrritabilityStage.valueOf(s).ordinal()).min().orElse(0);
    }

    private static String name(int stage) {
        return IrritabilityStage.values()[stage].name().toLowerCase();
    }
}
