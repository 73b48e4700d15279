package org.neuroglide.proof.mutation;

import java.math.BigDecimal;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.texts.Words;

/** Every mutant of a knowledge base, or of some of its rule files. */
final class Mutants {
    private final Knowledge knowledge;
    private final List<RuleModel> rules;

    private Mutants(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.rules = knowledge.rules().stream().filter(RuleModel::active).toList();
    }

    /**
     * Rule by rule, then parameter by parameter.
     *
     * @param glob over rule files with or without their ending, such as {@code redflags/myelopathy*}; a folder stands
     *     for all that is in it
     * @throws java.util.regex.PatternSyntaxException if it is none
     */
    static List<Mutant> of(Knowledge knowledge, String glob) {
        Mutants mutants = new Mutants(knowledge);
        List<PathMatcher> matchers = Stream.of("", ".drl", "/**")
                .map(end -> FileSystems.getDefault().getPathMatcher("glob:" + glob + end))
                .toList();
        List<RuleModel> chosen = mutants.rules.stream()
                .filter(r -> matchers.stream().anyMatch(m -> m.matches(Path.of(r.file()))))
                .toList();
        Words words = new Words(knowledge.vocabulary(), knowledge.sources(), knowledge.techniques(), knowledge.parameters());
        List<Mutant> all = new ArrayList<>();
        chosen.forEach(rule -> all.addAll(RuleChanges.of(rule, knowledge.parameters(), words, knowledge.vocabulary())));
        for (Parameter parameter : knowledge.parameters().values()) {
            List<RuleModel> users = mutants.users(parameter);
            if (users.stream().anyMatch(chosen::contains)) {
                all.add(mutants.moved(parameter, users, 1));
                all.add(mutants.moved(parameter, users, -1));
            }
        }
        return List.copyOf(all);
    }

    private List<RuleModel> users(Parameter parameter) {
        return rules.stream()
                .filter(r -> r.conditions().stream()
                        .anyMatch(c -> c instanceof Condition.ParameterPattern p && p.name().equals(parameter.name())))
                .toList();
    }

    private Mutant moved(Parameter p, List<RuleModel> users, int direction) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(0, p.value().stripTrailingZeros().scale()));
        BigDecimal value = p.value().add(step.multiply(BigDecimal.valueOf(direction)));
        Map<String, Parameter> numbers = new LinkedHashMap<>(knowledge.parameters());
        numbers.put(
                p.name(),
                new Parameter(p.name(), value, p.unit(), p.since(), p.min(), p.max(), p.stricter(), p.policy(), p.sources(), p.note(), p.line()));
        String sentence = "The number " + p.name() + " is " + value.toPlainString() + " instead of "
                + p.value().toPlainString() + " (" + p.unit() + "), for " + String.join(", ", users.stream().map(RuleModel::id).toList())
                + ".";
        String id = p.name() + (direction > 0 ? ".up" : ".down");
        return new Mutant(id, Change.PARAMETER_MOVED, "parameters.yaml:" + p.line(), sentence, users, users, Map.copyOf(numbers), false);
    }
}
