/** Decisions that are kept, to be compared with those of a later knowledge base or program. Entries: {@link
 * org.neuroglide.proof.corpus.Baseline}, {@link org.neuroglide.proof.corpus.Replay}. */
@NullMarked
package org.neuroglide.proof.corpus;

import org.jspecify.annotations.NullMarked;
