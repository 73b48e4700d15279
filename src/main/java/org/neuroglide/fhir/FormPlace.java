package org.neuroglide.fhir;

import org.neuroglide.model.Side;

/**
 * Where in a case an answer goes.
 *
 * @param block a block of the case file, such as {@code complaint} or {@code symptoms}
 * @param code the item of the vocabulary; empty in a block that has none
 * @param side of a finding; NONE where it has none
 * @param field the key of the value
 */
record FormPlace(String block, String code, Side side, String field) {
    static FormPlace of(String block, String field) {
        return new FormPlace(block, "", Side.NONE, field);
    }
}
