package org.neuroglide.proof.difference;

import java.util.List;

/**
 * Cases whose decision changes in the same way and for the same reason.
 *
 * @param edits what the decision says before and after
 * @param because the changed rules and techniques that are responsible, each with what was changed; empty where no
 *     single one can be named
 * @param also rules that fire otherwise only because of those, by id
 * @param cases their names, in the order in which they were decided
 * @param witness the first case as a case file where it stands in no file, as a generated one does; else empty
 */
public record CaseChange(
        Kind kind, List<Edit> edits, List<String> because, List<String> also, List<String> cases, String witness) {
    /** How a decision changes, what matters most first. */
    public enum Kind {
        LOOSER("Looser", "More is permitted, or a safeguard is gone."),
        BOTH("Looser in one respect, stricter in another", "Judge each as if it were looser."),
        STRICTER("Stricter", "Less is permitted, or a safeguard is added."),
        OTHER("Other answers", "As strict as before, but it asks, advises or concludes something else."),
        REASONS("Same answer, other reasons", "Only the rules and facts behind it, or why a technique is not recommended."),
        TEXTS("Same answer, other texts", "Only words, sources or marks differ.");

        private final String words;
        private final String meaning;

        Kind(String words, String meaning) {
            this.words = words;
            this.meaning = meaning;
        }

        public String words() {
            return words;
        }

        public String meaning() {
            return meaning;
        }

        /** Whether it permits anything that was not permitted before. */
        public boolean loosens() {
            return this == LOOSER || this == BOTH;
        }
    }

    /** Changes that are alike as one: the cases of all of them, the witness of the first. */
    static CaseChange together(List<CaseChange> alike) {
        CaseChange first = alike.get(0);
        List<String> also = alike.stream().flatMap(c -> c.also.stream()).distinct().sorted().toList();
        List<String> cases = alike.stream().flatMap(c -> c.cases.stream()).toList();
        return new CaseChange(first.kind, first.edits, first.because, also, cases, first.witness);
    }
}
