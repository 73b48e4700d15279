/**
 * A patient case in, a decision out: pure, deterministic and thread-safe. Its entry is {@link
 * org.neuroglide.engine.DecisionEngine}.
 *
 * <p>The engine holds no clinical content. It completes the case with what the vocabulary says, lets the rules
 * conclude, reads every conclusion's bases, and joins the conclusions with the table of techniques.
 */
@NullMarked
package org.neuroglide.engine;

import org.jspecify.annotations.NullMarked;
