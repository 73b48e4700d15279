package org.neuroglide.model;

/** In which sessions a screening item is asked. */
public enum Screen {
    /** In every session, whatever the complaint. */
    CORE,
    /** In the sessions of its regions, and where the region is unknown. */
    REGION,
    /** Considered where it is reported; its absence from a case blocks nothing. */
    OPTIONAL
}
