package org.neuroglide.fhir;

/** What an item of the assessment form is, and of what type its answer is. */
enum FormType {
    GROUP,
    DISPLAY,
    /** One of the item's options; several where it repeats. */
    CHOICE,
    /** Yes or no. */
    YES_NO,
    WHOLE,
    DECIMAL,
    DATE,
    TEXT
}
