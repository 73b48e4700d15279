package org.neuroglide.proof.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a class that implements {@link ScenarioTests}: each scenario is a test, and so is the coverage of the rules. Folders
 * start from the working folder, which is the project's own under Maven and Gradle.
 *
 * <pre>{@code
 * @NeuroglideScenarios(kbase = "kbase", scenarios = "scenarios", coverage = true)
 * class KnowledgeBaseTest implements ScenarioTests {}
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NeuroglideScenarios {
    /** The folder that holds {@code kbase.yaml}; the knowledge base in the jar where it is empty. */
    String kbase() default "kbase";

    /** Folder or file of the scenarios. */
    String scenarios() default "scenarios";

    /** Whether rules without the scenarios that prove them fail a test. */
    boolean coverage() default true;

    /** How many of a hundred active rules must have every scenario that proves them, 0 to 100. */
    double minimum() default 100;
}
