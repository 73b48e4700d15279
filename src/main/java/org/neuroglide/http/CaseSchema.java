package org.neuroglide.http;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.knowledge.YamlFields;
import org.neuroglide.model.Course;
import org.neuroglide.model.Effort;
import org.neuroglide.model.Level;
import org.neuroglide.model.NightPain;
import org.neuroglide.model.Presence;
import org.neuroglide.model.RangeOfOnset;
import org.neuroglide.model.RestPain;
import org.neuroglide.model.Sex;
import org.neuroglide.model.Side;
import org.neuroglide.model.TestStatus;

/**
 * The JSON Schema of a case, with the codes of a knowledge base. It says less than the reader of cases: what depends on
 * other answers, on dates or on the sort of a finding is only told when the case is sent.
 */
final class CaseSchema {
    static final String ID = "https://neuroglide.org/schemas/case.json";
    private static final Map<String, Object> PRESENCE = constant(Presence.class);
    private static final Map<String, Object> SCORE = Schema.integer(0, 10);

    private final Knowledge knowledge;

    private CaseSchema(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    static Map<String, Object> of(Knowledge knowledge) {
        return Schema.document(ID, "A case for Neuroglide", new CaseSchema(knowledge).root());
    }

    private Map<String, Object> root() {
        Map<String, Object> all = new TreeMap<>();
        all.put("asOf", Schema.DATE);
        all.put("kbase", Schema.TEXT);
        all.put("patient", Schema.closed(Map.of("age", Schema.integer(0, 130), "sex", constant(Sex.class)), List.of()));
        all.put("complaint", Schema.closed(Map.of(
                "region", codes(Section.REGIONS),
                "side", constant(Side.class),
                "onset", Schema.DATE,
                "diagnosis", codes(Section.CONDITIONS)), List.of()));
        all.put("symptoms", findings(Section.SYMPTOMS, symptom()));
        all.put("tests", findings(Section.TESTS, test()));
        all.put("redFlags", findings(Section.RED_FLAGS, Map.of("course", constant(Course.class))));
        all.put("history", findings(Section.HISTORY, history()));
        all.put("outcomes", keyed(codes(Section.MEASURES), Schema.closed(Map.of(
                "score", number(), "baseline", number(), "scale", Schema.TEXT), List.of())));
        all.put("screen", keyed(codes(Section.GROUPS), Map.of("anyOf", List.of(Schema.words(List.of("all-absent")), Schema.closed(
                Map.of("answer", Schema.words(List.of("all-absent")), "kbase", Schema.TEXT, "assessedOn", Schema.DATE),
                        List.of("answer"))))));
        all.put("response", response());
        all.put("previousVisit", previousVisit());
        all.put("override", Schema.closed(Map.of("level", constant(Level.class), "reason", Schema.TEXT), List.of("level", "reason")));
        return Schema.closed(all, List.of("asOf"));
    }

    private static Map<String, Object> symptom() {
        return Map.of(
                "worst", SCORE, "rest", constant(RestPain.class), "night", constant(NightPain.class),
                "onset", constant(RangeOfOnset.class), "effort", constant(Effort.class),
                "settleMinutes", count(), "flareHours", count(), "spread", PRESENCE);
    }

    private static Map<String, Object> test() {
        return Map.of(
                "status", constant(TestStatus.class), "reproduced", PRESENCE, "differentiated", PRESENCE,
                "sideDifference", PRESENCE, "range", count(), "grade", Schema.integer(0, 5),
                "previousGrade", Schema.integer(0, 5), "score", count());
    }

    private static Map<String, Object> history() {
        return Map.of(
                "on", Schema.DATE, "cleared", PRESENCE, "clearedBy", Schema.TEXT, "clearedOn", Schema.DATE,
                "clearedFor", Schema.TEXT, "stable", PRESENCE, "healed", PRESENCE);
    }

    private static Map<String, Object> response() {
        Map<String, Object> properties = new TreeMap<>();
        List.of("duringChange", "settleMinutes", "flareHours", "change", "changeSinceBaseline")
                .forEach(k -> properties.put(k, Map.of("type", "integer")));
        List.of("sharpPain", "newNumbness", "newWeakness", "spread", "testImproved").forEach(k -> properties.put(k, PRESENCE));
        return Schema.closed(properties, List.of());
    }

    private Map<String, Object> previousVisit() {
        return Schema.closed(Map.of(
                "on", Schema.DATE,
                "irritability", constant(Level.class),
                "techniques", Schema.list(Schema.words(Schema.sorted(knowledge.techniques().keySet()))),
                "worst", SCORE,
                "baselineWorst", SCORE,
                "sessions", count(),
                "weeks", count()), List.of("on"));
    }

    /** A finding is a word, a map of components, or a list of such maps, one for each side. */
    private Map<String, Object> findings(Section section, Map<String, Object> components) {
        Map<String, Object> all = new TreeMap<>(components);
        all.put("presence", PRESENCE);
        all.put("side", constant(Side.class));
        all.put("assessedOn", Schema.DATE);
        Map<String, Object> one = Schema.closed(all, List.of());
        return keyed(codes(section), Map.of("anyOf", List.of(PRESENCE, one, Schema.list(one))));
    }

    private static Map<String, Object> keyed(Map<String, Object> keys, Map<String, Object> values) {
        return Map.of("type", "object", "propertyNames", keys, "additionalProperties", values);
    }

    private Map<String, Object> codes(Section section) {
        Collection<String> codes = knowledge.vocabulary().items(section).stream().map(VocabularyItem::code).toList();
        return Schema.words(Schema.sorted(codes));
    }

    private static Map<String, Object> constant(Class<? extends Enum<?>> type) {
        return Schema.words(Arrays.stream(type.getEnumConstants()).map(YamlFields::kebab).toList());
    }

    private static Map<String, Object> count() {
        return Map.of("type", "integer", "minimum", 0);
    }

    private static Map<String, Object> number() {
        return Map.of("type", "number");
    }
}
