package org.neuroglide.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** "Did you mean": the known words that are nearest to a wrong one. */
public final class Nearest {
    private static final int MOST = 3;
    private static final int FEW = 8;

    private Nearest() {}

    /** The nearest known words, best first, at most three; empty where none is near. */
    public static List<String> of(String word, Collection<String> known) {
        String wanted = plain(word);
        int farthest = Math.max(1, wanted.length() / 3);
        Map<Integer, List<String>> byDistance = known.stream()
                .filter(k -> Math.abs(plain(k).length() - wanted.length()) <= farthest)
                .distinct()
                .sorted()
                .collect(Collectors.groupingBy(k -> distance(wanted, plain(k)), TreeMap::new, Collectors.toList()));
        return byDistance.entrySet().stream()
                .filter(e -> e.getKey() <= farthest)
                .findFirst()
                .map(e -> e.getValue().stream().limit(MOST).toList())
                .orElse(List.of());
    }

    /**
     * A next step for a problem: {@code use "x"}, {@code use one of ...} where nothing is near and the known words are
     * few, otherwise empty.
     */
    public static String hint(String word, Collection<String> known) {
        List<String> near = of(word, known);
        if (near.isEmpty() && known.size() <= FEW) {
            near = known.stream().distinct().sorted().toList();
        }
        return switch (near.size()) {
            case 0 -> "";
            case 1 -> "use \"" + near.get(0) + "\"";
            default -> "use one of " + near.stream().map(w -> "\"" + w + "\"").collect(Collectors.joining(", "));
        };
    }

    /** The {@link #hint}, or what else to try where there is none. */
    public static String step(String word, Collection<String> known, String otherwise) {
        String hint = hint(word, known);
        return hint.isEmpty() ? otherwise : hint;
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /** Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other. */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
