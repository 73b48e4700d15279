package org.neuroglide.engine;

import java.util.List;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Fact;

/** Something that draws conclusions in the place of the compiled rules, to be compared with them or to try others. */
public interface Reasoning {
    /**
     * Every conclusion with its bases, sorted by key. Called by several threads at once.
     *
     * @param inputs every input fact of one case
     */
    List<Concluded> conclude(List<Fact> inputs);
}
