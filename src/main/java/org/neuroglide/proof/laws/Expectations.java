package org.neuroglide.proof.laws;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Recommendation;

/** What broken laws forbid, in the words of a scenario; no more than the law itself forbids. */
final class Expectations {
    static final String HOME_BARRED = "expect: { home: barred }";

    private Expectations() {}

    static String noLooserThan(Disposition strictest) {
        return not("disposition", Arrays.stream(Disposition.values()).filter(d -> d.compareTo(strictest) > 0));
    }

    static String notDisposition(Disposition wrong) {
        return not("disposition", Stream.of(wrong));
    }

    /** The wrong ceiling itself. */
    static String notCeiling(@Nullable Kind wrong) {
        return not("ceiling", Stream.of(wrong == null ? "none" : wrong));
    }

    /** Everything above a ceiling; all kinds where there was none. */
    static String noCeilingAbove(@Nullable Kind highest) {
        return not("ceiling", Arrays.stream(Kind.values()).filter(k -> highest == null || k.compareTo(highest) > 0));
    }

    static String notRecommended(Collection<Recommendation> wrong) {
        return not("recommend", wrong.stream().map(Recommendation::technique).distinct().sorted());
    }

    /** Forbids that of the second decision which makes it looser than the first; empty where nothing does. */
    static String noLooser(Decision before, Decision after) {
        if (after.disposition().compareTo(before.disposition()) > 0) {
            return noLooserThan(before.disposition());
        }
        List<Recommendation> above = Strictness.above(before, after);
        if (!above.isEmpty()) {
            return notRecommended(above);
        }
        return Strictness.looser(before, after).isEmpty() ? "" : HOME_BARRED;
    }

    private static String not(String aspect, Stream<?> words) {
        return "expectNot: { " + aspect + ": [ " + String.join(", ", words.map(Object::toString).toList()) + " ] }";
    }
}
