package org.neuroglide.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.RequestGroup.ActionSelectionBehavior;
import org.hl7.fhir.r4.model.RequestGroup.RequestGroupActionComponent;
import org.hl7.fhir.r4.model.RequestGroup.RequestIntent;
import org.hl7.fhir.r4.model.RequestGroup.RequestPriority;
import org.hl7.fhir.r4.model.RequestGroup.RequestStatus;
import org.neuroglide.model.Deferral;
import org.neuroglide.model.Recommendation;
import org.neuroglide.model.Referral;
import org.neuroglide.model.Urgency;
import org.neuroglide.texts.Terms;
import org.neuroglide.texts.Words;

/** What a decision asks for, in order: referrals, what to clear first, techniques by kind, answers that are missing. */
final class RequestGroups {
    static final String ROLE = "request-group";

    private final Referrals referrals;
    private final TechniqueTexts texts;

    RequestGroups(Referrals referrals, TechniqueTexts texts) {
        this.referrals = referrals;
        this.texts = texts;
    }

    RequestGroup of(Occasion occasion) {
        RequestGroup group = new RequestGroup();
        group.setId(occasion.naming().id(ROLE));
        group.addIdentifier(occasion.identifier(ROLE));
        group.setGroupIdentifier(occasion.identifier());
        group.addInstantiatesCanonical(Canonicals.plan(occasion.decision()));
        group.setStatus(RequestStatus.DRAFT).setIntent(RequestIntent.PROPOSAL);
        group.setCode(Codes.disposition(occasion.decision().disposition()));
        if (occasion.named()) {
            group.setSubject(occasion.patient());
        }
        group.setEncounter(occasion.encounter());
        group.setAuthoredOnElement(occasion.at());
        Referrals.sorted(occasion).forEach(r -> group.addAction(referral(occasion, r)));
        occasion.decision().conclusions(Deferral.class).forEach(d -> group.addAction(deferral(occasion, d)));
        techniques(occasion).forEach(group::addAction);
        AssessmentTasks.of(occasion).ifPresent(task -> group.addAction(
                action("Complete the assessment", task.getDescription()).setResource(reference(occasion, AssessmentTasks.ROLE))));
        List<String> lines = new ArrayList<>(occasion.answer());
        lines.forEach(line -> group.addNote(occasion.note(line)));
        group.getAction().forEach(a -> lines.add(a.getTitle()));
        Narratives.write(group, "Neural mobilization: " + Terms.of(occasion.decision().disposition()), lines);
        return group;
    }

    private RequestGroupActionComponent referral(Occasion occasion, Referral referral) {
        boolean emergency = referral.urgency() == Urgency.EMERGENCY;
        return action(referrals.title(referral), "")
                .setPriority(emergency ? RequestPriority.STAT : RequestPriority.URGENT)
                .setResource(reference(occasion, Referrals.role(referral)));
    }

    private RequestGroupActionComponent deferral(Occasion occasion, Deferral deferral) {
        return action(referrals.title(deferral), "").setResource(reference(occasion, DetectedIssues.role(deferral)));
    }

    /** One group for each kind, nerve and side: of its techniques one is enough. */
    private List<RequestGroupActionComponent> techniques(Occasion occasion) {
        Map<String, RequestGroupActionComponent> groups = new LinkedHashMap<>();
        for (Recommendation recommendation : occasion.decision().recommendations()) {
            groups.computeIfAbsent(
                            CarePlans.choice(recommendation),
                            choice -> action(
                                            Words.capital(Terms.of(recommendation.kind())) + ", "
                                                    + texts.place(recommendation),
                                            "Alternatives: one is enough.")
                                    .setSelectionBehavior(ActionSelectionBehavior.ATMOSTONE))
                    .addAction(action(recommendation.name(), String.join("\n", texts.prescription(recommendation)))
                            .setResource(reference(occasion, TechniqueOrders.role(recommendation))));
        }
        return List.copyOf(groups.values());
    }

    private static RequestGroupActionComponent action(String title, String text) {
        RequestGroupActionComponent action = new RequestGroupActionComponent().setTitle(title);
        return text.isEmpty() ? action : action.setTextEquivalent(text);
    }

    private static Reference reference(Occasion occasion, String role) {
        return new Reference(occasion.naming().reference(role));
    }
}
