package org.neuroglide.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.knowledge.YamlTree;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Side;
import org.neuroglide.proof.cases.CaseText;

/** Fills the form in with what a case says, as a clinician would. */
public final class FilledForm {
    private static final Set<String> FINDINGS = Set.of("redFlags", "symptoms", "tests", "history");

    private final Knowledge knowledge;
    private final AssessmentForm form;

    public FilledForm(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.form = new AssessmentForm(knowledge);
    }

    /** The completed response; empty where the form cannot say what the case says. */
    public Optional<QuestionnaireResponse> of(PatientCase patientCase) {
        return of(patientCase, CaseText.of(patientCase));
    }

    private Optional<QuestionnaireResponse> of(PatientCase patientCase, String text) {
        YamlTree tree = YamlTree.read("case", text, new ArrayList<>()).orElseThrow();
        Map<FormPlace, List<String>> said = new LinkedHashMap<>();
        tree.entries().forEach((block, value) -> {
            if (FINDINGS.contains(block)) {
                value.entries().forEach((code, finding) -> finding(block, code, finding, said));
            } else if (block.equals("outcomes") || block.equals("screen")) {
                value.entries().forEach((code, fields) -> fields.entries().forEach((field, v) ->
                        said.put(new FormPlace(block, code, Side.NONE, field), values(v))));
            } else if (value.is(YamlTree.Kind.MAP)) {
                value.entries().forEach((field, v) -> said.put(FormPlace.of(block, field), values(v)));
            }
        });
        String version = patientCase.screen().isEmpty() ? knowledge.info().version() : patientCase.screen().get(0).version();
        boolean sameVersion = patientCase.screen().stream().allMatch(a -> a.version().equals(version));
        said.keySet().removeIf(p -> p.block().equals("screen") && p.field().equals("kbase"));
        singly(patientCase, said, version);
        beside(said);
        Map<String, List<Type>> answers = steering(patientCase, said);
        Set<FormPlace> left = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
        left.addAll(said.keySet());
        form.byLinkId().forEach((linkId, placed) -> {
            FormPlace place = placed.item().place();
            boolean here = place != null && said.containsKey(place)
                    && (!linkId.startsWith(FormVisit.DIAGNOSIS)
                    || placed.item().options().stream().anyMatch(o -> o.code().equals(said.get(place).get(0))));
            if (here && left.remove(place)) {
                answers.put(linkId, said.get(place).stream().map(v -> type(placed.item(), v)).toList());
            }
        });
        if (!left.isEmpty() || !sameVersion) {
            return Optional.empty();
        }
        return Optional.of(response(answers, patientCase.asOf(), version));
    }

    private static void finding(String block, String code, YamlTree finding, Map<FormPlace, List<String>> said) {
        List<YamlTree> each = finding.is(YamlTree.Kind.LIST) ? finding.items() : List.of(finding);
        for (YamlTree one : each) {
            Side side = one.get("side").map(s -> Side.valueOf(s.scalar().toUpperCase(java.util.Locale.ROOT))).orElse(Side.NONE);
            one.entries().forEach((field, value) -> {
                if (!field.equals("side")) {
                    said.put(new FormPlace(block, code, side, field), values(value));
                }
            });
        }
    }

    private static List<String> values(YamlTree value) {
        return value.is(YamlTree.Kind.LIST) ? value.items().stream().map(YamlTree::scalar).toList() : List.of(value.scalar());
    }

    /** A block of which some items are told apart is answered one by one. */
    private void singly(PatientCase patientCase, Map<FormPlace, List<String>> said, String version) {
        for (VocabularyItem group : knowledge.vocabulary().items(Section.GROUPS)) {
            FormPlace whole = new FormPlace("screen", group.code(), Side.NONE, "answer");
            List<VocabularyItem> items = FINDINGS.stream().flatMap(s -> knowledge.vocabulary().items(section(s)).stream()).filter(i ->
                    i.group().equals(group.code())).toList();
            boolean told = said.keySet().stream().anyMatch(p ->
                    items.stream().anyMatch(i -> i.section().key().equals(p.block()) && i.code().equals(p.code())));
            if (told && said.containsKey(whole)) {
                for (VocabularyItem item : items) {
                    boolean asked = item.screen() == org.neuroglide.model.Screen.CORE || item.regions().isEmpty()
                            || item.regions().contains(patientCase.complaint().region());
                    for (Side side : sides(item, patientCase)) {
                        FormPlace place = new FormPlace(item.section().key(), item.code(), side, "presence");
                        boolean there = said.keySet().stream().anyMatch(p -> p.block().equals(place.block())
                                && p.code().equals(place.code()) && p.side() == side);
                        if (!there && asked && item.since().compareTo(version) <= 0) {
                            said.put(place, List.of("absent"));
                        }
                    }
                }
            }
            if (told) {
                said.put(whole, List.of("one-by-one"));
            }
        }
    }

    private static List<Side> sides(VocabularyItem item, PatientCase patientCase) {
        Side side = patientCase.complaint().side();
        return !item.sided() || side == Side.NONE ? List.of(Side.NONE) : side == Side.BOTH ? List.of(Side.LEFT, Side.RIGHT) : List.of(side);
    }

    private static Section section(String key) {
        return java.util.Arrays.stream(Section.values()).filter(s -> s.key().equals(key)).findFirst().orElseThrow();
    }

    /** Answers that the form wants beside those of the case: reduced power beside a grade, agreement beside who agreed. */
    private void beside(Map<FormPlace, List<String>> said) {
        new LinkedHashMap<>(said).forEach((place, value) -> {
            FormPlace presence = new FormPlace(place.block(), place.code(), place.side(), "presence");
            FormPlace status = new FormPlace(place.block(), place.code(), place.side(), "status");
            if (Set.of("clearedBy", "clearedOn", "clearedFor").contains(place.field())) {
                said.putIfAbsent(new FormPlace(place.block(), place.code(), place.side(), "cleared"), List.of("present"));
            }
            if (place.field().equals("grade")) {
                said.put(presence, List.of(value.get(0).equals("5") ? "absent" : "present"));
            }
            boolean neurodynamic = place.block().equals("tests")
                    && knowledge.vocabulary().item(Section.TESTS,
                    place.code()).orElseThrow().family() == org.neuroglide.model.TestFamily.NEURODYNAMIC;
            if (place.block().equals("tests") && !neurodynamic && said.containsKey(status)) {
                List<String> done = said.remove(status);
                if (done.get(0).equals("not-tested")) {
                    said.put(presence, List.of("not-assessed"));
                }
            }
        });
    }

    private Map<String, List<Type>> steering(PatientCase patientCase, Map<FormPlace, List<String>> said) {
        Map<String, List<Type>> answers = new LinkedHashMap<>();
        answers.put(FormBlocks.ALL_REGIONS, List.of(new BooleanType(true)));
        boolean sided = said.keySet().stream().anyMatch(p -> p.side() != Side.NONE && p.side() != patientCase.complaint().side());
        if (sided) {
            answers.put(FormBlocks.OTHER_SIDE, List.of(new BooleanType(true)));
        }
        if (patientCase.previousVisit().recorded()) {
            answers.put(FormFollowUp.RECORDED, List.of(new BooleanType(true)));
        }
        return answers;
    }

    private static Type type(FormItem item, String value) {
        return switch (item.type()) {
            case CHOICE -> new Coding().setSystem(item.options().get(0).system()).setCode(value);
            case WHOLE -> new IntegerType(Integer.parseInt(value));
            case DECIMAL -> new DecimalType(new BigDecimal(value));
            case DATE -> new DateType(value);
            case TEXT -> new StringType(value);
            default -> throw new IllegalArgumentException(item.linkId());
        };
    }

    /** A completed response, nested as the form is. */
    QuestionnaireResponse response(Map<String, List<Type>> answers, LocalDate authored, String version) {
        QuestionnaireResponse response = new QuestionnaireResponse();
        response.setQuestionnaire(AssessmentForm.CANONICAL + "|" + version);
        response.setStatus(QuestionnaireResponseStatus.COMPLETED);
        response.setAuthoredElement(new DateTimeType(authored.toString()));
        form.items().forEach(i -> item(i, answers).ifPresent(response::addItem));
        return response;
    }

    private static Optional<QuestionnaireResponseItemComponent> item(FormItem item, Map<String, List<Type>> answers) {
        QuestionnaireResponseItemComponent out = new QuestionnaireResponseItemComponent();
        out.setLinkId(item.linkId());
        List<QuestionnaireResponseItemComponent> below = item.items().stream().flatMap(i -> item(i, answers).stream()).toList();
        List<Type> given = answers.getOrDefault(item.linkId(), List.of());
        if (item.type() == FormType.GROUP) {
            below.forEach(out::addItem);
            return below.isEmpty() ? Optional.empty() : Optional.of(out);
        }
        for (Type value : given) {
            QuestionnaireResponseItemAnswerComponent answer = out.addAnswer().setValue(value);
            if (out.getAnswer().size() == 1) {
                below.forEach(answer::addItem);
            }
        }
        return given.isEmpty() ? Optional.empty() : Optional.of(out);
    }
}
