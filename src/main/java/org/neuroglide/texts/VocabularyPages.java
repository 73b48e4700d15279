package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.neuroglide.knowledge.Nearest;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;

/** Finds codes and techniques by any of their words. */
public final class VocabularyPages {
    private static final int SHORT = 6;

    private final Words words;
    private final Vocabulary vocabulary;

    public VocabularyPages(Words words) {
        this.words = words;
        this.vocabulary = words.vocabulary();
    }

    /** The sections with the number of their codes. */
    public Page sections() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, "Sections of the vocabulary"));
        for (Section section : Section.values()) {
            blocks.add(Block.Field.of(
                    0, section.key(), Words.count(vocabulary.items(section).size(), "code")));
        }
        blocks.add(
                Block.Field.of(0, "techniques", Words.count(words.techniques().size(), "technique")));
        return new Page(blocks);
    }

    /** All codes of a section, or everything with the word in its code, words, synonyms, question or standard codes. */
    public Page search(String word) {
        List<Block> blocks = new ArrayList<>();
        for (Section section : Section.values()) {
            boolean whole = section.key().equalsIgnoreCase(word.strip());
            List<VocabularyItem> items = vocabulary.items(section).stream()
                    .filter(i -> whole || matches(i, word))
                    .toList();
            add(blocks, section.key(), items);
        }
        boolean whole = word.strip().equalsIgnoreCase("techniques");
        List<Technique> techniques = words.techniques().values().stream()
                .filter(t -> whole || matches(t, word))
                .toList();
        if (!techniques.isEmpty()) {
            blocks.add(new Block.Heading(1, "techniques"));
            techniques.forEach(t -> technique(blocks, t, techniques.size() <= SHORT));
        }
        return new Page(blocks);
    }

    /** The words nearest to one that found nothing. */
    public List<String> nearest(String word) {
        List<String> whole = Nearest.of(word, known().toList());
        List<String> parts = known().flatMap(k -> Stream.of(plain(k).split("[ ,()]+")))
                .filter(p -> p.length() > 2)
                .toList();
        return whole.isEmpty() ? Nearest.of(word, parts) : whole;
    }

    private Stream<String> known() {
        Stream<String> codes = Stream.of(Section.values())
                .flatMap(s -> vocabulary.items(s).stream())
                .flatMap(i -> Stream.concat(Stream.of(i.code(), i.words()), i.synonyms().stream()));
        Stream<String> techniques = words.techniques().values().stream()
                .flatMap(t -> Stream.concat(Stream.of(t.id(), t.name()), t.synonyms().stream()));
        return Stream.concat(codes, techniques);
    }

    private static boolean matches(VocabularyItem item, String word) {
        Stream<String> texts = Stream.concat(
                Stream.of(item.code(), item.words(), item.question(), item.patientWords()), item.synonyms().stream());
        return contains(texts, word)
                || item.standardCodes().stream().anyMatch(c -> c.code().equalsIgnoreCase(word.strip()));
    }

    private static boolean matches(Technique technique, String word) {
        return contains(
                Stream.concat(Stream.of(technique.id(), technique.name()), technique.synonyms().stream()), word);
    }

    private static boolean contains(Stream<String> texts, String word) {
        String wanted = plain(word);
        return texts.anyMatch(t -> plain(t).contains(wanted));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('-', ' ');
    }

    private void add(List<Block> blocks, String heading, Collection<VocabularyItem> items) {
        if (items.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(1, heading));
        for (VocabularyItem item : items) {
            blocks.add(Block.Item.of(0, Tone.STRONG, item.code(), item.words()));
            if (items.size() <= SHORT) {
                details(blocks, item);
            }
        }
    }

    private void details(List<Block> blocks, VocabularyItem item) {
        field(blocks, "Question", item.question());
        field(blocks, "To patients", item.patientWords());
        field(blocks, "Also called", String.join(", ", item.synonyms()));
        field(
                blocks,
                "Group",
                item.group().isEmpty() ? "" : words.code(item.group(), Section.GROUPS) + " (" + item.group() + ")");
        field(blocks, "Regions", String.join(", ", item.regions()));
        field(blocks, "Asked", asked(item).orElse(""));
        field(
                blocks,
                "Codes",
                String.join(
                        ", ",
                        item.standardCodes().stream()
                                .map(c -> c.system() + " " + c.code() + " (" + c.mark() + ")")
                                .toList()));
    }

    static Optional<String> asked(VocabularyItem item) {
        if (item.question().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(item.screen()).map(screen -> switch (screen) {
            case CORE -> "in every case";
            case REGION -> "in cases of its regions";
            case OPTIONAL -> "where it is reported";
        });
    }

    private void technique(List<Block> blocks, Technique technique, boolean whole) {
        blocks.add(Block.Item.of(
                0, Tone.STRONG, technique.id(), technique.name() + " (" + Terms.of(technique.kind()) + ")"));
        if (whole) {
            TechniqueBlocks.details(words, technique).forEach(blocks::add);
        }
    }

    private static void field(List<Block> blocks, String label, String text) {
        if (!text.isEmpty()) {
            blocks.add(Block.Field.of(1, label, text));
        }
    }
}
