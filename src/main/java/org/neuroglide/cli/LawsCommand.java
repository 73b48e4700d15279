package org.neuroglide.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.proof.laws.LawChecker;
import org.neuroglide.proof.laws.LawRun;
import org.neuroglide.proof.laws.LawRun.Family;
import org.neuroglide.proof.laws.LawRun.Found;
import org.neuroglide.proof.reference.Comparison;

/** Holds the safety laws, or the reference evaluator, against covering and generated cases. */
final class LawsCommand implements Command {
    private static final String CASES = "--cases";
    private static final String SEED = "--seed";
    private static final String REFERENCE = "--reference";
    private static final String REGION = "--region";
    private static final String COVERING = "--covering";
    private static final String OUT = "--out";
    private static final String DEFAULT_CASES = "20000";

    @Override
    public Syntax syntax() {
        return new Syntax(
                "Check the safety laws over covering and generated cases.",
                "Every case that breaks a law is made as small as it can be and printed as a scenario file, or as a case file"
                        + " where no expectation can say the law. The same seed makes the same cases.",
                List.of(),
                List.of(
                        Syntax.Option.value(CASES, "N", "How many cases to generate beside the covering ones; " + DEFAULT_CASES + " where not given."),
                        Syntax.Option.value(SEED, "S", "The first seed; 1 where not given."),
                        Syntax.Option.flag(REFERENCE, "Instead of the laws, compare conclusions and bases of the engine with those of the naive reference evaluator."),
                        Syntax.Option.oneOf(COVERING, "KIND", List.of("both", "dense", "clean", "none"),
                                "Covering cases: dense (many findings at once), clean (few beside those of a treated case), both or none; both where not given."),
                        Syntax.Option.many(REGION, "REGION", "Only the covering cases of this region; may be given again. Generated cases are of all regions."),
                        Syntax.Option.value(OUT, "DIR", "Write each file into this folder instead of printing it."),
                        Options.AUTHORED),
                List.of("neuroglide laws", "neuroglide laws --cases 1000000 --out found", "neuroglide laws --reference --kbase my-kbase"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        long cases = number(arguments, CASES, DEFAULT_CASES, 0);
        long seed = number(arguments, SEED, "1", Long.MIN_VALUE);
        Set<Family> families = families(arguments, cases);
        Knowledge knowledge = desk.authored(arguments);
        LawRun run = new LawRun(knowledge, families, regions(arguments, knowledge), seed);
        LawsTables tables = new LawsTables(run, desk.out());
        tables.covering();
        LawsAccount account = new LawsAccount(desk, arguments.path(OUT));
        boolean reference = arguments.has(REFERENCE);
        LawChecker checker = new LawChecker(knowledge, knowledge);
        int laws = checker.laws();
        List<Found> found = reference
                ? run.reference(new Comparison(knowledge), cases, account)
                : run.laws(checker, cases, 1, account);
        account.end();
        if (!reference) {
            tables.mix();
        }
        String checked = reference ? "conclusions and bases of engine and reference" : laws + " laws";
        desk.out().println("Checked " + checked + " on " + run.size(cases) + " cases from seed " + seed + ": "
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

    private static Set<Family> families(Arguments arguments, long cases) {
        Set<Family> families = EnumSet.noneOf(Family.class);
        String covering = arguments.text(COVERING, "both");
        if (covering.equals("both") || covering.equals("dense")) {
            families.add(Family.DENSE);
        }
        if (covering.equals("both") || covering.equals("clean")) {
            families.add(Family.CLEAN);
        }
        if (cases > 0) {
            families.add(Family.GENERATED);
        }
        if (families.isEmpty()) {
            throw new MisuseException(
                    "no case is asked for: " + CASES + " is 0 and " + COVERING + " is none", "leave one of the two out");
        }
        if (covering.equals("none") && arguments.has(REGION)) {
            throw new MisuseException(
                    REGION + " says which covering cases are made, and " + COVERING + " none makes none",
                    "leave one of the two out");
        }
        return families;
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
        String from = least == 0 ? " from 0 up" : "";
        throw new MisuseException(
                option + " wants a whole number" + from + ", not \"" + text + "\"", "write it as " + option + " " + absent);
    }
}
