package org.neuroglide.model;

import java.util.List;

/**
 * A technique of the table that the decision does not recommend.
 *
 * @param technique id in the table of techniques
 * @param barriers every reason, strictest first; never empty
 */
public record NotRecommended(String technique, String name, Kind kind, List<Barrier> barriers) {}
