package org.neuroglide.engine;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Barrier;
import org.neuroglide.model.Contraindication;
import org.neuroglide.model.Deferral;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Referral;

/** What barriers say, in the vocabulary's words. Shared by all cases. */
final class BarrierTexts {
    static final Barrier NOT_PERMITTED = new Barrier("Nothing that was concluded permits a technique", List.of());
    static final String ON_TENSION = "Only a start with the nerve off tension is permitted";

    private final Vocabulary vocabulary;
    private final Map<String, Map<Kind, Barrier>> notIndicated = new HashMap<>();
    private final Map<Kind, Barrier> noDose = new EnumMap<>(Kind.class);

    BarrierTexts(Knowledge knowledge) {
        vocabulary = knowledge.vocabulary();
        for (Technique technique : knowledge.techniques().values()) {
            notIndicated
                    .computeIfAbsent(technique.nerve(), n -> new EnumMap<>(Kind.class))
                    .computeIfAbsent(technique.kind(), k -> notIndicated(technique.nerve(), k));
        }
        for (Kind kind : Kind.values()) {
            noDose.put(kind, new Barrier("No dose is concluded for " + a(kind), List.of()));
        }
    }

    private Barrier notIndicated(String nerve, Kind kind) {
        return new Barrier("Nothing indicates " + a(kind) + " for the " + within(Section.NERVES, nerve), List.of());
    }

    Barrier notIndicated(Technique technique) {
        return notIndicated.get(technique.nerve()).get(technique.kind());
    }

    Barrier noDose(Kind kind) {
        return noDose.get(kind);
    }

    String emergency(Referral referral) {
        return "Emergency referral: " + words(Section.CONCERNS, referral.concern());
    }

    String urgent(Referral referral) {
        return "Urgent referral: " + words(Section.CONCERNS, referral.concern());
    }

    String deferred(Deferral deferral) {
        return "Deferred until cleared: " + words(Section.CONCERNS, deferral.concern());
    }

    static String blocked(int questions) {
        return questions == 1
                ? "An answer is missing that must come first"
                : questions + " answers are missing that must come first";
    }

    String aboveCeiling(Kind kind, Kind ceiling) {
        return capital(a(kind)) + " loads the nerve more than permitted: " + word(ceiling) + " at most";
    }

    String bar(Contraindication bar) {
        String target = bar.target();
        return switch (bar.scope()) {
            case ALL -> "Every neural technique is barred";
            case KIND -> "Barred: every " + word(Kind.valueOf(target));
            case NERVE -> "Barred: every technique for the " + within(Section.NERVES, target);
            case REGION -> "Barred: every technique that moves a joint of the " + joints(target);
            case JOINT_MOVEMENT -> "Barred: every technique with this movement: " + within(Section.MOVEMENTS, target);
            case POSITION -> "Barred: every technique in this position: " + within(Section.POSITIONS, target);
            case HOME -> "The home programme is barred";
        };
    }

    /** The joints of a region: those of the neck are fewer than what a complaint of "neck and arm" means. */
    private String joints(String region) {
        return vocabulary
                .item(Section.REGIONS, region)
                .map(VocabularyItem::patientWords)
                .filter(plain -> !plain.isEmpty())
                .orElseGet(() -> within(Section.REGIONS, region));
    }

    /** The words within a sentence: without their capital letter, unless they begin with an abbreviation. */
    private String within(Section section, String code) {
        String words = words(section, code);
        boolean abbreviation = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        return abbreviation ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private String words(Section section, String code) {
        return vocabulary.item(section, code).map(VocabularyItem::words).orElse(code);
    }

    private static String a(Kind kind) {
        return (kind == Kind.INTERFACE ? "an " : "a ") + word(kind);
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case INTERFACE -> "interface technique";
            case SLIDER -> "slider";
            case SINGLE_ENDED -> "single-ended technique";
            case TENSIONER -> "tensioner";
            case SUSTAINED_STRETCH -> "sustained stretch";
        };
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
