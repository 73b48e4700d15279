package org.neuroglide.proof.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.PatientCase;

/**
 * Makes cases from the words of a vocabulary, each from its own seed. More than half are mostly answered with few
 * positives, as a careful examination leaves them, so that treatment really comes out; the others have gaps, red flags,
 * or anything at all. Numbers lie at and around the limits of the parameters.
 */
public final class CaseGenerator {
    /** The day of every generated visit. */
    public static final LocalDate VISIT = LocalDate.of(2026, 2, 1);

    private final CaseWords words;

    public CaseGenerator(Knowledge knowledge) {
        this.words = new CaseWords(knowledge);
    }

    public PatientCase generate(long seed) {
        return generateIn("", seed);
    }

    /** A case of one region; of any where it is empty. */
    PatientCase generateIn(String region, long seed) {
        Dice dice = new Dice(new SplittableRandom(seed));
        CaseStyle style = dice.weighted(CaseStyle.values(), 54, 17, 16, 11, 2);
        return new CaseDraft(words, dice, style, region).make();
    }

    /** A case of one region in which everything was asked, and little found. */
    PatientCase cleanIn(String region, long seed) {
        return new CaseDraft(words, new Dice(new SplittableRandom(seed)), CaseStyle.CLEAN, region).make();
    }

    List<Integer> around(String unit, int min, int max) {
        return words.around(unit, min, max);
    }
}
