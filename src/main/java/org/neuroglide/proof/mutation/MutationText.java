package org.neuroglide.proof.mutation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The verdicts as plain text: survivors and proofs first, then counts by folder and by kind of change. */
public final class MutationText {
    private MutationText() {}

    public static String of(List<Verdict> verdicts, int scenarios) {
        StringBuilder text = new StringBuilder();
        for (Verdict verdict : verdicts) {
            if (verdict.fate() == Verdict.Fate.SURVIVED) {
                survivor(text, verdict);
            }
        }
        for (Verdict verdict : verdicts) {
            if (verdict.fate() == Verdict.Fate.PROVED) {
                text.append(verdict.mutant().place()).append(' ').append(verdict.mutant().id()).append(": proved to conclude the same. ");
                text.append(verdict.mutant().sentence()).append('\n').append("  ").append(verdict.by()).append('\n');
            }
        }
        text.append(text.length() == 0 ? "" : "\n");
        table(text, "by folder", verdicts, v -> folder(v.mutant()));
        table(text, "by change", verdicts, v -> v.mutant().change().words());
        text.append(sum(verdicts, scenarios));
        return text.toString();
    }

    private static void survivor(StringBuilder text, Verdict verdict) {
        Mutant mutant = verdict.mutant();
        text.append(mutant.place()).append(' ').append(mutant.id()).append(": no scenario notices. ").append(mutant.sentence());
        text.append('\n');
        if (!verdict.felt().isEmpty()) {
            text.append("  Answered otherwise, without an expectation that names it: ");
            text.append(String.join(", ", verdict.felt())).append('\n');
        }
    }

    static String folder(Mutant mutant) {
        return mutant.change() == Change.PARAMETER_MOVED ? "parameters" : mutant.rule().folder();
    }

    private static void table(StringBuilder text, String title, List<Verdict> verdicts, Function<Verdict, String> key) {
        text.append(String.format("%-34s %8s %8s %8s %8s\n", title, "noticed", "refused", "proved", "survived"));
        counts(verdicts, key).forEach((name, fates) -> {
            text.append(String.format("%-34s", name));
            fates.values().forEach(n -> text.append(String.format(" %8d", n)));
            text.append('\n');
        });
        text.append('\n');
    }

    /** How many mutants met each fate, the fates in their order. */
    static Map<String, Map<Verdict.Fate, Integer>> counts(List<Verdict> verdicts, Function<Verdict, String> key) {
        Map<String, Map<Verdict.Fate, Integer>> counts = new TreeMap<>();
        for (Verdict verdict : verdicts) {
            Map<Verdict.Fate, Integer> fates = counts.computeIfAbsent(key.apply(verdict), k -> new EnumMap<>(Verdict.Fate.class));
            for (Verdict.Fate fate : Verdict.Fate.values()) {
                fates.merge(fate, verdict.fate() == fate ? 1 : 0, Integer::sum);
            }
        }
        return counts;
    }

    /** All counts in one sentence. */
    static String sum(List<Verdict> verdicts, int scenarios) {
        long survived = count(verdicts, Verdict.Fate.SURVIVED);
        return verdicts.size() + " changes, " + scenarios + " scenarios: " + count(verdicts, Verdict.Fate.KILLED) + " noticed, "
                + count(verdicts, Verdict.Fate.REFUSED) + " refused, " + count(verdicts, Verdict.Fate.PROVED)
                + " proved to conclude the same, " + survived + (survived == 1 ? " survivor.\n" : " survivors.\n");
    }

    private static long count(List<Verdict> verdicts, Verdict.Fate fate) {
        return verdicts.stream().filter(v -> v.fate() == fate).count();
    }
}
