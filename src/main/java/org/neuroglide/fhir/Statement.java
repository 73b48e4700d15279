package org.neuroglide.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Side;

/**
 * What one record says of one item of the vocabulary.
 *
 * @param reference the record, such as {@code Condition/12}
 * @param code as {@code system|code}
 * @param presence NOT_ASSESSED where the record gives a number
 * @param number null where the record gives a presence
 * @param assessed the day on which it was found; null where the record does not say
 * @param happenedFrom the first day on which an event can have been; null where the record does not say
 * @param happened the last day on which it can have been, the same where the record gives the day
 * @param stated the sides that the record states
 * @param firm whether it is final, so that an absence or a number may be believed
 */
record Statement(
        CodeMeaning meaning,
        String reference,
        String code,
        Presence presence,
        @Nullable BigDecimal number,
        @Nullable LocalDate assessed,
        @Nullable LocalDate happenedFrom,
        @Nullable LocalDate happened,
        Set<Side> stated,
        boolean firm) {
    /** A record that takes the place of older ones with the same code. */
    String series() {
        return meaning.section() + " " + meaning.item() + " " + meaning.field() + " " + code;
    }
}
