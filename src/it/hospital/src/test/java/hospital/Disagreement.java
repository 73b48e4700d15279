package hospital;

import org.neuroglide.proof.junit.NeuroglideScenarios;
import org.neuroglide.proof.junit.ScenarioTests;

/** Fails: a scenario that the rules do not agree with, and rules without scenarios. Only run where it is named. */
@NeuroglideScenarios(kbase = "kbase", scenarios = "disagreement")
class Disagreement implements ScenarioTests {}
