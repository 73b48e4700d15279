package org.neuroglide.engine;

import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Modality;
import org.neuroglide.model.Presence;
import org.neuroglide.model.TestFamily;
import org.neuroglide.model.TestResult;
import org.neuroglide.model.TestStatus;

/** Checks which components a test result carries, by the family of the test, and their ranges. */
final class TestChecks {
    private static final int DEGREES = 180;
    private static final int MRC = 5;
    private static final int SCORE = 100;

    private TestChecks() {}

    static void check(CasePlace place, VocabularyItem item, TestResult test, CaseProblems problems) {
        boolean neurodynamic = item.family() == TestFamily.NEURODYNAMIC;
        boolean power = item.modality() == Modality.POWER;
        boolean score = item.family() == TestFamily.SCORE;
        boolean grade = test.grade() != null || test.previousGrade() != null;
        allow(place, "presence", known(test.presence()) && !grade, !neurodynamic && !score, problems);
        allow(place, "reproduced", known(test.reproduced()), neurodynamic, problems);
        allow(place, "differentiated", known(test.differentiated()), neurodynamic, problems);
        allow(place, "sideDifference", known(test.sideDifference()), neurodynamic, problems);
        allow(place, "range", test.range() != null, neurodynamic, problems);
        allow(place, "grade", test.grade() != null, power, problems);
        allow(place, "previousGrade", test.previousGrade() != null, power, problems);
        allow(place, "score", test.score() != null, score, problems);
        problems.range(place, "range", test.range(), 0, DEGREES);
        problems.range(place, "grade", test.grade(), 0, MRC);
        problems.range(place, "previousGrade", test.previousGrade(), 0, MRC);
        problems.range(place, "score", test.score(), 0, SCORE);
        if (test.status() != TestStatus.DONE && hasResult(test)) {
            problems.add("not-done-with-result", place.path("status"), "was not tested, yet has a result", "use done");
        }
    }

    private static void allow(CasePlace place, String field, boolean given, boolean allowed, CaseProblems problems) {
        if (given && !allowed) {
            ComponentChecks.notAllowed(place, field, problems);
        }
    }

    private static boolean hasResult(TestResult test) {
        return known(test.presence())
                || known(test.reproduced())
                || known(test.differentiated())
                || known(test.sideDifference())
                || test.range() != null
                || test.grade() != null
                || test.score() != null;
    }

    private static boolean known(Presence presence) {
        return presence != Presence.NOT_ASSESSED;
    }
}
