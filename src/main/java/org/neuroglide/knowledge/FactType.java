package org.neuroglide.knowledge;

import java.util.List;
import java.util.Map;
import org.neuroglide.model.Fact;

/**
 * A fact type of the model as rules see it.
 *
 * @param conclusion whether rules conclude it; otherwise it is an input
 * @param fields what a rule may match on, by name: components in order, then derived fields by name
 * @param components of a conclusion: its arguments in order; of an input: its matchable components in order
 * @param fewestArguments how many arguments a conclusion needs at least; the rest have a neutral value
 */
public record FactType(
        String name,
        Class<? extends Fact> javaType,
        boolean conclusion,
        Map<String, FactField> fields,
        List<FactField> components,
        int fewestArguments) {}
