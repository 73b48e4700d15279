package org.neuroglide.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import org.neuroglide.model.Dose;
import org.neuroglide.model.Indication;
import org.neuroglide.model.NerveInvolvement;
import org.neuroglide.scenario.Expected.Element;

/** Conclusions in the fields of an expectation. */
final class Elements {
    private Elements() {}

    static Element indication(Indication indication) {
        return element(
                "nerve",
                indication.nerve(),
                "kind",
                indication.kind().name(),
                "side",
                indication.side().name(),
                "condition",
                indication.condition());
    }

    static Element involvement(NerveInvolvement found) {
        return element(
                "structure",
                found.structure(),
                "side",
                found.side().name(),
                "involvement",
                found.involvement().name());
    }

    static Element dose(String technique, Dose dose) {
        return element(
                "technique", technique,
                "sets", "" + dose.sets(),
                "setsMax", "" + dose.setsMax(),
                "reps", "" + dose.reps(),
                "repsMax", "" + dose.repsMax(),
                "holdSeconds", "" + dose.holdSeconds(),
                "perDay", "" + dose.perDay(),
                "perDayMax", "" + dose.perDayMax(),
                "secondsPerRep", "" + dose.secondsPerRep(),
                "secondsPerRepMax", "" + dose.secondsPerRepMax(),
                "daysPerWeek", "" + dose.daysPerWeek());
    }

    /** A single word, or names and values in turn. */
    static Element element(String... fields) {
        if (fields.length == 1) {
            return new Element(Map.of(Aspect.VALUE, fields[0]));
        }
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            map.put(fields[i], fields[i + 1]);
        }
        return new Element(map);
    }
}
