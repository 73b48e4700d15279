package org.neuroglide.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.proof.cases.CoveringCases;
import org.neuroglide.proof.laws.LawChecker;
import org.neuroglide.proof.laws.LawRun;
import org.neuroglide.proof.laws.LawRun.Found;
import org.neuroglide.proof.reference.Comparison;

/** Holds the safety laws, or the reference evaluator, against covering and generated cases. */
final class LawsCommand implements Command {
    private static final String CASES = "--cases";
    private static final String SEED = "--seed";
    private static final String REFERENCE = "--reference";
    private static final String REGION = "--region";
    private static final String OUT = "--out";
    private static final String DEFAULT_CASES = "20000";

    @Override
    public Syntax syntax() {
        return new Syntax(
                "Check the safety laws over covering and generated cases.",
                "Every case that breaks a law is made as small as it can be and printed as a scenario file. The same"
                        + " seed makes the same cases.",
                List.of(),
                List.of(
                        Syntax.Option.value(CASES, "N", "How many cases to generate beside the covering ones; " + DEFAULT_CASES + " where not given."),
                        Syntax.Option.value(SEED, "S", "The first seed; 1 where not given."),
                        Syntax.Option.flag(REFERENCE, "Instead of the laws, compare conclusions and bases of the engine with those of the naive reference evaluator."),
                        Syntax.Option.many(REGION, "REGION", "Only the covering cases of this region; may be given again. Generated cases are of all regions."),
                        Syntax.Option.value(OUT, "DIR", "Write each scenario into this folder instead of printing it."),
                        Options.AUTHORED),
                List.of("neuroglide laws", "neuroglide laws --cases 1000000 --out found", "neuroglide laws --reference --kbase my-kbase"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        long cases = number(arguments, CASES, DEFAULT_CASES, 0);
        long seed = number(arguments, SEED, "1", Long.MIN_VALUE);
        Knowledge knowledge = desk.authored(arguments);
        LawRun run = new LawRun(knowledge, regions(arguments, knowledge), seed);
        covering(run.covering(), desk.out());
        Account account = new Account(desk, arguments.path(OUT));
        boolean reference = arguments.has(REFERENCE);
        LawChecker checker = new LawChecker(knowledge, knowledge);
        int laws = checker.laws();
        List<Found> found = reference
                ? run.reference(new Comparison(knowledge), cases, account)
                : run.laws(checker, cases, 1, account);
        account.end();
        if (!reference) {
            desk.out().println("Decisions: " + mix(checker));
        }
        String checked = reference ? "conclusions and bases of engine and reference" : laws + " laws";
        long all = cases + run.covering().values().stream().mapToLong(CoveringCases::size).sum();
        desk.out().println("Checked " + checked + " on " + all + " cases from seed " + seed + ": "
                + (found.isEmpty() ? reference ? "no difference." : "all hold." : found.size() + (reference ? " different." : " broken.")));
        return found.isEmpty() ? ExitCode.FINE : ExitCode.PROBLEMS;
    }

    private static List<String> regions(Arguments arguments, Knowledge knowledge) {
        List<String> known = knowledge.vocabulary().items(Section.REGIONS).stream().map(VocabularyItem::code).toList();
        for (String named : arguments.texts(REGION)) {
            if (!known.contains(named)) {
                throw new MisuseException("there is no region " + named, "name one of " + String.join(", ", known));
            }
        }
        return arguments.texts(REGION);
    }

    private static String mix(LawChecker checker) {
        return String.join(", ", checker.mix().entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
    }

    private static void covering(Map<String, CoveringCases> regions, PrintStream out) {
        out.println("Covering cases: pairs of findings in the states present, absent and not assessed, triples of screening items.");
        regions.forEach((region, cases) -> {
            long[] held = cases.held();
            out.println(String.format(
                    Locale.ROOT,
                    "  %-14s %d findings, %d of them screening: %d of %d pairs, %d of %d triples in %d cases",
                    region, cases.items().size(), cases.screening(), held[0], cases.pairs(), held[1], cases.triples(), cases.size()));
        });
        out.flush();
    }

    private static long number(Arguments arguments, String option, String absent, long least) {
        String text = arguments.text(option, absent);
        try {
            long number = Long.parseLong(text);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new MisuseException(option + " wants a whole number, not \"" + text + "\"", "write it as " + option + " " + absent);
    }

    /** Tells what is found, and how far the run is. */
    private static final class Account implements LawRun.Watcher {
        private static final String BACK = "\r\u001b[K";
        private static final long NANOS = 1_000_000_000L;

        private final Desk desk;
        private final @Nullable Path folder;
        private final long start = System.nanoTime();
        private long saidAt = start;

        Account(Desk desk, @Nullable Path folder) {
            this.desk = desk;
            this.folder = folder;
        }

        @Override
        public void portion(long done, long all) {
            long now = System.nanoTime();
            boolean attended = desk.terminal().attended();
            if (!attended && now - saidAt < 60 * NANOS) {
                return;
            }
            saidAt = now;
            long seconds = Math.max(1, (now - start) / NANOS);
            long left = (all - done) * seconds / Math.max(1, done);
            String line = done + " of " + all + " cases, " + done / seconds + " a second, "
                    + (left < 120 ? left + " s" : left / 60 + " min") + " left";
            desk.terminal().err().print(attended ? BACK + line : line + "\n");
            desk.terminal().err().flush();
        }

        @Override
        public void found(Found found) {
            end();
            desk.out().println("\n" + found.title());
            desk.out().println(found.what());
            if (folder == null) {
                desk.out().println("\n" + found.scenario());
            } else {
                desk.writeAsked(folder.resolve(found.name() + ".yaml"), found.scenario(), true);
            }
            desk.out().flush();
        }

        void end() {
            if (desk.terminal().attended()) {
                desk.terminal().err().print(BACK);
                desk.terminal().err().flush();
            }
        }
    }
}
