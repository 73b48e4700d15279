package org.neuroglide.fhir;

/**
 * Whom resources are about, as references in the caller's system; empty where it is not known.
 *
 * @param patient such as {@code Patient/123}
 * @param encounter such as {@code Encounter/9}
 * @param practitioner the user, such as {@code Practitioner/7}
 */
public record Subject(String patient, String encounter, String practitioner) {}
