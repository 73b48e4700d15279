package org.neuroglide.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One answer, "all absent", for a whole screening block. Items that came into the vocabulary after the version it was
 * given for stay unanswered; an answer to a single item wins over its group's.
 *
 * @param group a group of the vocabulary
 * @param version the knowledge base version whose items were answered, such as {@code 2026.1}
 * @param assessedOn the date of the answer; null means the visit itself
 */
public record GroupAnswer(String group, String version, @Nullable LocalDate assessedOn) {}
