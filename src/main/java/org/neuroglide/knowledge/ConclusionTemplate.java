package org.neuroglide.knowledge;

import java.util.List;

/**
 * What a rule concludes.
 *
 * @param type simple name of a conclusion type of the model
 * @param arguments in the order of its components
 */
public record ConclusionTemplate(String type, List<Value> arguments) {}
