package org.neuroglide.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about one patient at one visit. Answers are judged for {@link #asOf()} when the case is made: what
 * was absent before that day is no longer known, and days and differences are derived.
 *
 * @param asOf the date of the visit; no other clock is read
 * @param screen answers for whole screening blocks
 */
public record PatientCase(
        LocalDate asOf,
        Patient patient,
        Complaint complaint,
        List<Symptom> symptoms,
        List<TestResult> tests,
        List<RedFlag> redFlags,
        List<History> history,
        List<Outcome> outcomes,
        List<GroupAnswer> screen,
        Response response,
        PreviousVisit previousVisit,
        IrritabilityOverride override) {

    public PatientCase {
        LocalDate day = asOf;
        complaint = complaint.judgedAt(day);
        symptoms = symptoms.stream().map(s -> s.judgedAt(day)).toList();
        tests = tests.stream().map(t -> t.judgedAt(day)).toList();
        redFlags = redFlags.stream().map(r -> r.judgedAt(day)).toList();
        history = history.stream().map(h -> h.judgedAt(day)).toList();
        outcomes = List.copyOf(outcomes);
        screen = List.copyOf(screen);
        previousVisit = previousVisit.judgedAt(day);
        response = withChanges(response, previousVisit, worst(symptoms));
    }

    /** Starts a case in Java. */
    public static CaseBuilder asOf(LocalDate asOf) {
        return new CaseBuilder(asOf);
    }

    /** Every finding of the case, in the order given. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(symptoms);
        all.addAll(tests);
        all.addAll(redFlags);
        all.addAll(history);
        return all;
    }

    private static OptionalInt worst(List<Symptom> symptoms) {
        return symptoms.stream()
                .map(Symptom::worst)
                .filter(w -> w != null)
                .mapToInt(Integer::intValue)
                .max();
    }

    private static Response withChanges(Response given, PreviousVisit previous, OptionalInt worst) {
        if (!previous.recorded() || worst.isEmpty()) {
            return given;
        }
        Integer change = changed(given.change(), worst.getAsInt(), previous.worst());
        Integer sinceFirst = changed(given.changeSinceBaseline(), worst.getAsInt(), previous.baselineWorst());
        return new Response(
                given.duringChange(),
                given.settleMinutes(),
                given.flareHours(),
                change,
                sinceFirst,
                given.sharpPain(),
                given.newNumbness(),
                given.newWeakness(),
                given.spread(),
                given.testImproved());
    }

    private static @Nullable Integer changed(@Nullable Integer given, int now, @Nullable Integer before) {
        return given != null || before == null ? given : Integer.valueOf(now - before);
    }
}
