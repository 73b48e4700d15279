package org.neuroglide.http;

import java.util.Map;
import java.util.Set;

/** What holds where a case does not have the problem of a code, and the keys that a case may have. */
final class CaseLaws {
    static final Set<String> FIELDS = Set.of(
            "age", "answer", "asOf", "assessedOn", "baseline", "baselineWorst", "change", "changeSinceBaseline", "cleared",
            "clearedBy", "clearedFor", "clearedOn", "complaint", "course", "diagnosis", "differentiated", "duringChange", "effort",
            "flareHours", "grade", "healed", "irritability", "kbase", "level", "newNumbness", "newWeakness", "night", "on", "onset",
            "outcomes", "override", "patient", "presence", "previousGrade", "previousVisit", "range", "reason", "region", "reproduced",
            "response", "rest", "scale", "score", "screen", "sessions", "settleMinutes", "sex", "sharpPain", "side",
            "sideDifference", "spread", "stable", "status", "techniques", "testImproved", "weeks", "worst");

    static final Map<String, String> LAWS = Map.ofEntries(
            Map.entry("no-treatment", "A home programme is for a decision that carries treatment."),
            Map.entry("home-barred", "A home programme is for a decision that does not bar it."),
            Map.entry("no-home-technique", "A home programme needs a technique that may be done at home."),
            Map.entry("not-in-programme", "Only techniques of the decision's own home programme are chosen."),
            Map.entry("no-patient-words", "Everything in a home programme has words for the patient."),
            Map.entry("missing-as-of", "A case says for which date it is judged."),
            Map.entry("missing-kbase", "A block that is answered as a whole names the knowledge base whose questions were answered."),
            Map.entry("unknown-answer", "A block is answered as a whole with all-absent only."),
            Map.entry("no-value", "A key has a value; what is not known is left out."),
            Map.entry("case-clearance-before-event", "A clearance is not older than what it clears."),
            Map.entry("case-clearance-not-present", "Details of a clearance stand beside a clearance that is present."),
            Map.entry("case-contradiction", "A finding is not both present and absent."),
            Map.entry("case-date-after-visit", "Nothing is dated after the visit."),
            Map.entry("case-date-not-before-visit", "A previous visit lies before the visit."),
            Map.entry("case-detail-without-presence", "Details stand with a finding that is present only."),
            Map.entry("case-given-twice", "An item is given once."),
            Map.entry("case-not-done-with-result", "A test that was not done has no result."),
            Map.entry("case-out-of-range", "A number is within the range of its field."),
            Map.entry("case-outcome-without-visit", "A baseline stands with a previous visit."),
            Map.entry("case-override-without-level", "An override says the level."),
            Map.entry("case-override-without-reason", "An override says its reason."),
            Map.entry("case-response-without-visit", "A response to treatment stands with a previous visit."),
            Map.entry("case-score-missing", "A rating of change has its score."),
            Map.entry("case-component-not-allowed", "A finding has no details but those of its sort."),
            Map.entry("case-score-without-scale", "A score is on a scale of its measure."),
            Map.entry("case-side-both", "A finding on both sides is two findings."),
            Map.entry("case-side-extra", "A finding that has no side is given without one."),
            Map.entry("case-side-missing", "A finding that has a side says which."),
            Map.entry("case-text-too-long", "A text is no longer than is read."),
            Map.entry("case-too-large", "A case holds no more findings than are read."),
            Map.entry("case-too-many-decimals", "A score has no more decimals than its scale."),
            Map.entry("case-unknown-code", "Every code is one of the vocabulary."),
            Map.entry("case-version-malformed", "A version of the knowledge base is a year and a number."),
            Map.entry("case-version-newer", "No answer is given for a version newer than the knowledge base."),
            Map.entry("case-wrong-section", "A code stands in its own section."));

    private CaseLaws() {}
}
