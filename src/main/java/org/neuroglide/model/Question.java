package org.neuroglide.model;

import java.util.List;

/**
 * Something to ask or examine.
 *
 * @param code the item or question of the vocabulary
 * @param group the screening block it belongs to, or empty
 * @param text the question in plain words
 * @param couldBecome the strictest disposition that an answer can lead to; questions are ordered by it
 * @param rules ids of the rules that ask for it
 */
public record Question(
        String code, String group, String text, Need need, Disposition couldBecome, List<String> rules) {}
