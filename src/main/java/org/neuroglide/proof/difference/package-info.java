/** What a change to a knowledge base does: to its content in words, and to the decisions of cases. Entry: {@link
 * org.neuroglide.proof.difference.DifferenceFinder}. */
@NullMarked
package org.neuroglide.proof.difference;

import org.jspecify.annotations.NullMarked;
