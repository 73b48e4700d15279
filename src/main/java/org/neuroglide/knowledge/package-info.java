/**
 * Loads, lints and describes a knowledge base. Its entry is {@link org.neuroglide.knowledge.Knowledge}.
 *
 * <p>Rules are written in a closed dialect of DRL. What our own reader does not know it refuses; Drools only compiles
 * what is printed from the rule model.
 */
@NullMarked
package org.neuroglide.knowledge;

import org.jspecify.annotations.NullMarked;
