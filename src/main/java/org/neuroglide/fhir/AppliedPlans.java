package org.neuroglide.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.neuroglide.fhir.ApplyOperation.Decided;
import org.neuroglide.fhir.FhirCase.Unused;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Recommendation;
import org.neuroglide.model.Referral;

/** A decision as the one CarePlan that {@code $apply} returns, with everything else contained in it. */
final class AppliedPlans {
    private final Makers makers;

    AppliedPlans(Knowledge knowledge) {
        this.makers = new Makers(knowledge);
    }

    CarePlan of(Decided decided, Subject subject, List<Unused> unused) {
        Occasion occasion =
                new Occasion(decided.id(), decided.at(), decided.decision(), subject, new Naming.Contained());
        CarePlan plan = makers.plans().bare(occasion);
        plan.setId(new Naming.Separate(decided.id()).id(CarePlans.ROLE));
        List<DomainResource> proposed = proposed(occasion, unused);
        List<Reference> targets = new ArrayList<>(List.of(reference(occasion, CarePlans.ROLE)));
        proposed.forEach(resource -> targets.add(reference(occasion, resource.getIdPart())));
        proposed.add(Provenances.of(occasion, targets));
        contain(plan, proposed);
        plan.addActivity().setReference(reference(occasion, RequestGroups.ROLE));
        proposed.stream()
                .filter(resource -> !resource.getIdPart().equals(RequestGroups.ROLE))
                .forEach(resource -> plan.addSupportingInfo(reference(occasion, resource.getIdPart())));
        List<String> lines = new ArrayList<>(
                occasion.decision().disposition().carriesTechniques()
                        ? makers.plans().notes(occasion)
                        : occasion.answer());
        lines.addAll(makers.advice().of(occasion));
        lines.forEach(line -> plan.addNote(occasion.note(line)));
        Narratives.write(plan, plan.getTitle(), lines);
        return plan;
    }

    private List<DomainResource> proposed(Occasion occasion, List<Unused> unused) {
        List<DomainResource> proposed = new ArrayList<>();
        proposed.add(makers.groups().of(occasion));
        proposed.add(Guidances.of(occasion, makers.advice().of(occasion), unused));
        for (Referral referral : Referrals.sorted(occasion)) {
            proposed.add(makers.referrals().of(occasion, referral));
        }
        for (Recommendation recommendation : occasion.decision().recommendations()) {
            proposed.add(makers.orders().of(occasion, recommendation));
        }
        proposed.addAll(makers.issues().of(occasion));
        AssessmentTasks.of(occasion).ifPresent(proposed::add);
        return proposed;
    }

    /** Nothing contained may contain: what a resource brings along moves up, once. */
    private static void contain(CarePlan plan, List<DomainResource> resources) {
        Map<String, Resource> contained = new LinkedHashMap<>();
        for (DomainResource resource : resources) {
            resource.setText(null);
            contained.put(resource.getIdPart(), resource);
            resource.getContained().forEach(below -> contained.putIfAbsent(below.getIdPart(), below));
            resource.setContained(null);
        }
        contained.values().forEach(plan::addContained);
    }

    private static Reference reference(Occasion occasion, String role) {
        return new Reference(occasion.naming().reference(role));
    }
}
