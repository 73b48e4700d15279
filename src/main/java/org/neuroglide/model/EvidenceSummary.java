package org.neuroglide.model;

import java.util.List;

/**
 * What the literature says for and against, for one condition.
 *
 * @param key entry of the evidence table
 * @param headline one sentence with the size and certainty of the effect
 * @param againstNote why nothing is known that speaks against it; empty where something is
 */
public record EvidenceSummary(
        String key,
        Certainty certainty,
        String headline,
        List<EvidenceStatement> supports,
        List<EvidenceStatement> against,
        String againstNote) {}
