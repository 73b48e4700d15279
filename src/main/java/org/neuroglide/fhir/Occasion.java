package org.neuroglide.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.neuroglide.model.Decision;
import org.neuroglide.texts.Block;
import org.neuroglide.texts.DispositionBanner;
import org.neuroglide.texts.Reading;

/** One decision that resources are made of, with what all of them say alike. */
final class Occasion {
    static final String IDENTIFIERS = Fhir.CANONICAL + "/decision";

    static final String NOT_REVIEWED =
            "NOT CLINICALLY REVIEWED: no named clinician has signed every rule of this knowledge base.";

    private final String id;
    private final Instant at;
    private final Decision decision;
    private final Subject subject;
    private final Naming naming;
    private final Reading reading;
    private final List<String> remarks;

    Occasion(String id, Instant at, Decision decision, Subject subject, Naming naming) {
        this(id, at, decision, subject, naming, List.of());
    }

    /** @param remarks sentences on the call that every resource repeats */
    Occasion(String id, Instant at, Decision decision, Subject subject, Naming naming, List<String> remarks) {
        this.id = id;
        this.at = at;
        this.decision = decision;
        this.subject = subject;
        this.naming = naming;
        this.reading = new Reading(decision);
        this.remarks = List.copyOf(remarks);
    }

    Decision decision() {
        return decision;
    }

    Naming naming() {
        return naming;
    }

    Reading reading() {
        return reading;
    }

    Instant instant() {
        return at;
    }

    DateTimeType at() {
        return new DateTimeType(Date.from(at), TemporalPrecisionEnum.MILLI, TimeZone.getTimeZone(ZoneOffset.UTC));
    }

    /** The decision's id, which the caller was given and under which it stands in the log. */
    Identifier identifier() {
        return new Identifier().setSystem(IDENTIFIERS).setValue(id);
    }

    /** Names one resource of the decision. */
    Identifier identifier(String role) {
        return new Identifier().setSystem(IDENTIFIERS).setValue(id + "/" + role);
    }

    boolean named() {
        return !subject.patient().isEmpty();
    }

    /** The patient; a reference that says so where the caller named none. */
    Reference patient() {
        return named() ? new Reference(subject.patient()) : new Reference().setDisplay("Patient not named");
    }

    /** The encounter, or an empty reference, which is not written. */
    Reference encounter() {
        return subject.encounter().isEmpty() ? new Reference() : new Reference(subject.encounter());
    }

    /** The user, or an empty reference. */
    Reference practitioner() {
        return subject.practitioner().isEmpty() ? new Reference() : new Reference(subject.practitioner());
    }

    /** The answer and what it means, in one line each; then that nobody has signed the rules, where nobody has, and the remarks. */
    List<String> answer() {
        Block.Banner banner = DispositionBanner.of(decision);
        List<String> lines = new ArrayList<>();
        lines.add(banner.title() + ". " + String.join(" ", banner.sentences()));
        if (!decision.reviewed()) {
            lines.add(NOT_REVIEWED);
        }
        lines.addAll(remarks);
        return lines;
    }

    /** A remark dated with the decision. */
    Annotation note(String text) {
        return new Annotation().setText(text).setTimeElement(at());
    }
}
