package org.neuroglide.texts;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Advice;
import org.neuroglide.model.AdviceKind;
import org.neuroglide.model.Decision;
import org.neuroglide.model.RangeLimit;

/** What the knowledge base says to the patient of a decision. Words for clinicians are never a substitute. */
final class PatientWords {
    private final Knowledge knowledge;
    private final Decision decision;

    PatientWords(Knowledge knowledge, Decision decision) {
        this.knowledge = knowledge;
        this.decision = decision;
    }

    /** The advice of one kind; all of it must have patient words. */
    List<String> advice(AdviceKind kind) {
        return topics(kind).stream().map(this::words).distinct().toList();
    }

    /** When to call for help, the most urgent first. */
    List<String> help() {
        return advice(AdviceKind.SAFETY_NET).stream()
                .sorted(Comparator.comparing(line -> !line.contains("at once")))
                .toList();
    }

    /** When to stop: in any treatment, and where nobody watches. */
    List<String> stops() {
        return Stream.concat(topics(AdviceKind.HOME).stream().filter(PatientWords::stops), topics(AdviceKind.STOP).stream())
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

    private static boolean stops(String topic) {
        return topic.startsWith("stop-");
    }

    /** The advice of one kind as far as it is meant for the patient. */
    List<String> suited(AdviceKind kind) {
        return topics(kind).stream()
                .flatMap(t -> knowledge.vocabulary().item(Section.ADVICE, t).stream())
                .map(VocabularyItem::patientWords)
                .filter(w -> !w.isEmpty())
                .map(Words::sentence)
                .distinct()
                .toList();
    }

    /** How far a movement may go. */
    String range(RangeLimit limit) {
        return words("range-" + limit.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    private List<String> topics(AdviceKind kind) {
        return decision.conclusions(Advice.class).stream()
                .filter(a -> a.kind() == kind)
                .map(Advice::topic)
                .toList();
    }

    private String words(String topic) {
        return knowledge
                .vocabulary()
                .item(Section.ADVICE, topic)
                .map(VocabularyItem::patientWords)
                .filter(w -> !w.isEmpty())
                .map(Words::sentence)
                .orElseThrow(() -> new HandoutException(
                        "no-patient-words",
                        "the knowledge base has no words for the patient for the advice " + topic,
                        "add patientWords: to it in vocabulary.yaml"));
    }
}
