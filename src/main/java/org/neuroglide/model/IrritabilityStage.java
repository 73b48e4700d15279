package org.neuroglide.model;

/** From a single component of irritability to the level that is used. */
public enum IrritabilityStage {
    /** One component points to this level. */
    FINDING,
    /** All components together. */
    INFERRED,
    /** The level that limits techniques: the inferred one, or a clinician's override within its limits. */
    EFFECTIVE
}
