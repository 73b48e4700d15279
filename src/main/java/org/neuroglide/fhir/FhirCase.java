package org.neuroglide.fhir;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.PatientCase;

/**
 * What FHIR resources say, as a case in the keys of a case file, to be read and checked like every other case.
 *
 * @param tree maps, lists, texts, numbers and truth values; {@code CanonicalJson} writes it
 * @param unused what was in the resources and did not enter the case, with the reason: nothing is dropped in silence
 * @param patientCase the case that was read from the tree
 */
public record FhirCase(Map<String, @Nullable Object> tree, List<Unused> unused, PatientCase patientCase) {
    /**
     * Something that did not enter the case.
     *
     * @param reference the resource or answer, such as {@code Condition/12} or a linkId
     * @param code its code as {@code system|code}; empty where it has none
     * @param reason why, as a stable word: {@code not-mapped}, {@code entered-in-error}, {@code refuted}, {@code old} and
     *     others
     */
    public record Unused(String reference, String code, String reason) {}
}
