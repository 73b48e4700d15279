package org.neuroglide.engine;

import java.util.List;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Fact;

/**
 * A decision with everything it was made from.
 *
 * @param facts every fact of the session: the inputs, those that nobody answered among them, then the conclusions; in a
 *     fixed order
 */
public record Examination(Decision decision, List<Fact> facts) {}
