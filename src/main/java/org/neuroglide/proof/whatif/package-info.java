/** What other findings would change a decision, and which open question tells most. */
@NullMarked
package org.neuroglide.proof.whatif;

import org.jspecify.annotations.NullMarked;
