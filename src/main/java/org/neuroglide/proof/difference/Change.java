package org.neuroglide.proof.difference;

import java.util.List;
import java.util.Locale;

/**
 * A rule, number, technique or text of the knowledge base that is not as it was.
 *
 * @param id a rule id, a parameter's name, a code
 * @param title what it is called
 * @param note what else a reviewer must know of it, a sentence; may be empty
 * @param edits each thing that differs; empty for what was added or taken out as a whole without more to say
 */
public record Change(Part part, Manner manner, String id, String title, String note, List<Edit> edits) {
    /** The part of the knowledge base, in the order in which a reviewer reads. */
    public enum Part {
        RULES("Rules"),
        PARAMETERS("Parameters"),
        TECHNIQUES("Techniques"),
        EVIDENCE("Evidence"),
        VOCABULARY("Vocabulary"),
        TESTS("Tests and scores"),
        SOURCES("Sources"),
        ABOUT("About the knowledge base"),
        TRACEABILITY("Traceability");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What happened to it. */
    public enum Manner {
        ADDED,
        REMOVED,
        /** Taken out and entered among the retired rules. */
        RETIRED,
        CHANGED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
