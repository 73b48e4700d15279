/** Runs scenarios and the coverage gate as tests of a project that has a knowledge base of its own. */
@NullMarked
package org.neuroglide.proof.junit;

import org.jspecify.annotations.NullMarked;
