/**
 * Reads cases and scenarios, runs scenarios against a knowledge base, and checks that every rule has the scenarios that
 * prove it.
 *
 * <p>Everything is read in closed schemas: an unknown key or code is a problem with its file, line, path and the
 * nearest known word, and all problems come at once.
 */
@NullMarked
package org.neuroglide.scenario;

import org.jspecify.annotations.NullMarked;
