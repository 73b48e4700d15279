package org.neuroglide.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Level;
import org.neuroglide.proof.laws.LawRun;
import org.neuroglide.proof.laws.LawRun.Family;
import org.neuroglide.proof.laws.Mix;

/** What covering cases hold, and what came out of all cases. */
final class LawsTables {
    private final LawRun run;
    private final PrintStream out;

    LawsTables(LawRun run, PrintStream out) {
        this.run = run;
        this.out = out;
    }

    void covering() {
        if (!run.dense().isEmpty()) {
            out.println("Dense covering cases: pairs of findings in the states present, absent and not assessed, triples of screening items.");
        }
        run.dense().forEach((region, cases) -> {
            long[] held = cases.held();
            line("  %-14s %d findings, %d of them screening: %d of %d pairs, %d of %d triples in %d cases",
                    region, cases.items().size(), cases.screening(), held[0], cases.pairs(), held[1], cases.triples(), cases.size());
        });
        if (!run.clean().isEmpty()) {
            out.println("Clean covering cases: treated cases with few findings changed; a state is quiet where treatment goes on with it.");
        }
        run.clean().forEach((region, cases) -> {
            var held = cases.held();
            int[] quiet = cases.quiet();
            line("  %-14s %d of %d states quiet: %d of %d pairs with a quiet one, %d of %d sets of screening items in %d cases",
                    region, quiet[0], quiet[1], held.pairs(), held.allPairs(), held.present(), held.allPresent(), cases.size());
        });
        out.flush();
    }

    /** A column for each family of cases. */
    void mix() {
        row("What came out of cases that are", family -> family.name().toLowerCase(Locale.ROOT));
        for (Disposition disposition : Disposition.values()) {
            counts(disposition.name(), mix -> mix.dispositions().get(disposition));
        }
        for (Level level : Level.values()) {
            counts("irritability " + level, mix -> mix.levels().get(level));
        }
        for (Kind kind : Kind.values()) {
            counts("strongest technique " + kind, mix -> mix.strongest().get(kind));
        }
        counts("home programme", Mix::home);
    }

    private void counts(String name, ToLongFunction<Mix> count) {
        row("  " + name, family -> String.valueOf(count.applyAsLong(run.mixes().get(family))));
    }

    private void row(String name, Function<Family, String> cell) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-40s", name));
        for (Map.Entry<Family, Mix> family : run.mixes().entrySet()) {
            line.append(String.format(Locale.ROOT, "%10s", cell.apply(family.getKey())));
        }
        out.println(line);
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
