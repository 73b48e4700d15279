package org.neuroglide.hooks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neuroglide.fhir.FhirCase.Unused;
import org.neuroglide.fhir.Subject;
import org.neuroglide.model.Decision;
import org.neuroglide.model.PatientCase;

/**
 * A decision on its way to cards.
 *
 * @param id of the decision
 * @param at when it was made
 * @param gaps the parts of the record that are not known
 * @param unused what was known and did not enter the case
 * @param assessed whether a filled-in assessment was used
 * @param orderedTechniques the techniques that the call's orders ask for
 */
record Occasion(
        String id,
        Instant at,
        PatientCase patientCase,
        Decision decision,
        Subject subject,
        Map<RecordQuery, Gap> gaps,
        List<Unused> unused,
        boolean assessed,
        List<OrderedTechnique> orderedTechniques) {
    /** The record names a serious concern that no item of a case holds. */
    static final String SERIOUS = "serious-concern";
    /** An assessment was begun after the one that counts. */
    static final String UNFINISHED = "unfinished-newer";
    /** A medicine is taken, and the record does not say which. */
    static final String UNNAMED_MEDICINE = "medicine-not-named";

    /** What whoever reads a resource alone must know of the call. */
    List<String> remarks() {
        return gaps.isEmpty()
                ? List.of()
                : List.of("Parts of the record were not known: "
                        + gaps.keySet().stream().sorted().map(RecordQuery::key).collect(Collectors.joining(", "))
                        + "; they count as not assessed.");
    }

    /** Whether the record is known to hold more that could bar treatment than the case does. */
    boolean isIncomplete() {
        return !gaps.isEmpty() || has(SERIOUS) || has(UNFINISHED) || has(UNNAMED_MEDICINE);
    }

    boolean has(String reason) {
        return unused.stream().anyMatch(u -> u.reason().equals(reason));
    }
}
