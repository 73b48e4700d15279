package org.neuroglide.engine;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Finding;
import org.neuroglide.model.History;
import org.neuroglide.model.InputFact;
import org.neuroglide.model.Presence;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.Side;
import org.neuroglide.model.Symptom;
import org.neuroglide.model.TestFamily;
import org.neuroglide.model.TestResult;

/**
 * An item of the vocabulary on one side, with the facts that it is where nobody reported it singly. Shared by all
 * cases.
 *
 * @param key the key of its facts
 * @param group number of its group, or {@link #NO_GROUP}
 * @param since rank of the version that brought it
 * @param unanswered what it is where nothing answers it
 * @param absent what it is where an answer to its group does; null where no such answer can
 */
record ScreenItem(
        String code,
        Side side,
        String key,
        int group,
        int since,
        Reading unanswered,
        @Nullable Reading absent) {
    static final int NO_GROUP = -1;

    /**
     * A fact that the item can read as.
     *
     * @param patterns numbers of the patterns that it could meet
     */
    record Reading(InputFact fact, BitSet patterns) {}

    static ScreenItem of(VocabularyItem item, Side side, int group, LiveRules rules) {
        boolean byGroup =
                group != NO_GROUP && item.family() != TestFamily.NEURODYNAMIC && item.family() != TestFamily.SCORE;
        Reading unanswered = reading(item, side, Presence.NOT_ASSESSED, rules);
        return new ScreenItem(
                item.code(),
                side,
                unanswered.fact().key(),
                group,
                KbaseVersion.rank(item.since()),
                unanswered,
                byGroup ? reading(item, side, Presence.ABSENT, rules) : null);
    }

    /**
     * What it is, given the rank of the version that its group was answered for; {@link KbaseVersion#MALFORMED} for
     * none.
     */
    Reading read(int answered) {
        return absent != null && answered >= since ? absent : unanswered;
    }

    private static Reading reading(VocabularyItem item, Side side, Presence presence, LiveRules rules) {
        InputFact fact = fact(item, side, presence);
        return new Reading(fact, rules.patterns(fact));
    }

    private static InputFact fact(VocabularyItem item, Side side, Presence presence) {
        String code = item.code();
        return switch (item.section()) {
            case SYMPTOMS -> described(item, Symptom.of(code, presence, side));
            case TESTS -> described(item, TestResult.of(code, presence, side));
            case RED_FLAGS -> described(item, RedFlag.of(code, presence, side));
            case HISTORY -> described(item, History.of(code, presence, side));
            default -> throw new IllegalArgumentException(item.section() + " has no findings");
        };
    }

    /** A finding with what the vocabulary says of its code. */
    static InputFact described(VocabularyItem item, Finding finding) {
        if (finding instanceof Symptom symptom) {
            return symptom.described(item.screen(), item.group());
        } else if (finding instanceof TestResult test) {
            return test.described(
                    item.family(), item.modality(), item.nerve(), item.root(), item.screen(), item.group());
        } else if (finding instanceof RedFlag flag) {
            return flag.described(item.group(), item.weight(), item.screen());
        }
        return ((History) finding).described(item.screen(), item.group());
    }
}
