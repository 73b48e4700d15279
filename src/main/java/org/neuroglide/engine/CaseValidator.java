package org.neuroglide.engine;

import java.util.List;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.History;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Problem;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.Symptom;
import org.neuroglide.model.TestResult;

/** Checks a case against the vocabulary before any rule sees it. Thread-safe. */
public final class CaseValidator {
    private final Knowledge knowledge;
    private final EngineLimits limits;
    private final VisitChecks visit;

    public CaseValidator(Knowledge knowledge, EngineLimits limits) {
        this.knowledge = knowledge;
        this.limits = limits;
        this.visit = new VisitChecks(knowledge);
    }

    /**
     * Everything that is wrong with a case, sorted; each with its path as in a case file. Empty where it can be
     * decided.
     */
    public List<Problem> problems(PatientCase patientCase) {
        CaseProblems problems = new CaseProblems(patientCase.asOf(), limits.textLength());
        if (tooLarge(patientCase, problems)) {
            return problems.sorted();
        }
        visit.check(patientCase, problems);
        FindingChecks findings = new FindingChecks(knowledge.vocabulary(), patientCase, problems);
        for (Symptom symptom : patientCase.symptoms()) {
            findings.check(symptom);
        }
        for (TestResult test : patientCase.tests()) {
            findings.check(test);
        }
        for (RedFlag flag : patientCase.redFlags()) {
            findings.check(flag);
        }
        for (History item : patientCase.history()) {
            findings.check(item);
        }
        new OutcomeChecks(knowledge.vocabulary(), patientCase, problems).check();
        return problems.sorted();
    }

    private boolean tooLarge(PatientCase given, CaseProblems problems) {
        int findings = given.symptoms().size()
                + given.tests().size()
                + given.redFlags().size()
                + given.history().size()
                + given.outcomes().size()
                + given.screen().size()
                + given.previousVisit().techniques().size();
        if (findings <= limits.findings()) {
            return false;
        }
        String message = "has " + findings + " findings and answers; at most " + limits.findings() + " are read";
        problems.add("too-large", "case", message, "");
        return true;
    }
}
