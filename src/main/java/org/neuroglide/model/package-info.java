/**
 * The facts of a case, the conclusions that rules draw from them, and the decision.
 *
 * <p>Facts and conclusions are immutable records, equal by content. What nobody reported is {@link
 * org.neuroglide.model.Presence#NOT_ASSESSED}, never absent; every number has a {@code known} companion.
 */
@NullMarked
package org.neuroglide.model;

import org.jspecify.annotations.NullMarked;
