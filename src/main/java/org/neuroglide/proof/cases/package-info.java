/** Cases made for proofs: generated from a vocabulary, changed in one thing, made as small as they can be, and written as case files. */
@NullMarked
package org.neuroglide.proof.cases;

import org.jspecify.annotations.NullMarked;
