package org.neuroglide.proof.junit;

import java.util.List;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;
import org.neuroglide.knowledge.KnowledgeException;
import org.neuroglide.scenario.ScenarioException;

/** Makes an annotated class a test of a knowledge base; see {@link NeuroglideScenarios}. */
public interface ScenarioTests {
    /**
     * A test for each scenario, by file, and one for the coverage.
     *
     * @throws KnowledgeException with every problem of the knowledge base
     * @throws ScenarioException with every problem of the scenario files
     * @throws IllegalStateException if the class has no annotation, or one with a minimum that cannot be
     */
    @TestFactory
    default List<DynamicNode> scenarios(TestInfo test) {
        Class<?> type = test.getTestClass().orElseThrow();
        NeuroglideScenarios asked = type.getAnnotation(NeuroglideScenarios.class);
        if (asked == null) {
            throw new IllegalStateException(type.getName() + " has no @NeuroglideScenarios. Maybe add it to the class.");
        }
        return new ScenarioNodes(asked).all();
    }
}
