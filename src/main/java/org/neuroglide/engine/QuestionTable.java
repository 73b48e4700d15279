package org.neuroglide.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.MissingInformation;
import org.neuroglide.model.Need;
import org.neuroglide.model.Question;

/**
 * Every question of the vocabulary with the strictest disposition that an answer can lead to, and its place among the
 * others: the strictest first, then by group, then in the vocabulary's order. Shared by all cases.
 */
final class QuestionTable {
    private static final List<Section> ASKED =
            List.of(Section.RED_FLAGS, Section.SYMPTOMS, Section.TESTS, Section.HISTORY, Section.QUESTIONS);

    private record Entry(VocabularyItem item, Disposition couldBecome, int place) {}

    private record Asked(Entry entry, Need need, List<String> rules) {}

    private final Map<String, Entry> entries = new HashMap<>();

    QuestionTable(Knowledge knowledge) {
        Vocabulary vocabulary = knowledge.vocabulary();
        AnswerReach reach = new AnswerReach(knowledge.rules());
        Map<String, Integer> groups = new HashMap<>();
        vocabulary.items(Section.GROUPS).forEach(g -> groups.put(g.code(), groups.size()));
        List<Entry> unplaced = new ArrayList<>();
        for (Section section : ASKED) {
            for (VocabularyItem item : vocabulary.items(section)) {
                unplaced.add(new Entry(item, reach.strictest(item), 0));
            }
        }
        unplaced.sort(Comparator.comparing(Entry::couldBecome)
                .thenComparingInt(e -> groups.getOrDefault(e.item.group(), groups.size())));
        for (Entry entry : unplaced) {
            entries.put(entry.item.code(), new Entry(entry.item, entry.couldBecome, entries.size()));
        }
    }

    /** The questions of one decision, each once. */
    List<Question> of(Standing standing) {
        Map<String, Asked> asked = new HashMap<>();
        for (Standing.Item<MissingInformation> missing : standing.missing) {
            Entry entry = entries.get(missing.conclusion().code());
            if (entry != null) {
                Asked one = new Asked(entry, missing.conclusion().need(), missing.rules());
                asked.merge(missing.conclusion().code(), one, QuestionTable::both);
            }
        }
        List<Asked> sorted = new ArrayList<>(asked.values());
        sorted.sort(Comparator.comparingInt(a -> a.entry.place));
        List<Question> questions = new ArrayList<>(sorted.size());
        for (Asked one : sorted) {
            VocabularyItem item = one.entry.item;
            questions.add(new Question(
                    item.code(), item.group(), item.question(), one.need, one.entry.couldBecome, one.rules));
        }
        return List.copyOf(questions);
    }

    private static Asked both(Asked a, Asked b) {
        TreeSet<String> rules = new TreeSet<>(a.rules);
        rules.addAll(b.rules);
        Need need = a.need.compareTo(b.need) < 0 ? a.need : b.need;
        return new Asked(a.entry, need, List.copyOf(rules));
    }
}
