package org.neuroglide.model;

/** A fact that a clinician reports. */
public sealed interface InputFact extends Fact
        permits Patient,
                Complaint,
                Symptom,
                TestResult,
                RedFlag,
                History,
                Outcome,
                Response,
                PreviousVisit,
                IrritabilityOverride {}
