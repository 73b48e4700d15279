package org.neuroglide.fhir;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.neuroglide.model.Advice;
import org.neuroglide.model.AdviceKind;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.LoadLimit;
import org.neuroglide.model.PositionLimit;
import org.neuroglide.model.Precaution;
import org.neuroglide.texts.ConclusionWords;
import org.neuroglide.texts.Words;

/** What to tell the patient and what goes with a technique, as far as the disposition lets it be said. */
final class AdviceTexts {
    private final ConclusionWords conclusions;

    AdviceTexts(Words words) {
        this.conclusions = new ConclusionWords(words);
    }

    /** "Stop: Stop at sharp pain or new numbness [DO-013]." */
    List<String> of(Occasion occasion) {
        Set<AdviceKind> kinds = kinds(occasion.decision());
        return occasion.decision().conclusions(Advice.class).stream()
                .filter(a -> kinds.contains(a.kind()))
                .sorted(Comparator.comparing(Advice::kind))
                .map(a -> Words.sentence(conclusions.of(a) + occasion.reading().cited(a)))
                .toList();
    }

    /** The ceiling, where joints and positions end, and every precaution, each with its rules. */
    List<String> limits(Occasion occasion) {
        return occasion.decision().conclusions().stream()
                .map(c -> c.conclusion())
                .filter(c -> c instanceof LoadLimit limit && limit.kind() == occasion.decision().ceiling()
                        || c instanceof PositionLimit
                        || c instanceof Precaution)
                .map(c -> Words.sentence(conclusions.of(c) + occasion.reading().cited(c)))
                .toList();
    }

    /** Where nothing is treated, when to seek help; other care only once the patient is screened. */
    private static Set<AdviceKind> kinds(Decision decision) {
        if (decision.disposition() == Disposition.NOT_INDICATED) {
            return Set.of(AdviceKind.SAFETY_NET, AdviceKind.ACTIVE_CARE);
        } else if (!decision.disposition().carriesTechniques()) {
            return Set.of(AdviceKind.SAFETY_NET);
        }
        return decision.homeAllowed()
                ? Set.of(AdviceKind.values())
                : Set.of(
                        AdviceKind.EXPECT,
                        AdviceKind.STOP,
                        AdviceKind.SAFETY_NET,
                        AdviceKind.ACTIVE_CARE,
                        AdviceKind.REVIEW);
    }
}
