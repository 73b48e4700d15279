package org.neuroglide.knowledge;

import java.util.List;
import org.neuroglide.model.EvidenceSummary;
import org.neuroglide.model.Kind;

/**
 * What the literature says of one condition.
 *
 * @param conditions the conditions it is shown for
 * @param kinds the kinds of technique it is shown for; all where empty
 */
public record EvidenceEntry(List<String> conditions, List<Kind> kinds, EvidenceSummary summary, int line) {}
