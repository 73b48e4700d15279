package org.neuroglide.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Questionnaire;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.fhir.Fhir;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Side;
import org.neuroglide.texts.DecisionTree;

/** Does once what the first callers would otherwise wait for. Nothing of it is logged: no patient is in it. */
final class WarmUp {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private WarmUp() {}

    static void run(DecisionEngine engine, List<Route> routes) {
        for (VocabularyItem region : engine.knowledge().vocabulary().items(Vocabulary.Section.REGIONS)) {
            PatientCase open = PatientCase.asOf(DAY).complaint(region.code(), Side.NONE, "").build();
            DecisionTree.json(engine.decide(open));
        }
        Call nobody = new Call(Map.of(), Map.of(), "", "", Doors.ANONYMOUS, null, "warm-up", name -> null);
        for (Route route : routes) {
            if (route.template().equals("/cds-services")) {
                route.handling().answer(nobody);
            }
        }
        Fhir.read(Questionnaire.class, "{\"resourceType\":\"Questionnaire\",\"status\":\"active\"}");
    }
}
