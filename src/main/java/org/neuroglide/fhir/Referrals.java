package org.neuroglide.fhir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.neuroglide.fhir.Codes.RequestKind;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Deferral;
import org.neuroglide.model.Referral;
import org.neuroglide.model.Urgency;
import org.neuroglide.texts.Words;

/** Each concern that needs a referral, as a request: stat for an emergency, urgent otherwise. */
final class Referrals {
    private final Words words;
    private final Codes codes;
    private final Grounds grounds;

    Referrals(Words words, Codes codes, Grounds grounds) {
        this.words = words;
        this.codes = codes;
        this.grounds = grounds;
    }

    static String role(Referral referral) {
        return "referral-" + Codes.code(referral.urgency()) + "-" + referral.concern();
    }

    /** The referrals of a decision, emergencies first. */
    static List<Referral> sorted(Occasion occasion) {
        return occasion.decision().conclusions(Referral.class).stream()
                .sorted(Comparator.comparing(Referral::urgency))
                .toList();
    }

    ServiceRequest of(Occasion occasion, Referral referral) {
        boolean emergency = referral.urgency() == Urgency.EMERGENCY;
        ServiceRequest request = new ServiceRequest();
        request.setId(occasion.naming().id(role(referral)));
        request.addIdentifier(occasion.identifier(role(referral)));
        request.setRequisition(occasion.identifier());
        request.addInstantiatesCanonical(Canonicals.activity(Canonicals.REFERRAL_ACTIVITY, occasion.decision()));
        request.setStatus(ServiceRequestStatus.DRAFT).setIntent(ServiceRequestIntent.PROPOSAL);
        request.setPriority(emergency ? ServiceRequestPriority.STAT : ServiceRequestPriority.URGENT);
        request.setCode(Codes.request(emergency ? RequestKind.EMERGENCY_REFERRAL : RequestKind.URGENT_REFERRAL));
        request.setSubject(occasion.patient()).setEncounter(occasion.encounter());
        request.setAuthoredOnElement(occasion.at());
        request.addReasonCode(codes.item(Section.CONCERNS, referral.concern()));
        grounds.rules(occasion, referral).forEach(rule -> request.addReasonCode(Codes.rule(rule)));
        List<String> lines = lines(occasion, referral);
        lines.forEach(line -> request.addNote(occasion.note(line)));
        Narratives.write(request, title(referral), lines);
        return request;
    }

    String title(Referral referral) {
        String lead = referral.urgency() == Urgency.EMERGENCY ? "EMERGENCY, today: " : "URGENT REFERRAL: ";
        return lead + words.code(referral.concern(), Section.CONCERNS);
    }

    String title(Deferral deferral) {
        return "Withhold every neural technique until cleared: " + words.code(deferral.concern(), Section.CONCERNS);
    }

    private List<String> lines(Occasion occasion, Referral referral) {
        List<String> lines = new ArrayList<>(occasion.answer());
        lines.add("Suspected: " + Words.sentence(words.code(referral.concern(), Section.CONCERNS)));
        words.item(referral.concern(), Section.CONCERNS)
                .map(VocabularyItem::action)
                .filter(action -> !action.isEmpty())
                .ifPresent(action -> lines.add("Do: " + action));
        lines.add(grounds.found(occasion, referral));
        grounds.rules(occasion, referral).forEach(rule -> lines.add(grounds.rule(rule)));
        lines.removeIf(String::isEmpty);
        return lines;
    }
}
