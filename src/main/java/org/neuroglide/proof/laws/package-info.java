/** The safety laws, held against cases. Entry: {@link org.neuroglide.proof.laws.LawChecker}. */
@NullMarked
package org.neuroglide.proof.laws;

import org.jspecify.annotations.NullMarked;
