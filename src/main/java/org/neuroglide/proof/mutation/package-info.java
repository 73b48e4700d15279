/** Changes one thing at a time in the rules and asks whether the scenarios notice. Entry: {@link
 * org.neuroglide.proof.mutation.Mutation}. */
@NullMarked
package org.neuroglide.proof.mutation;

import org.jspecify.annotations.NullMarked;
