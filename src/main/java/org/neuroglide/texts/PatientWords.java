package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.knowledge.VocabularyItem.Notice;
import org.neuroglide.model.Advice;
import org.neuroglide.model.AdviceKind;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Problem;
import org.neuroglide.model.RangeLimit;

/** What the knowledge base says to the patient of a decision. Words for clinicians are never a substitute. */
public final class PatientWords {
    private final Knowledge knowledge;
    private final Decision decision;
    private final List<Problem> missing = new ArrayList<>();

    /** Reads only; whatever words are missing is noted. */
    public PatientWords(Knowledge knowledge, Decision decision) {
        this.knowledge = knowledge;
        this.decision = decision;
    }

    /** The advice of one kind; all of it must have patient words. */
    List<String> advice(AdviceKind kind) {
        return topics(kind).stream().map(this::words).distinct().toList();
    }

    /** When to call for help, the most urgent first. */
    public List<String> help() {
        return topics(AdviceKind.SAFETY_NET).stream()
                .sorted(Comparator.comparing(this::notice))
                .map(this::words)
                .distinct()
                .toList();
    }

    /** When to stop: in any treatment, and where nobody watches. */
    public List<String> stops() {
        return Stream.concat(topics(AdviceKind.HOME).stream().filter(this::stops), topics(AdviceKind.STOP).stream())
                .map(this::words)
                .distinct()
                .toList();
    }

    /** How to exercise at home, without when to stop. */
    List<String> manners() {
        return topics(AdviceKind.HOME).stream()
                .filter(t -> !stops(t))
                .map(this::words)
                .distinct()
                .toList();
    }

    private boolean stops(String topic) {
        return notice(topic) == Notice.STOP;
    }

    /** The advice of one kind as far as it is meant for the patient. */
    List<String> suited(AdviceKind kind) {
        return topics(kind).stream()
                .flatMap(t -> item(t).stream())
                .map(VocabularyItem::patientWords)
                .filter(w -> !w.isEmpty())
                .map(Words::sentence)
                .distinct()
                .toList();
    }

    /** How far a movement may go. */
    String range(RangeLimit limit) {
        return words(VocabularyItem.range(limit));
    }

    private List<String> topics(AdviceKind kind) {
        return decision.conclusions(Advice.class).stream()
                .filter(a -> a.kind() == kind)
                .map(Advice::topic)
                .toList();
    }

    /** What the knowledge base could not say to the patient; to be read after everything else. */
    List<Problem> missing() {
        return List.copyOf(missing);
    }

    private String words(String topic) {
        String words = item(topic).map(VocabularyItem::patientWords).orElse("");
        if (words.isEmpty()) {
            missing.add(Handout.problem(
                    "no-patient-words",
                    topic,
                    "the knowledge base has no words for the patient for this advice",
                    "add patientWords: to it in vocabulary.yaml"));
        }
        return Words.sentence(words);
    }

    private Notice notice(String topic) {
        return item(topic).map(VocabularyItem::notice).orElse(Notice.NONE);
    }

    private Optional<VocabularyItem> item(String topic) {
        return knowledge.vocabulary().item(Section.ADVICE, topic);
    }
}
