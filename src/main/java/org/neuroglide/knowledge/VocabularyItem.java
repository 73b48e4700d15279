package org.neuroglide.knowledge;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Modality;
import org.neuroglide.model.RangeLimit;
import org.neuroglide.model.Screen;
import org.neuroglide.model.TestFamily;
import org.neuroglide.model.Weight;

/**
 * One code of the vocabulary. Components that a section does not use have their neutral value.
 *
 * @param words what a clinician calls it
 * @param question how to ask or examine it; empty where it is never asked
 * @param patientWords plain words for the patient; empty where there are none
 * @param action what to do, for concerns; empty otherwise
 * @param synonyms other words that lead a search to this code
 * @param regions the regions whose sessions include it; for a movement the one region of its joint
 * @param since the knowledge base version that brought it
 * @param sided whether a finding of it has a side
 * @param course whether a red flag of it may carry a course
 * @param behaviour whether a symptom of it may carry the components of irritability
 * @param components the components that a history item of it may carry: {@code on cleared stable healed}
 * @param opposite for a movement: the movement that undoes it
 * @param range for a movement: the greatest angle of its joint from the anatomical position, in degrees; 0 where it has none
 * @param measure for a measure: its direction and scales; null otherwise
 * @param notice for an advice: whether it tells the patient to get help, or to stop; {@code NONE} otherwise
 * @param standardCodes codes of other systems, each with its mark
 */
public record VocabularyItem(
        Vocabulary.Section section,
        String code,
        String words,
        String question,
        String patientWords,
        String action,
        List<String> synonyms,
        List<String> regions,
        String since,
        String group,
        Screen screen,
        Weight weight,
        boolean sided,
        boolean course,
        boolean behaviour,
        TestFamily family,
        Modality modality,
        String nerve,
        String root,
        List<String> components,
        String opposite,
        int range,
        @Nullable Measure measure,
        Notice notice,
        List<StandardCode> standardCodes) {
    /** What an advice asks of the patient in haste, the most urgent first. */
    public enum Notice {
        HELP_AT_ONCE,
        HELP_SAME_DAY,
        STOP,
        NONE
    }

    /** The advice topic that tells the patient how far a movement may go. */
    public static String range(RangeLimit limit) {
        return "range-" + YamlFields.kebab(limit);
    }

    /**
     * What the scores of an outcome measure mean.
     *
     * @param higherIsBetter whether a higher score is the better one
     * @param rating whether the score is itself the change since treatment began, so that it has no baseline
     * @param scales at least one
     */
    public record Measure(boolean higherIsBetter, boolean rating, List<Scale> scales) {}

    /**
     * A scale of an outcome measure.
     *
     * @param decimals how many decimals a score may have
     */
    public record Scale(String code, BigDecimal min, BigDecimal max, int decimals, String unit) {}

    /**
     * A code of another system.
     *
     * @param mark {@code checked} or {@code unverified}
     */
    public record StandardCode(String system, String code, String mark) {}
}
