package org.neuroglide.fhir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.ValueSet;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Kind;
import org.neuroglide.model.RangeLimit;
import org.neuroglide.texts.Terms;
import org.neuroglide.texts.Words;

/** The code systems that resources of decisions use, each with a value set of all its codes. */
final class Terminology {
    /** Their codes are not unique among those of the other sections, and no resource uses them. */
    private static final Set<Section> NOT_CODED = Set.of(Section.GROUPS, Section.REGIONS);

    private final Knowledge knowledge;

    Terminology(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    List<CodeSystem> systems() {
        List<CodeSystem> systems = new ArrayList<>();
        systems.add(system("disposition", "Dispositions of a decision, strictest first", dispositions()));
        systems.add(system("technique", "Techniques of neural mobilization", techniques()));
        systems.add(system("technique-kind", "Kinds of technique, least load first", kinds()));
        systems.add(system("range-limit", "Limits of how far a movement may go", limits()));
        systems.add(system("request", "What a decision asks for", requests()));
        systems.add(system("issue", "What stands against neural techniques", issues()));
        systems.add(system("rule", "Active rules of the knowledge base", rules()));
        systems.add(system("vocabulary", "Vocabulary of the knowledge base", vocabulary()));
        return systems;
    }

    /** The value set of every code of a system. */
    ValueSet all(CodeSystem system) {
        ValueSet set = new ValueSet();
        set.setId(system.getIdPart());
        set.setUrl(Fhir.CANONICAL + "/ValueSet/" + system.getIdPart());
        set.setVersion(system.getVersion()).setName(system.getName()).setTitle(system.getTitle());
        set.setStatus(system.getStatus()).setExperimental(system.getExperimental());
        set.setDescription("Every code of " + system.getUrl() + ".");
        set.getCompose().addInclude().setSystem(system.getUrl());
        Narratives.write(set, set.getTitle(), List.of(set.getDescription()));
        return set;
    }

    private CodeSystem system(String id, String title, List<ConceptDefinitionComponent> concepts) {
        CodeSystem system = new CodeSystem();
        system.setId(id);
        system.setUrl(Codes.system(id)).setVersion(knowledge.info().version());
        system.setName(name(id)).setTitle(title);
        system.setStatus(PublicationStatus.ACTIVE).setExperimental(!knowledge.reviewed());
        system.setDescription(title + ", knowledge base " + knowledge.info().version() + " ("
                + knowledge.info().reviewStatus() + ").");
        system.setCaseSensitive(true);
        system.setValueSet(Fhir.CANONICAL + "/ValueSet/" + id);
        system.setContent(CodeSystemContentMode.COMPLETE);
        system.setConcept(concepts).setCount(concepts.size());
        Narratives.write(system, title, List.of(system.getDescription()));
        return system;
    }

    private static String name(String id) {
        StringBuilder name = new StringBuilder("Neuroglide");
        Arrays.stream(id.split("-")).forEach(part -> name.append(Words.capital(part)));
        return name.toString();
    }

    private static ConceptDefinitionComponent concept(String code, String display, String definition) {
        ConceptDefinitionComponent concept =
                new ConceptDefinitionComponent().setCode(code).setDisplay(display);
        return definition.isEmpty() ? concept : concept.setDefinition(definition);
    }

    private static List<ConceptDefinitionComponent> dispositions() {
        return Arrays.stream(Disposition.values())
                .map(d -> concept(
                        Codes.code(d),
                        Terms.of(d),
                        d.carriesTechniques() ? "Carries techniques." : "Carries no technique."))
                .toList();
    }

    private List<ConceptDefinitionComponent> techniques() {
        return knowledge.techniques().values().stream()
                .map(t -> concept(t.id(), t.name(), technique(t)))
                .toList();
    }

    private static String technique(Technique technique) {
        return Words.sentence(Words.capital(Terms.of(technique.kind())) + " of the nerve or root: " + technique.nerve())
                + " Start: " + Words.sentence(technique.start());
    }

    private static List<ConceptDefinitionComponent> kinds() {
        return Arrays.stream(Kind.values())
                .map(k -> concept(Codes.code(k), Terms.of(k), Words.sentence(Words.capital(Terms.meaning(k)))))
                .toList();
    }

    private static List<ConceptDefinitionComponent> limits() {
        return Arrays.stream(RangeLimit.values())
                .map(l -> concept(Codes.code(l), Terms.of(l), ""))
                .toList();
    }

    private static List<ConceptDefinitionComponent> requests() {
        return Arrays.stream(Codes.RequestKind.values())
                .map(r -> concept(Codes.code(r), r.display(), ""))
                .toList();
    }

    private static List<ConceptDefinitionComponent> issues() {
        return Arrays.stream(Codes.IssueKind.values())
                .map(i -> concept(Codes.code(i), i.display(), ""))
                .toList();
    }

    private List<ConceptDefinitionComponent> rules() {
        return knowledge.rules().stream()
                .filter(RuleModel::active)
                .map(r -> concept(r.id(), r.summary().statement(), r.summary().rationale()))
                .toList();
    }

    /** By code: an item has one code, whatever its section. */
    private List<ConceptDefinitionComponent> vocabulary() {
        Map<String, ConceptDefinitionComponent> concepts = new LinkedHashMap<>();
        for (Section section : Section.values()) {
            if (!NOT_CODED.contains(section)) {
                for (VocabularyItem item : knowledge.vocabulary().items(section)) {
                    concepts.put(item.code(), concept(item.code(), item.words(), item.question()));
                }
            }
        }
        return List.copyOf(concepts.values());
    }
}
