package org.neuroglide.fhir;

import java.math.BigDecimal;
import java.util.Map;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire.EnableWhenBehavior;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemOperator;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.VocabularyItem.StandardCode;

/** Writes items of the form as items of a Questionnaire, with no feature that LHC-Forms lacks. */
final class QuestionnaireItems {
    /** What the vocabulary calls other code systems, and their addresses. */
    static final Map<String, String> SYSTEMS = Map.of(
            "snomed-ct", "http://snomed.info/sct",
            "loinc", "http://loinc.org",
            "icd-10-cm", "http://hl7.org/fhir/sid/icd-10-cm",
            "icd-10", "http://hl7.org/fhir/sid/icd-10");

    private static final String EXTENSION = "http://hl7.org/fhir/StructureDefinition/";
    private static final String CONTROLS = "http://hl7.org/fhir/questionnaire-item-control";
    private static final int FEW = 4;

    private QuestionnaireItems() {}

    static QuestionnaireItemComponent of(FormItem item) {
        QuestionnaireItemComponent out = new QuestionnaireItemComponent();
        out.setLinkId(item.linkId());
        out.setText(item.text());
        out.setType(type(item));
        if (item.required()) {
            out.setRequired(true);
        }
        if (item.repeats()) {
            out.setRepeats(true);
        }
        for (StandardCode code : item.codes()) {
            String system = SYSTEMS.get(code.system());
            if (system != null && code.mark().equals("checked")) {
                out.addCode(new Coding().setSystem(system).setCode(code.code()));
            }
        }
        answers(item, out);
        shown(item, out);
        if (!item.help().isEmpty()) {
            out.addItem(help(item));
        }
        item.items().forEach(i -> out.addItem(of(i)));
        return out;
    }

    private static QuestionnaireItemType type(FormItem item) {
        return switch (item.type()) {
            case GROUP -> QuestionnaireItemType.GROUP;
            case DISPLAY -> QuestionnaireItemType.DISPLAY;
            case CHOICE -> QuestionnaireItemType.CHOICE;
            case YES_NO -> QuestionnaireItemType.BOOLEAN;
            case WHOLE -> QuestionnaireItemType.INTEGER;
            case DECIMAL -> QuestionnaireItemType.DECIMAL;
            case DATE -> QuestionnaireItemType.DATE;
            case TEXT -> item.length() > 200 ? QuestionnaireItemType.TEXT : QuestionnaireItemType.STRING;
        };
    }

    private static void answers(FormItem item, QuestionnaireItemComponent out) {
        item.options().forEach(o -> out.addAnswerOption().setValue(coding(o)));
        if (!item.options().isEmpty()) {
            control(out, item.options().size() <= FEW && !item.repeats() ? "radio-button" : "drop-down");
        }
        if (item.type() == FormType.TEXT) {
            out.setMaxLength(item.length());
        }
        limit(item, out, "minValue", item.min());
        limit(item, out, "maxValue", item.max());
    }

    private static Coding coding(FormOption option) {
        return new Coding().setSystem(option.system()).setCode(option.code()).setDisplay(option.words());
    }

    private static void limit(FormItem item, QuestionnaireItemComponent out, String name, @Nullable BigDecimal limit) {
        if (limit != null) {
            boolean whole = item.type() == FormType.WHOLE;
            Type value = whole ? new IntegerType(limit.intValueExact()) : new DecimalType(limit);
            out.addExtension(EXTENSION + name, value);
        }
    }

    private static void control(QuestionnaireItemComponent out, String code) {
        CodeableConcept concept = new CodeableConcept().addCoding(new Coding().setSystem(CONTROLS).setCode(code));
        out.addExtension(EXTENSION + "questionnaire-itemControl", concept);
    }

    private static QuestionnaireItemComponent help(FormItem item) {
        QuestionnaireItemComponent help = new QuestionnaireItemComponent();
        help.setLinkId(item.linkId() + "/help");
        help.setType(QuestionnaireItemType.DISPLAY);
        help.setText(item.help());
        control(help, "help");
        return help;
    }

    private static void shown(FormItem item, QuestionnaireItemComponent out) {
        for (FormItem.Shown shown : item.shown()) {
            out.addEnableWhen()
                    .setQuestion(shown.question())
                    .setOperator(QuestionnaireItemOperator.EQUAL)
                    .setAnswer(
                            shown.list().isEmpty()
                                    ? new BooleanType(shown.answer())
                                    : new Coding()
                                            .setSystem(Fhir.CANONICAL + "/CodeSystem/" + shown.list())
                                            .setCode(shown.answer()));
        }
        if (item.shown().size() > 1) {
            out.setEnableBehavior(EnableWhenBehavior.ANY);
        }
    }
}
