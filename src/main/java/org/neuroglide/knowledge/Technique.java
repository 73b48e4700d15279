package org.neuroglide.knowledge;

import java.util.List;
import org.neuroglide.model.Kind;

/**
 * A movement prescription.
 *
 * @param nerve the nerve it moves
 * @param kind computed from the movements
 * @param position posture, a position of the vocabulary
 * @param offTension whether the start position takes the nerve off tension
 * @param start the start position in plain words
 * @param phases what each joint does, in order
 * @param steps plain words for the patient
 * @param home whether it is suited to a home programme
 * @param rank order among techniques for the same nerve, the first choice lowest
 * @param sources keys of the sources
 */
public record Technique(
        String id,
        String name,
        List<String> synonyms,
        String nerve,
        Kind kind,
        String position,
        boolean offTension,
        String start,
        List<Phase> phases,
        List<String> steps,
        boolean home,
        int rank,
        List<String> sources,
        int line) {

    /**
     * One phase of a technique.
     *
     * @param moves joint movements of the vocabulary that happen together
     * @param holdSeconds how long its end is held, 0 for not at all
     */
    public record Phase(List<String> moves, int holdSeconds) {}
}
