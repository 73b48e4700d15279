package org.neuroglide.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
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

/** Changes responses at random. */
final class ResponseMutation {
    private ResponseMutation() {}

    /** Where an item lies. */
    private record Spot(List<QuestionnaireResponseItemComponent> list, QuestionnaireResponseItemComponent item) {}

    private static List<Spot> spots(List<QuestionnaireResponseItemComponent> items) {
        List<Spot> spots = new ArrayList<>();
        for (QuestionnaireResponseItemComponent item : items) {
            spots.add(new Spot(items, item));
            spots.addAll(spots(item.getItem()));
            item.getAnswer().forEach(a -> spots.addAll(spots(a.getItem())));
        }
        return spots;
    }

    /** Leaves one item out; the linkId of it, empty where none is wanted. */
    static Optional<String> drop(QuestionnaireResponse response, Random random, Predicate<QuestionnaireResponseItemComponent> wanted) {
        List<Spot> spots = spots(response.getItem()).stream().filter(s -> wanted.test(s.item())).toList();
        if (spots.isEmpty()) {
            return Optional.empty();
        }
        Spot spot = spots.get(random.nextInt(spots.size()));
        spot.list().removeIf(i -> i == spot.item());
        return Optional.of(spot.item().getLinkId());
    }

    static void change(QuestionnaireResponse response, Random random) {
        List<Spot> spots = spots(response.getItem());
        if (spots.isEmpty()) {
            response.addItem().setLinkId("nothing");
            return;
        }
        Spot spot = spots.get(random.nextInt(spots.size()));
        Spot other = spots.get(random.nextInt(spots.size()));
        switch (random.nextInt(14)) {
            case 0 -> spot.list().removeIf(i -> i == spot.item());
            case 1 -> spot.list().add(spot.item().copy());
            case 2 -> spot.item().setLinkId(spot.item().getLinkId() + (char) (32 + random.nextInt(90)));
            case 3 -> spot.item().setLinkId(other.item().getLinkId());
            case 4 -> response.addItem(spot.item().copy());
            case 5, 6 -> spot.item().getAnswer().forEach(a -> a.setValue(value(random)));
            case 7 -> spot.item().addAnswer().setValue(value(random));
            case 8 -> spot.item().getAnswer().forEach(a -> code(a, random));
            case 9 -> response.setStatus(QuestionnaireResponseStatus.values()[random.nextInt(5)]);
            case 10 -> response.setQuestionnaire(random.nextBoolean() ? null : AssessmentForm.CANONICAL + "|2"
                    + (char) (32 + random.nextInt(40)) + "26.1");
            case 11 -> response.setAuthoredElement(random.nextBoolean() ? null : new DateTimeType("20" + (20 + random.nextInt(10))));
            case 12 -> nest(spot.item(), random.nextInt(300));
            default -> spot.item().setAnswer(null);
        }
    }

    private static void code(QuestionnaireResponseItemAnswerComponent answer, Random random) {
        if (answer.getValue() instanceof Coding coding) {
            List<String> codes = List.of("present", "absent", "not-assessed", "all-absent", "one-by-one", "left", "both", "lumbar", "",
                    "Présent");
            coding.setCode(codes.get(random.nextInt(codes.size())));
        } else if (answer.getValue() instanceof IntegerType number) {
            number.setValue(random.nextInt());
        }
    }

    private static void nest(QuestionnaireResponseItemComponent item, int depth) {
        QuestionnaireResponseItemComponent at = item;
        for (int i = 0; i < depth; i++) {
            at = at.addItem().setLinkId(item.getLinkId());
        }
    }

    private static Type value(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> new IntegerType(random.nextInt(21) - 10);
            case 1 -> new DecimalType(new BigDecimal("1e" + (random.nextInt(2_000_000) - 1_000_000)));
            case 2 -> new StringType("x".repeat(random.nextInt(900)));
            case 3 -> new StringType("a\u0000b\uD800 \u202E{{}}: [*&!");
            case 4 -> new BooleanType(random.nextBoolean());
            case 5 -> new DateType("2" + (100 + random.nextInt(900)));
            case 6 -> new DateType("2026-0" + (1 + random.nextInt(9)) + "-11");
            case 7 -> new Coding().setSystem("http://loinc.org").setCode("present");
            default -> new IntegerType();
        };
    }

    /** A text with some characters changed, cut out or put in. */
    static String changed(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int changes = random.nextInt(4); changes > 0 && changed.length() > 60; changes--) {
            int at = random.nextInt(changed.length() - 50);
            switch (random.nextInt(4)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.setCharAt(at, "{}[]\",:0x \u0000\u2028".charAt(random.nextInt(12)));
                case 2 -> changed.insert(at, changed.substring(at, at + random.nextInt(50)));
                default -> changed.replace(at, at + 5, "null");
            }
        }
        return changed.toString();
    }
}
