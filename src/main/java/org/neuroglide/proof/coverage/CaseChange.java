package org.neuroglide.proof.coverage;

/**
 * One change of a written case.
 *
 * @param words what differs, for a clinician
 * @param slug the same for an id: lower-case words joined by hyphens
 * @param over YAML that is laid over the case
 */
record CaseChange(String words, String slug, String over) {}
