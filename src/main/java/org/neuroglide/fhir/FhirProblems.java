package org.neuroglide.fhir;

import java.util.ArrayList;
import java.util.List;
import org.neuroglide.model.Problem;

/** Collects what is wrong with resources. Names places and what is wanted there, never what a patient's record says. */
final class FhirProblems {
    private static final int LONGEST = 80;

    private final List<Problem> all = new ArrayList<>();

    /** @param subject a linkId or a reference; cut where it is long, and freed of characters that no such name has */
    void add(String code, String subject, String message, String nextStep) {
        all.add(new Problem(code, "", 0, name(subject), message, nextStep));
    }

    int size() {
        return all.size();
    }

    /** @throws FhirException where there is any problem */
    void refuse() {
        if (!all.isEmpty()) {
            throw new FhirException(all.stream().sorted().distinct().toList());
        }
    }

    static FhirException refusal(String code, String subject, String message, String nextStep) {
        FhirProblems one = new FhirProblems();
        one.add(code, subject, message, nextStep);
        return new FhirException(one.all);
    }

    static String name(String subject) {
        String safe = subject.replaceAll("[^A-Za-z0-9/._|:-]", "_");
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST) + "...";
    }
}
