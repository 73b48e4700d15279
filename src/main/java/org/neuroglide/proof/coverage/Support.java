package org.neuroglide.proof.coverage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.neuroglide.model.Basis;
import org.neuroglide.model.Complaint;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Fact;
import org.neuroglide.model.Finding;
import org.neuroglide.model.Outcome;
import org.neuroglide.model.PatientCase;
import org.neuroglide.proof.cases.Cases;

/** What of a decided case leads to one of its facts: the inputs of the rules that conclude it, and of theirs. */
final class Support {
    private final CaseView view;
    private final Set<Fact> inputs = new LinkedHashSet<>();
    private final Set<Fact> followed = new LinkedHashSet<>();

    private Support(CaseView view) {
        this.view = view;
    }

    static Support of(CaseView view, Fact fact) {
        Support support = new Support(view);
        support.follow(fact);
        return support;
    }

    private void follow(Fact fact) {
        if (!followed.add(fact)) {
            return;
        } else if (!(fact instanceof Conclusion)) {
            inputs.add(fact);
            return;
        }
        for (Concluded concluded : view.examination().decision().conclusions()) {
            if (concluded.conclusion().equals(fact)) {
                Basis basis = concluded.bases().get(0);
                basis.facts().forEach(this::follow);
            }
        }
    }

    /** The findings that the case reports. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Fact fact : inputs) {
            if (fact instanceof Finding f && view.entry().patientCase().findings().stream().anyMatch(o -> same(o, f))) {
                findings.add(f);
            }
        }
        return findings;
    }

    private static boolean same(Finding one, Finding other) {
        return one.code().equals(other.code()) && one.side() == other.side();
    }

    /**
     * A case with what leads to the fact.
     *
     * @param mirrored whether on the other side
     * @param frame whether the complaint, the visit before and the response are taken over as well
     */
    PatientCase joined(PatientCase to, boolean mirrored, boolean frame) {
        List<Finding> all = new ArrayList<>(to.findings());
        for (Finding finding : findings()) {
            Finding added = mirrored ? Cases.mirrored(finding) : finding;
            all.removeIf(f -> f.code().equals(added.code()) && f.side() == added.side());
            all.add(added);
        }
        PatientCase from = view.entry().patientCase();
        PatientCase c = Cases.with(to, all);
        if (frame) {
            Complaint complaint = from.complaint();
            c = Cases.with(c, complaint);
            c = from.previousVisit().recorded() ? Cases.with(c, from.previousVisit()) : c;
            c = from.previousVisit().recorded() ? Cases.with(c, from.response()) : c;
        }
        List<Outcome> outcomes = inputs.stream().filter(Outcome.class::isInstance).map(Outcome.class::cast).toList();
        return outcomes.isEmpty() ? c : CaseSteps.withOutcomes(c, outcomes);
    }
}
