package org.neuroglide.fhir;

import java.util.Arrays;
import java.util.List;
import org.neuroglide.knowledge.YamlFields;

/**
 * One of the answers of a closed list.
 *
 * @param list name of the list; its code system is {@link #system()}
 * @param code as in a case file
 * @param words what the clinician reads
 */
record FormOption(String list, String code, String words) {
    String system() {
        return Fhir.CANONICAL + "/CodeSystem/" + list;
    }

    /** Every constant of a list of the model but those that say that nothing is known: that is an item without an answer. */
    @SafeVarargs
    static <E extends Enum<E>> List<FormOption> of(String list, Class<E> constants, E... without) {
        return Arrays.stream(constants.getEnumConstants())
                .filter(c -> !Arrays.asList(without).contains(c))
                .map(c -> new FormOption(list, YamlFields.kebab(c), words(c)))
                .toList();
    }

    private static String words(Enum<?> constant) {
        String lower = YamlFields.kebab(constant).replace('-', ' ');
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }
}
