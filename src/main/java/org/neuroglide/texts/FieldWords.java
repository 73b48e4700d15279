package org.neuroglide.texts;

import java.util.Locale;
import java.util.Map;

/** The words for fact types and their fields, as conditions of rules name them. */
final class FieldWords {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("Patient", "the patient"),
            Map.entry("Complaint", "the complaint"),
            Map.entry("Symptom", "a symptom"),
            Map.entry("TestResult", "a test result"),
            Map.entry("RedFlag", "a red flag"),
            Map.entry("History", "a history item"),
            Map.entry("Response", "the response to treatment"),
            Map.entry("PreviousVisit", "the previous visit"),
            Map.entry("IrritabilityOverride", "the clinician's override"),
            Map.entry("Outcome", "an outcome measure"),
            Map.entry("Improvement", "improvement"),
            Map.entry("Irritability", "irritability"),
            Map.entry("PainMechanism", "pain mechanism"),
            Map.entry("NerveInvolvement", "nerve involvement"),
            Map.entry("MissingInformation", "a missing answer"));

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("Symptom.worst", "worst intensity (0-10)"),
            Map.entry("Symptom.rest", "pain at rest"),
            Map.entry("Symptom.night", "pain at night"),
            Map.entry("Symptom.onset", "onset in range"),
            Map.entry("Symptom.effort", "effort that brings it on"),
            Map.entry("Symptom.settleMinutes", "minutes to settle"),
            Map.entry("Symptom.flareHours", "hours of delayed flare"),
            Map.entry("Symptom.spread", "spread down the limb that stays"),
            Map.entry("TestResult.reproduced", "own symptoms reproduced"),
            Map.entry("TestResult.differentiated", "changed by structural differentiation"),
            Map.entry("TestResult.sideDifference", "difference between sides"),
            Map.entry("TestResult.range", "degrees at first onset"),
            Map.entry("TestResult.grade", "power grade (MRC 0-5)"),
            Map.entry("TestResult.previousGrade", "power grade before (MRC 0-5)"),
            Map.entry("TestResult.gradeChange", "change of power grade"),
            Map.entry("TestResult.family", "kind of test"),
            Map.entry("Complaint.onsetDaysBefore", "days since onset"),
            Map.entry("Complaint.diagnosis", "working diagnosis"),
            Map.entry("History.daysBefore", "days before the visit"),
            Map.entry("History.cleared", "clearance by the specialist in charge"),
            Map.entry("History.stable", "stable or controlled"),
            Map.entry("PreviousVisit.daysBefore", "days before the visit"),
            Map.entry("PreviousVisit.recorded", "recorded"),
            Map.entry("PreviousVisit.level", "irritability then"),
            Map.entry("PreviousVisit.kind", "strongest kind used then"),
            Map.entry("PreviousVisit.gentlerKind", "the kind below the strongest used then"),
            Map.entry("PreviousVisit.worst", "worst intensity then (0-10)"),
            Map.entry("PreviousVisit.baselineWorst", "worst intensity at the first visit (0-10)"),
            Map.entry("PreviousVisit.sessions", "sessions so far"),
            Map.entry("PreviousVisit.weeks", "weeks so far"),
            Map.entry("Response.duringChange", "change of intensity during treatment"),
            Map.entry("Response.settleMinutes", "minutes until it was gone"),
            Map.entry("Response.flareHours", "hours of delayed flare"),
            Map.entry("Response.change", "change of intensity since the last visit"),
            Map.entry("Response.changeSinceBaseline", "change of intensity since the first visit"),
            Map.entry("Response.testImproved", "neurodynamic test improved"),
            Map.entry("Outcome.improvement", "change for the better since treatment began"),
            Map.entry("Outcome.worsening", "change for the worse since treatment began"),
            Map.entry("Outcome.baseline", "score when treatment began"),
            Map.entry("IrritabilityOverride.given", "a level stated"),
            Map.entry("Dose.setsMax", "most sets"),
            Map.entry("Dose.sets", "fewest sets"),
            Map.entry("Dose.reps", "fewest repetitions"),
            Map.entry("Dose.repsMax", "most repetitions"),
            Map.entry("Dose.perDay", "fewest times a day"),
            Map.entry("PainMechanism.grade", "how sure"),
            Map.entry("Dose.secondsPerRep", "fewest seconds a repetition"),
            Map.entry("Dose.secondsPerRepMax", "most seconds a repetition"),
            Map.entry("Dose.daysPerWeek", "most days a week"),
            Map.entry("Dose.perDayMax", "most times a day"));

    private FieldWords() {}

    /** "a red flag", "irritability". */
    static String type(String type) {
        String words = TYPES.get(type);
        return words != null ? words : article(split(type));
    }

    static String field(String type, String field) {
        String words = FIELDS.get(type + "." + field);
        return words != null ? words : split(field);
    }

    private static String article(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    /** Camel case as words: "PositionLimit" is "position limit". */
    private static String split(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
