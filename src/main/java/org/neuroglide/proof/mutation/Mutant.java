package org.neuroglide.proof.mutation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.RuleModel;

/**
 * The knowledge base with one thing changed.
 *
 * @param id the same as long as the rule stays as it is, such as {@code RF-021.2.presence.ABSENT}
 * @param place where the change would be made: {@code file:line} within the knowledge base
 * @param sentence the change in a clinician's words
 * @param touched the rules as they are, whose conclusions may change; at least one
 * @param changed those rules as the mutant has them, in the same order; a removed rule is not among them
 * @param parameters all numbers as the mutant has them
 * @param reads whether a changed rule may read other conclusions than before, or be read by other rules
 */
public record Mutant(
        String id,
        Change change,
        String place,
        String sentence,
        List<RuleModel> touched,
        List<RuleModel> changed,
        Map<String, Parameter> parameters,
        boolean reads) {
    /** The rule that the change is told of. */
    public RuleModel rule() {
        return touched.get(0);
    }

    /** A rule as the mutant has it; nothing where the mutant removes it or does not touch it. */
    Optional<RuleModel> changed(String id) {
        return changed.stream().filter(r -> r.id().equals(id)).findFirst();
    }
}
