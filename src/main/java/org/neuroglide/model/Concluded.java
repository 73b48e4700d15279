package org.neuroglide.model;

import java.util.List;

/**
 * A conclusion with every basis it stands on.
 *
 * @param bases at least one, sorted by rule id, then by the facts' keys
 */
public record Concluded(Conclusion conclusion, List<Basis> bases) {}
