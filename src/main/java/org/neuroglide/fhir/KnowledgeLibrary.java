package org.neuroglide.fhir;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DataRequirement;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Library;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.KnowledgeInfo;
import org.neuroglide.texts.CanonicalJson;

/** The knowledge base itself: version, hash, review status, citations and the source attributes. */
final class KnowledgeLibrary {
    static final String ATTRIBUTES = "Source attributes of 45 CFR 170.315(b)(11)(iv)(A)";

    /** What a case is read from. */
    private static final List<String> READ = List.of(
            "Condition", "MedicationRequest", "MedicationStatement", "Observation", "Patient", "Procedure", "QuestionnaireResponse",
            "ServiceRequest");

    private final Knowledge knowledge;

    KnowledgeLibrary(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    Library library() {
        KnowledgeInfo info = knowledge.info();
        Library library = new Library();
        library.setId(Canonicals.LIBRARY);
        library.setUrl(Fhir.CANONICAL + "/Library/" + Canonicals.LIBRARY);
        library.addIdentifier().setSystem(Provenances.HASH).setValue(knowledge.hash());
        library.setVersion(info.version()).setName("NeuroglideKnowledgeBase").setTitle(info.name());
        library.setStatus(status(knowledge)).setExperimental(!knowledge.reviewed());
        library.setType(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/library-type", "logic-library", "Logic Library")));
        library.setSubject(patient());
        library.setDescription(description(knowledge));
        library.setPurpose(info.purpose());
        library.setUsage(usage(info));
        library.setCopyright(Canonicals.LICENCE);
        library.addTopic(topic());
        library.setRelatedArtifact(Citations.of(knowledge));
        READ.forEach(type -> library.addDataRequirement(new DataRequirement().setType(type)));
        Map<SourceAttributes.Attribute, String> answers = new SourceAttributes(knowledge).answers();
        library.addContent(attachment(answers));
        List<String> lines = new ArrayList<>(List.of(library.getDescription(), "SHA-256 " + knowledge.hash()));
        answers.forEach((attribute, answer) -> lines.add(attribute.display() + ": " + answer));
        Narratives.write(library, info.name(), lines);
        return library;
    }

    /** The source attributes as JSON: code, what it asks for, and the answer, in the order of the regulation. */
    private static Attachment attachment(Map<SourceAttributes.Attribute, String> answers) {
        List<Map<String, @Nullable Object>> list = new ArrayList<>();
        answers.forEach((attribute, answer) -> list.add(
                Map.of("attribute", Codes.code(attribute), "asks", attribute.display(), "answer", answer)));
        return new Attachment()
                .setContentType("application/json")
                .setTitle(ATTRIBUTES)
                .setData(CanonicalJson.write(list).getBytes(StandardCharsets.UTF_8));
    }

    /** A draft until named clinicians have signed every rule. */
    static PublicationStatus status(Knowledge knowledge) {
        return knowledge.reviewed() ? PublicationStatus.ACTIVE : PublicationStatus.DRAFT;
    }

    static String description(Knowledge knowledge) {
        return knowledge.info().name() + " " + knowledge.info().version() + ". Clinical review: "
                + knowledge.info().reviewStatus() + ". " + knowledge.info().purpose();
    }

    /** What it is for, and what it must not be used for. */
    static String usage(KnowledgeInfo info) {
        return "Use:\n\n- " + String.join("\n- ", info.use()) + "\n\nMisuse:\n\n- "
                + String.join("\n- ", info.misuse());
    }

    static CodeableConcept topic() {
        return new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/definition-topic", "treatment", "Treatment"));
    }

    static CodeableConcept patient() {
        return new CodeableConcept(new Coding("http://hl7.org/fhir/resource-types", "Patient", "Patient"));
    }
}
