/**
 * Draws a technique from its movements: a jointed figure in space, seen from the side that shows the movements best.
 * Entry: {@link org.neuroglide.texts.figure.Figure}. Lengths are centimetres of a body of 170; angles are degrees.
 */
@NullMarked
package org.neuroglide.texts.figure;

import org.jspecify.annotations.NullMarked;
