package org.neuroglide.knowledge;

import java.util.List;
import org.neuroglide.model.RuleSummary;

/**
 * One rule of the closed dialect.
 *
 * @param folder the folder and DRL package it stands in, such as {@code redflags}
 * @param file path within the knowledge base, such as {@code redflags/cauda-equina.drl}
 * @param line line of the rule's name, from 1
 * @param comment the comment lines above the rule, without their slashes
 * @param status {@code draft} or {@code active}; a draft rule is checked but never compiled
 * @param conditions at least one, in author's order
 */
public record RuleModel(
        RuleSummary summary,
        String folder,
        String file,
        int line,
        List<String> comment,
        String status,
        List<Condition> conditions,
        ConclusionTemplate conclusion) {

    public String id() {
        return summary.id();
    }

    public boolean active() {
        return status.equals("active");
    }
}
