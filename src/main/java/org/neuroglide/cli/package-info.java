/**
 * The command line. It only reads, asks the other rooms and prints; every decision it shows is made by the engine.
 *
 * <p>Exit codes: 0 fine, 1 problems found or scenarios failed, 2 misuse, 3 a fault of the program.
 */
@NullMarked
package org.neuroglide.cli;

import org.jspecify.annotations.NullMarked;
