package org.neuroglide.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A technique that may be used, with how much of it and why.
 *
 * @param technique id in the table of techniques
 * @param name the technique in plain words
 * @param start the start position in plain words
 * @param limits the limits on where it starts and how far it goes, strictest first
 * @param dose null only where no dose is concluded for the kind; then the technique is not recommended
 * @param home whether it may go into the home programme
 * @param indications the indications that it answers
 * @param because ids of the rules whose conclusions led to it: permission, limits, indication, dose
 * @param evidence what speaks for and against it
 */
public record Recommendation(
        String technique,
        String name,
        String nerve,
        Side side,
        Kind kind,
        String start,
        List<RangeLimit> limits,
        @Nullable Dose dose,
        boolean home,
        List<Indication> indications,
        List<String> because,
        List<EvidenceSummary> evidence) {}
