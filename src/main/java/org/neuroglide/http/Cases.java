package org.neuroglide.http;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.neuroglide.fhir.AssessmentAnswers;
import org.neuroglide.fhir.CodeMap;
import org.neuroglide.fhir.Fhir;
import org.neuroglide.fhir.FhirCase;
import org.neuroglide.fhir.RecordReader;
import org.neuroglide.fhir.Subject;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.PatientCase;
import org.neuroglide.scenario.CaseReader;

/** The case of a request, as JSON, as answers to the assessment or as records of the patient, read and checked like every other case. */
final class Cases {
    /** Far more than every word of the vocabulary with all that can be said of it; each wrong one costs a search for the nearest. */
    private static final int MOST_VALUES = 5_000;

    private static final Subject NOBODY = new Subject("", "", "");

    private final CaseReader reader;
    private final AssessmentAnswers answers;
    private final RecordReader records;
    private final Json json;
    private final ZoneId zone;
    private final Clock clock;

    Cases(Knowledge knowledge, CodeMap codes, Json json, ZoneId zone, Clock clock) {
        this.reader = new CaseReader(knowledge);
        this.answers = new AssessmentAnswers(knowledge, zone);
        this.records = new RecordReader(knowledge, codes, zone);
        this.json = json;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * A case and whom it is about.
     *
     * @param unused what the answers say that did not enter the case
     */
    record Asked(PatientCase patientCase, Subject subject, List<FhirCase.Unused> unused) {}

    /**
     * @throws ServerException if the body is no JSON object within the limits
     * @throws org.neuroglide.fhir.FhirException with every problem of the answers
     * @throws org.neuroglide.scenario.ScenarioException with every problem of the case
     */
    Asked read(Call call) {
        Map<String, @Nullable Object> tree = json.object(call.body());
        if (call.type().equals(Answer.FHIR)) {
            return "Bundle".equals(tree.get("resourceType"))
                    ? read(Fhir.read(Bundle.class, call.body()), today(call))
                    : read(Fhir.read(QuestionnaireResponse.class, call.body()), today(call));
        }
        if (values(tree) > MOST_VALUES) {
            throw ServerException.refused(413, "case-too-large", "The case holds more than " + MOST_VALUES + " values");
        }
        Map<String, @Nullable Object> given = new TreeMap<>(tree);
        if (call.asOf() != null) {
            given.putIfAbsent("asOf", call.asOf().toString());
        }
        return new Asked(read(given), NOBODY, List.of());
    }

    private Asked read(QuestionnaireResponse response, LocalDate asOf) {
        FhirCase found = answers.read(response, asOf);
        Subject subject = new Subject(
                reference(response.getSubject()), reference(response.getEncounter()), reference(response.getAuthor()));
        return new Asked(found.patientCase(), subject, found.unused());
    }

    /** The records of one patient. */
    private Asked read(Bundle bundle, LocalDate asOf) {
        List<Resource> all = bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(Objects::nonNull)
                .toList();
        FhirCase found = records.read(all, asOf);
        String patient = all.stream()
                .filter(Patient.class::isInstance)
                .map(r -> "Patient/" + r.getIdElement().getIdPart())
                .findFirst()
                .orElse("");
        return new Asked(found.patientCase(), new Subject(patient, "", ""), found.unused());
    }

    /** The records of one patient, in the keys of a case. */
    FhirCase records(List<Resource> resources, LocalDate asOf) {
        return records.read(resources, asOf);
    }

    PatientCase read(Map<String, @Nullable Object> tree) {
        return reader.readValues("case", tree).patientCase();
    }

    /** The day of the header, or today in the zone of the configuration. */
    LocalDate today(Call call) {
        return call.asOf() == null ? LocalDate.now(clock.withZone(zone)) : call.asOf();
    }

    private static int values(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            return map.values().stream().mapToInt(Cases::values).sum() + 1;
        }
        return node instanceof List<?> list ? list.stream().mapToInt(Cases::values).sum() + 1 : 1;
    }

    private static String reference(Reference reference) {
        String text = reference.getReference();
        return text == null ? "" : text;
    }
}
