package org.neuroglide.fhir;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Resource;
import org.neuroglide.knowledge.Knowledge;

/**
 * What a server publishes about itself: the plan and its activities, the knowledge base, the assessment, and the code
 * systems and value sets of all of them. Thread-safe; each answer is a copy.
 */
public final class Metadata {
    private final Map<String, Map<String, Resource>> published = new LinkedHashMap<>();
    private final CapabilityStatement capabilities;

    /** @param since when the server began to offer this; the date of its capability statement */
    public Metadata(Knowledge knowledge, Instant since) {
        Definitions definitions = new Definitions(knowledge);
        publish(definitions.plan());
        definitions.activities().forEach(this::publish);
        publish(new KnowledgeLibrary(knowledge).library());
        AssessmentForm form = new AssessmentForm(knowledge);
        Questionnaire assessment = form.questionnaire();
        told(assessment, assessment.getTitle(), assessment.getDescription());
        publish(assessment);
        Terminology terminology = new Terminology(knowledge);
        for (CodeSystem system : terminology.systems()) {
            publish(system);
            publish(terminology.all(system));
        }
        // A list of the form can be a system that stands already, with all of its codes.
        form.codeSystems().stream()
                .filter(system -> read("CodeSystem", system.getIdPart()).isEmpty())
                .forEach(system -> {
                    told(system, system.getTitle(), system.getUrl());
                    publish(system);
                });
        this.capabilities = Capabilities.of(knowledge, new TreeSet<>(published.keySet()), Date.from(since));
    }

    private static void told(DomainResource resource, String title, String line) {
        if (!resource.hasText()) {
            Narratives.write(resource, title, List.of(line));
        }
    }

    private void publish(Resource resource) {
        Resource before = published.computeIfAbsent(resource.fhirType(), t -> new LinkedHashMap<>())
                .put(resource.getIdPart(), resource);
        if (before != null) {
            throw new IllegalStateException("Two resources are called " + resource.fhirType() + "/" + resource.getIdPart());
        }
    }

    /** A published resource; empty where there is none of the type and id. */
    public Optional<Resource> read(String type, String id) {
        return Optional.ofNullable(published.getOrDefault(type, Map.of()).get(id)).map(Resource::copy);
    }

    /** Every published resource of a type; empty for a type that is not published. */
    public List<Resource> all(String type) {
        return published.getOrDefault(type, Map.of()).values().stream()
                .map(Resource::copy)
                .toList();
    }

    /** What the server can do. */
    public CapabilityStatement capabilities() {
        return capabilities.copy();
    }
}
