/**
 * What people and machines read: the page of a decision, the proof of a conclusion, the catalogue of the rules, and the
 * canonical form of a decision.
 *
 * <p>A page is built once as blocks and then set as terminal text or as Markdown, so both say the same.
 */
@NullMarked
package org.neuroglide.texts;

import org.jspecify.annotations.NullMarked;
