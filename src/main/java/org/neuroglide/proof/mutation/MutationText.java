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
                text.append(verdict.mutant().place()).append(' ').append(verdict.mutant().id()).append(": proved to change nothing. ");
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
        Map<String, Map<Verdict.Fate, Integer>> counts = new TreeMap<>();
        verdicts.forEach(v -> counts.computeIfAbsent(key.apply(v), k -> new EnumMap<>(Verdict.Fate.class)).merge(v.fate(), 1, Integer::sum));
        text.append(String.format("%-34s %8s %8s %8s %8s\n", title, "noticed", "refused", "proved", "survived"));
        counts.forEach((name, fates) -> text.append(String.format(
                "%-34s %8d %8d %8d %8d\n",
                name,
                fates.getOrDefault(Verdict.Fate.KILLED, 0),
                fates.getOrDefault(Verdict.Fate.REFUSED, 0),
                fates.getOrDefault(Verdict.Fate.PROVED, 0),
                fates.getOrDefault(Verdict.Fate.SURVIVED, 0))));
        text.append('\n');
    }

    private static String sum(List<Verdict> verdicts, int scenarios) {
        long survived = count(verdicts, Verdict.Fate.SURVIVED);
        return verdicts.size() + " changes, " + scenarios + " scenarios: " + count(verdicts, Verdict.Fate.KILLED) + " noticed, "
                + count(verdicts, Verdict.Fate.REFUSED) + " refused, " + count(verdicts, Verdict.Fate.PROVED)
                + " proved to change nothing, " + survived + (survived == 1 ? " survivor.\n" : " survivors.\n");
    }

    private static long count(List<Verdict> verdicts, Verdict.Fate fate) {
        return verdicts.stream().filter(v -> v.fate() == fate).count();
    }
}
