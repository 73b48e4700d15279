package org.neuroglide.proof.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.neuroglide.engine.CaseException;
import org.neuroglide.model.Complaint;
import org.neuroglide.model.Finding;
import org.neuroglide.model.GroupAnswer;
import org.neuroglide.model.IrritabilityOverride;
import org.neuroglide.model.Patient;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.PreviousVisit;
import org.neuroglide.model.Response;

/** Takes facts out of a case for as long as it still fails. */
public final class Shrinker {
    private Shrinker() {}

    public static PatientCase smallest(PatientCase given, Predicate<PatientCase> fails) {
        PatientCase smallest = given;
        int before = Integer.MAX_VALUE;
        List<PatientCase> candidates = smaller(smallest);
        while (candidates.size() < before) {
            before = candidates.size();
            for (int i = 0; i < candidates.size(); ) {
                if (fails(candidates.get(i), fails)) {
                    smallest = candidates.get(i);
                    candidates = smaller(smallest);
                } else {
                    i++;
                }
            }
        }
        return smallest;
    }

    private static boolean fails(PatientCase candidate, Predicate<PatientCase> fails) {
        try {
            return fails.test(candidate);
        } catch (CaseException refused) {
            return false;
        }
    }

    /** The case with one thing less, big things first. */
    private static List<PatientCase> smaller(PatientCase c) {
        List<PatientCase> smaller = new ArrayList<>();
        if (!c.outcomes().isEmpty()) {
            smaller.add(Cases.withoutOutcomes(c));
        }
        if (c.previousVisit().recorded()) {
            smaller.add(Cases.with(Cases.with(c, PreviousVisit.NONE), Response.UNKNOWN));
        }
        if (!c.response().equals(Response.UNKNOWN)) {
            smaller.add(Cases.with(c, Response.UNKNOWN));
        }
        if (c.override().given()) {
            smaller.add(Cases.with(c, IrritabilityOverride.NONE));
        }
        for (GroupAnswer answer : c.screen()) {
            smaller.add(Cases.replace(c, answer));
        }
        for (Finding finding : c.findings()) {
            smaller.add(Cases.replace(c, finding));
        }
        for (Finding finding : c.findings()) {
            Finding bare = Cases.bare(finding, finding.presence());
            if (!bare.equals(finding)) {
                smaller.add(Cases.replace(c, finding, bare));
            }
        }
        Complaint k = c.complaint();
        if (k.onset() != null) {
            smaller.add(Cases.with(c, new Complaint(k.region(), k.side(), null, null, k.diagnosis())));
        }
        if (!k.diagnosis().isEmpty()) {
            smaller.add(Cases.with(c, new Complaint(k.region(), k.side(), k.onset(), null, "")));
        }
        if (!c.patient().equals(Patient.UNKNOWN)) {
            smaller.add(Cases.with(c, Patient.UNKNOWN));
        }
        return smaller;
    }
}
