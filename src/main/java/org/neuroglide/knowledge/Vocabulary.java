package org.neuroglide.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every code that a case, a rule or a technique may use, by section. Codes are unique over all sections but GROUPS
 * and REGIONS.
 */
public final class Vocabulary {
    /** The sections of {@code vocabulary.yaml}, in the order of the file. */
    public enum Section {
        REGIONS("regions"),
        GROUPS("groups"),
        RED_FLAGS("redFlags"),
        SYMPTOMS("symptoms"),
        TESTS("tests"),
        HISTORY("history"),
        QUESTIONS("questions"),
        CONDITIONS("conditions"),
        NERVES("nerves"),
        ROOTS("roots"),
        CONCERNS("concerns"),
        PRECAUTIONS("precautions"),
        ADVICE("advice"),
        MOVEMENTS("movements"),
        POSITIONS("positions"),
        SCALES("scales"),
        MEASURES("measures");

        private final String key;

        Section(String key) {
            this.key = key;
        }

        /** What one item of the section is called, such as {@code red flag}. */
        String noun() {
            return switch (this) {
                case RED_FLAGS -> "red flag";
                case HISTORY -> "history item";
                case ADVICE -> "advice topic";
                default -> key.substring(0, key.length() - 1);
            };
        }

        /** The section's key in the file. */
        public String key() {
            return key;
        }
    }

    private final Map<Section, Map<String, VocabularyItem>> items;

    public Vocabulary(Map<Section, Map<String, VocabularyItem>> items) {
        this.items = items;
    }

    /** The items of a section, in the order of the file. */
    public Collection<VocabularyItem> items(Section section) {
        return items.getOrDefault(section, Map.of()).values();
    }

    public Optional<VocabularyItem> item(Section section, String code) {
        return Optional.ofNullable(items.getOrDefault(section, Map.of()).get(code));
    }

    /** The item with a code in any of the sections, the first section that has it. */
    public Optional<VocabularyItem> find(List<Section> sections, String code) {
        return sections.stream().flatMap(s -> item(s, code).stream()).findFirst();
    }
}
