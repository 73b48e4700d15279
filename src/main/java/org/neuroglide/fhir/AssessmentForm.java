package org.neuroglide.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Knowledge;

/**
 * The assessment of a visit as an SDC Questionnaire, made from the vocabulary and the table of tests: every question
 * that a case may answer. Immutable; make one for a knowledge base and keep it.
 */
public final class AssessmentForm {
    /** The canonical address of the form, without its version. */
    public static final String CANONICAL = Fhir.CANONICAL + "/Questionnaire/neural-mobilization-assessment";

    private final Knowledge knowledge;
    private final List<FormItem> items;
    private final Map<String, Placed> byLinkId = new LinkedHashMap<>();
    private final List<Placed> required;

    /**
     * An item and what it lies below.
     *
     * @param parent null for an item of the first level
     */
    record Placed(FormItem item, @Nullable Placed parent) {}

    public AssessmentForm(Knowledge knowledge) {
        this.knowledge = knowledge;
        List<FormItem> all = new ArrayList<>(new FormVisit(knowledge).items());
        all.addAll(new FormBlocks(knowledge).sections());
        all.addAll(new FormFollowUp(knowledge).sections());
        this.items = List.copyOf(all);
        items.forEach(i -> index(i, null));
        this.required = byLinkId.values().stream().filter(p -> p.item().required()).toList();
    }

    private void index(FormItem item, @Nullable Placed parent) {
        Placed placed = new Placed(item, parent);
        if (byLinkId.put(item.linkId(), placed) != null) {
            throw new IllegalStateException("Two items are called " + item.linkId());
        }
        item.items().forEach(i -> index(i, placed));
    }

    List<FormItem> items() {
        return items;
    }

    /** Every item, in the order of the form. */
    Map<String, Placed> byLinkId() {
        return byLinkId;
    }

    /** The items that must be answered where they are shown. */
    List<Placed> required() {
        return required;
    }

    /** The form; a new copy at every call. */
    public Questionnaire questionnaire() {
        Questionnaire form = new Questionnaire();
        form.setId("neural-mobilization-assessment");
        form.setLanguage("en");
        form.setUrl(CANONICAL);
        form.setVersion(knowledge.info().version());
        form.setName("NeuralMobilizationAssessment");
        form.setTitle("Assessment for neural mobilization");
        form.setStatus(PublicationStatus.ACTIVE);
        form.setExperimental(!knowledge.reviewed());
        form.setDescription("What an examination found, to be judged by the knowledge base " + knowledge.info().version()
                + " (" + knowledge.info().reviewStatus() + "). What is not answered counts as not assessed.");
        form.getText().setStatus(Narrative.NarrativeStatus.GENERATED).setDivAsString(
                "<div xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\" xml:lang=\"en\">"
                + "Assessment for neural mobilization, knowledge base " + knowledge.info().version() + ": "
                + escaped(knowledge.info().reviewStatus()) + "</div>");
        form.setPurpose(knowledge.info().purpose());
        form.addSubjectType("Patient");
        items.forEach(i -> form.addItem(QuestionnaireItems.of(i)));
        return form;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The closed lists of answers of the form, each as a complete code system, sorted by name. */
    public List<CodeSystem> codeSystems() {
        Map<String, Map<String, FormOption>> lists = new TreeMap<>();
        byLinkId.values().stream()
                .flatMap(p -> p.item().options().stream())
                .forEach(o -> lists.computeIfAbsent(o.list(), l -> new LinkedHashMap<>()).putIfAbsent(o.code(), o));
        return lists.entrySet().stream().map(e -> codeSystem(e.getKey(), List.copyOf(e.getValue().values()))).toList();
    }

    private CodeSystem codeSystem(String list, List<FormOption> options) {
        CodeSystem system = new CodeSystem();
        system.setId(list);
        system.setUrl(options.get(0).system());
        system.setVersion(knowledge.info().version());
        system.setName(name(list));
        system.setTitle("Answers of the assessment: " + list.replace('-', ' '));
        system.setStatus(PublicationStatus.ACTIVE);
        system.setExperimental(!knowledge.reviewed());
        system.setCaseSensitive(true);
        system.setContent(CodeSystem.CodeSystemContentMode.COMPLETE);
        system.setCount(options.size());
        options.forEach(o -> system.addConcept().setCode(o.code()).setDisplay(o.words()));
        return system;
    }

    private static String name(String list) {
        StringBuilder name = new StringBuilder();
        for (String part : list.split("-")) {
            name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
        }
        return name.toString();
    }
}
