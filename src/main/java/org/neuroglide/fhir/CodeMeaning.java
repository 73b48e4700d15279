package org.neuroglide.fhir;

import java.util.Map;
import java.util.Set;
import org.neuroglide.model.Presence;

/**
 * What a code of another system means in the words of the vocabulary.
 *
 * @param system its address, such as {@code http://loinc.org}
 * @param below whether it also stands for every longer code that begins with it
 * @param except an ending: longer codes that have it are not meant; empty where there is none
 * @param section a section of a case ({@code redFlags}, {@code symptoms}, {@code tests}, {@code history}, {@code outcomes}), of
 *     the vocabulary ({@code conditions}, {@code regions}, {@code concerns}), or {@code sides}
 * @param item a code of that section
 * @param counts how a record of the code counts
 * @param side where the finding is: {@code none} where the item has no side
 * @param past whether a condition that is over, or a medicine that is no longer taken, still counts
 * @param field the component that a number is for; otherwise empty
 * @param units units of a quantity that are taken as they are, as UCUM codes; a number without a unit needs the empty one
 * @param values answers of other systems, as {@code system|code}
 * @param broader of a condition: whether the code stands for more than it, so that a record of it leaves open what is meant
 * @param source where the code was read; {@code vocabulary} for the vocabulary's own
 */
public record CodeMeaning(
        String system,
        String code,
        boolean below,
        String except,
        String section,
        String item,
        Counts counts,
        SideRule side,
        boolean past,
        String field,
        Set<String> units,
        Map<String, Presence> values,
        boolean broader,
        String source) {
    /** How a record of a code counts. */
    public enum Counts {
        PRESENT,
        ABSENT,
        ANSWER,
        NUMBER
    }

    /** Where a finding is. */
    public enum SideRule {
        NONE,
        STATED,
        COMPLAINT,
        LEFT,
        RIGHT,
        BOTH
    }

    /** Whether it is meant by this very code, or by one below it. */
    boolean covers(String other) {
        return other.equals(code) || below && other.startsWith(code) && (except.isEmpty() || !other.endsWith(except));
    }
}
