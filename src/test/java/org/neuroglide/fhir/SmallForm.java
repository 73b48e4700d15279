package org.neuroglide.fhir;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.neuroglide.knowledge.Knowledge;

/** Responses to the form from answers by linkId, in the words of a case: {@code redFlags/saddle-numbness=present}. */
final class SmallForm {
    private SmallForm() {}

    /** A left lumbar complaint, three blocks of it answered as absent. */
    static QuestionnaireResponse blocksAbsent(Knowledge knowledge, LocalDate authored) {
        return of(knowledge, authored, "complaint/region=lumbar", "complaint/side=left", "screen/cauda-equina=all-absent",
                "screen/infection=all-absent", "screen/neuro-lumbar=all-absent");
    }

    /** An operation of the low back that was cleared and has healed. */
    static QuestionnaireResponse clearedOperation(Knowledge knowledge, LocalDate authored) {
        String path = "history/lumbar-surgery";
        return of(knowledge, authored, "complaint/region=lumbar", "complaint/side=left", "screen/background=one-by-one", path + "=present",
                path + "/on=2024-03-01", path + "/cleared=present", path + "/clearedBy=surgeon", path + "/clearedOn=2024-06-01",
                path + "/clearedFor=neural mobilization", path + "/healed=present");
    }

    static QuestionnaireResponse of(Knowledge knowledge, LocalDate authored, String... answers) {
        Map<String, List<Type>> given = new LinkedHashMap<>();
        AssessmentForm form = new AssessmentForm(knowledge);
        for (String answer : answers) {
            int equals = answer.indexOf('=');
            String linkId = answer.substring(0, equals);
            given.put(linkId, List.of(type(form.byLinkId().get(linkId).item(), answer.substring(equals + 1))));
        }
        return new FilledForm(knowledge).response(given, authored, knowledge.info().version());
    }

    private static Type type(FormItem item, String value) {
        return switch (item.type()) {
            case CHOICE -> new Coding().setSystem(item.options().get(0).system()).setCode(value);
            case YES_NO -> new BooleanType(value);
            case WHOLE -> new IntegerType(value);
            case DATE -> new DateType(value);
            case DECIMAL -> new DecimalType(value);
            default -> new StringType(value);
        };
    }
}
