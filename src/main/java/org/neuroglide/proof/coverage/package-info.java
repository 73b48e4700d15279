/**
 * What the scenarios show of the rules: which rules fired, which parts of a rule decide alone, which sides of a limit
 * were seen, what was never used. Entry: {@link org.neuroglide.proof.coverage.Coverage}.
 */
@NullMarked
package org.neuroglide.proof.coverage;

import org.jspecify.annotations.NullMarked;
