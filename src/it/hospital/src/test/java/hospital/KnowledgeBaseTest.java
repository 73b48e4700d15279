package hospital;

import org.neuroglide.proof.junit.NeuroglideScenarios;
import org.neuroglide.proof.junit.ScenarioTests;

/** Every scenario of this hospital's knowledge base is a test, and every rule must have its scenarios. */
@NeuroglideScenarios(kbase = "kbase", scenarios = "scenarios", coverage = true)
class KnowledgeBaseTest implements ScenarioTests {}
