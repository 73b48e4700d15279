package org.neuroglide.knowledge;

/**
 * A citation.
 *
 * @param kind such as {@code guideline}, {@code trial}, {@code review}, {@code cohort}, {@code cadaver}, {@code text},
 *     {@code policy}
 * @param doi empty where unknown
 * @param pmid empty where unknown
 * @param checked the ISO date on which it was entered as read, or {@code unverified}
 * @param status {@code current}, {@code retracted} or {@code superseded}
 * @param counter whether it speaks against neural mobilization
 */
public record Source(
        String key,
        String kind,
        String title,
        String authors,
        String year,
        String doi,
        String pmid,
        String checked,
        String status,
        boolean counter,
        String note) {}
