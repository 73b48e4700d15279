package org.neuroglide.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Decision;
import org.neuroglide.model.RangeLimit;
import org.neuroglide.model.Recommendation;
import org.neuroglide.texts.PatientWords;
import org.neuroglide.texts.Terms;
import org.neuroglide.texts.Words;

/** A recommended technique in sentences, for the clinician and for the patient. */
final class TechniqueTexts {
    static final String DOSE = "Dose: ";
    static final String AT_HOME = "May go into the home programme once taught.";

    private final Knowledge knowledge;
    private final Words words;

    TechniqueTexts(Knowledge knowledge, Words words) {
        this.knowledge = knowledge;
        this.words = words;
    }

    /** "median nerve, left". */
    String place(Recommendation recommendation) {
        return words.within(recommendation.nerve(), Section.NERVES) + Terms.after(recommendation.side());
    }

    String where(Recommendation recommendation) {
        return recommendation.home() ? AT_HOME : "In the clinic only.";
    }

    static String dose(Recommendation recommendation) {
        return DOSE + Words.sentence(Doses.words(recommendation));
    }

    /** Kind, nerve and side, start, dose, limits, and whether it may go home; a sentence each. */
    List<String> prescription(Recommendation recommendation) {
        List<String> lines = new ArrayList<>();
        lines.add(Words.capital(Terms.of(recommendation.kind())) + ", " + place(recommendation) + ": "
                + Words.sentence(recommendation.name()));
        lines.add("Start: " + Words.sentence(recommendation.start()));
        lines.add(dose(recommendation));
        for (RangeLimit limit : recommendation.limits()) {
            lines.add("Limit: " + Words.sentence(Terms.of(limit)));
        }
        lines.add(where(recommendation));
        return lines;
    }

    /**
     * The steps in the patient's words, with how far to go, what it may feel like, when to stop and when to get help: it may
     * be all that the patient is given.
     */
    String patientInstruction(Decision decision, Recommendation recommendation) {
        Optional<Technique> technique = Optional.ofNullable(knowledge.techniques().get(recommendation.technique()));
        List<String> lines = new ArrayList<>();
        technique.ifPresent(t -> {
            lines.add(t.patientStart().isEmpty() ? t.start() : t.patientStart());
            IntStream.range(0, t.steps().size())
                    .forEach(i -> lines.add((i + 1) + ". " + t.steps().get(i)));
        });
        recommendation.limits().stream()
                .flatMap(limit -> knowledge.vocabulary().item(Section.ADVICE, VocabularyItem.range(limit)).stream())
                .map(VocabularyItem::patientWords)
                .filter(text -> !text.isEmpty())
                .forEach(lines::add);
        technique.map(Technique::feel).filter(feel -> !feel.isEmpty()).ifPresent(lines::add);
        PatientWords safety = new PatientWords(knowledge, decision);
        safety.stops().stream().filter(text -> !text.isEmpty()).forEach(lines::add);
        safety.help().stream().filter(text -> !text.isEmpty()).forEach(lines::add);
        return lines.stream().map(Words::sentence).reduce((a, b) -> a + "\n" + b).orElse("");
    }
}
