/** What the rules say of themselves, without a scenario: duplicates, rules that never fire, contradictions, gaps. Entry:
 * {@link org.neuroglide.proof.analysis.DeepLint}. */
@NullMarked
package org.neuroglide.proof.analysis;

import org.jspecify.annotations.NullMarked;
