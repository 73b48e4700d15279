/** A second, naive evaluator of the rules, and its comparison with the engine. Entries: {@link
 * org.neuroglide.proof.reference.ReferenceEvaluator}, {@link org.neuroglide.proof.reference.Comparison}. */
@NullMarked
package org.neuroglide.proof.reference;

import org.jspecify.annotations.NullMarked;
