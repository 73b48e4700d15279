package org.neuroglide.proof.difference;

import java.util.List;

/**
 * What one knowledge base says and decides otherwise than another.
 *
 * @param content what was changed in it, in words
 * @param source where the cases came from
 * @param cases how many were given to both
 * @param changes cases whose decision changes, by kind, the most cases first within a kind
 * @param refusals cases that one of the two refuses, or both
 * @param untold what one of the two was not told of generated cases, because it has no word for it
 */
public record Difference(
        Side before,
        Side after,
        List<Change> content,
        String source,
        int cases,
        List<CaseChange> changes,
        List<Refusal> refusals,
        List<Untold> untold) {
    /**
     * One of the two knowledge bases.
     *
     * @param name as the user named it
     * @param hash of its content
     */
    public record Side(String name, String version, String hash) {
        private static final int SHORT = 12;

        /** Name, version and the beginning of the hash. */
        public String words() {
            return name + " (version " + version + ", " + hash.substring(0, Math.min(SHORT, hash.length())) + ")";
        }
    }

    /**
     * A case that cannot be compared.
     *
     * @param problem the first problem with it, with its place
     */
    public record Refusal(String name, Refuser refuser, String problem) {
        /** Who refuses it. */
        public enum Refuser {
            BEFORE,
            AFTER,
            BOTH
        }
    }

    /**
     * A word that only the other knowledge base has.
     *
     * @param side the one that has no word for it: BEFORE or AFTER
     * @param what such as {@code red flag saddle-pain}
     * @param cases how many cases hold it
     */
    public record Untold(Refusal.Refuser side, String what, int cases) {}

    /** How many cases change in one way. */
    public int count(CaseChange.Kind kind) {
        return changes.stream().filter(c -> c.kind() == kind).mapToInt(c -> c.cases().size()).sum();
    }

    /** How many cases change in any way. */
    public int changed() {
        return changes.stream().mapToInt(c -> c.cases().size()).sum();
    }

    /** Whether any case permits what it did not permit before. */
    public boolean loosens() {
        return changes.stream().anyMatch(c -> c.kind().loosens());
    }
}
