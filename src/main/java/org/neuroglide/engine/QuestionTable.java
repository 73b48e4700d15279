package org.neuroglide.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.MissingInformation;
import org.neuroglide.model.Need;
import org.neuroglide.model.Question;

/**
 * Every question of the vocabulary with the strictest disposition that an answer can lead to, worked out when it is
 * first asked. Questions that can lead to the strictest come first, then they stand by group and in the vocabulary's
 * order. Shared by all cases.
 */
final class QuestionTable {
    private static final List<Section> ASKED = List.of(
            Section.RED_FLAGS,
            Section.SYMPTOMS,
            Section.TESTS,
            Section.HISTORY,
            Section.QUESTIONS,
            Section.MEASURES);

    /**
     * @param group place of its group among the groups
     * @param place in the vocabulary
     */
    private record Entry(VocabularyItem item, int group, int place) {}

    private record Asked(Entry entry, Disposition couldBecome, Need need, List<String> rules)
            implements Comparable<Asked> {
        @Override
        public int compareTo(Asked other) {
            int order = couldBecome.compareTo(other.couldBecome);
            order = order != 0 ? order : Integer.compare(entry.group, other.entry.group);
            return order != 0 ? order : Integer.compare(entry.place, other.entry.place);
        }

        /** A blocking need wins. */
        Asked and(Asked other) {
            TreeSet<String> both = new TreeSet<>(rules);
            both.addAll(other.rules);
            return new Asked(entry, couldBecome, need.compareTo(other.need) < 0 ? need : other.need, List.copyOf(both));
        }
    }

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Disposition> couldBecome = new ConcurrentHashMap<>();
    private final AnswerReach reach;

    QuestionTable(Knowledge knowledge) {
        Vocabulary vocabulary = knowledge.vocabulary();
        reach = new AnswerReach(knowledge.rules());
        Map<String, Integer> groups = new HashMap<>();
        vocabulary.items(Section.GROUPS).forEach(g -> groups.put(g.code(), groups.size()));
        for (Section section : ASKED) {
            for (VocabularyItem item : vocabulary.items(section)) {
                int group = groups.getOrDefault(item.group(), groups.size());
                entries.put(item.code(), new Entry(item, group, entries.size()));
            }
        }
    }

    /** The questions of one decision, each once. */
    List<Question> of(Standing standing) {
        if (standing.missing.isEmpty()) {
            return List.of();
        }
        Map<String, Asked> asked = new HashMap<>();
        for (Standing.Item<MissingInformation> missing : standing.missing) {
            String code = missing.conclusion().code();
            Entry entry = entries.get(code);
            if (entry != null) {
                Disposition outcome = couldBecome.computeIfAbsent(code, c -> reach.strictest(entry.item));
                Asked one = new Asked(entry, outcome, missing.conclusion().need(), missing.rules());
                asked.merge(code, one, Asked::and);
            }
        }
        List<Asked> sorted = new ArrayList<>(asked.values());
        sorted.sort(null);
        List<Question> questions = new ArrayList<>(sorted.size());
        for (Asked one : sorted) {
            VocabularyItem item = one.entry.item;
            questions.add(
                    new Question(item.code(), item.group(), item.question(), one.need, one.couldBecome, one.rules));
        }
        return List.copyOf(questions);
    }
}
