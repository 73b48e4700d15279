/** The decision log: every decision with its case, append-only and chained, and the feedback on its cards. */
@NullMarked
package org.neuroglide.audit;

import org.jspecify.annotations.NullMarked;
