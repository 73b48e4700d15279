package org.neuroglide.hooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The answer to a call. There are no {@code systemActions}: whatever changes the record is proposed to a clinician and done by
 * nobody else.
 *
 * @param cards the most urgent first; empty where there is nothing to say, and there all the same
 */
record Cards(@JsonInclude(JsonInclude.Include.ALWAYS) List<Card> cards) {}
