package org.neuroglide.knowledge;

import java.util.List;
import java.util.Map;
import org.neuroglide.model.Kind;

/**
 * A movement prescription.
 *
 * @param patientName what it is called to the patient; empty where it has no name for the patient
 * @param nerve the nerve it moves
 * @param kind computed from the movements
 * @param position posture, a position of the vocabulary
 * @param offTension whether the start position takes the nerve off tension
 * @param start the start position in plain words
 * @param patientStart the start position for the patient, without angles; empty where {@code start} is plain enough
 * @param pose angles of the moving side's joints at the start, movement to degrees from the anatomical position; what it
 *     leaves out is as the position has it
 * @param phases what each joint does, in order
 * @param steps plain words for the patient
 * @param feel what it may feel like, plain words for the patient; empty where nothing is said
 * @param home whether it is suited to a home programme
 * @param rank order among techniques for the same nerve, the first choice lowest
 * @param sources keys of the sources
 */
public record Technique(
        String id,
        String name,
        String patientName,
        List<String> synonyms,
        String nerve,
        Kind kind,
        String position,
        boolean offTension,
        String start,
        String patientStart,
        Map<String, Integer> pose,
        List<Phase> phases,
        List<String> steps,
        String feel,
        boolean home,
        int rank,
        List<String> sources,
        int line) {

    /** The longest hold of a phase in seconds, 0 where none is held. */
    public int longestHold() {
        return phases.stream().mapToInt(Phase::holdSeconds).max().orElse(0);
    }

    /**
     * One phase of a technique.
     *
     * @param moves joint movements of the vocabulary that happen together
     * @param holdSeconds how long its end is held, 0 for not at all
     */
    public record Phase(List<String> moves, int holdSeconds) {}
}
