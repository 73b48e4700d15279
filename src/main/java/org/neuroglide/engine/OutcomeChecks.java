package org.neuroglide.engine;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Outcome;
import org.neuroglide.model.PatientCase;

/** Checks outcome measures: each once, with a scale that it has, and scores within that scale. */
final class OutcomeChecks {
    private final Vocabulary vocabulary;
    private final PatientCase given;
    private final CaseProblems problems;

    OutcomeChecks(Vocabulary vocabulary, PatientCase given, CaseProblems problems) {
        this.vocabulary = vocabulary;
        this.given = given;
        this.problems = problems;
    }

    void check() {
        Set<String> seen = new HashSet<>();
        for (Outcome outcome : given.outcomes()) {
            CasePlace place = new CasePlace("outcomes", outcome.code());
            VocabularyItem.Measure measure = vocabulary
                    .item(Section.MEASURES, outcome.code())
                    .map(VocabularyItem::measure)
                    .orElse(null);
            if (measure == null) {
                List<String> known = vocabulary.items(Section.MEASURES).stream()
                        .map(VocabularyItem::code)
                        .toList();
                problems.unknown(place.path(), "measure", outcome.code(), known);
            } else if (!seen.add(outcome.code())) {
                problems.add("given-twice", place.path(), "is given twice", "keep one of them");
            } else {
                check(place, outcome, measure);
            }
        }
    }

    private void check(CasePlace place, Outcome outcome, VocabularyItem.Measure measure) {
        boolean later = given.previousVisit().recorded();
        if (measure.rating() && outcome.baseline() != null) {
            ComponentChecks.notAllowed(place, "baseline", problems);
        }
        if (measure.rating() && outcome.score() == null) {
            problems.add("score-missing", place.path("score"), "is missing; a rating of change is its score", "add score, or leave the rating out");
        }
        if (!later && (measure.rating() || outcome.baseline() != null)) {
            String message = "tells of a change, but there is no previous visit since when";
            problems.add("outcome-without-visit", place.path(), message, "add previousVisit");
        }
        VocabularyItem.Scale scale = scale(place, outcome, measure);
        if (scale != null) {
            score(place.path("score"), outcome.score(), scale);
            score(place.path("baseline"), outcome.baseline(), scale);
        }
    }

    private VocabularyItem.@Nullable Scale scale(CasePlace place, Outcome outcome, VocabularyItem.Measure measure) {
        List<VocabularyItem.Scale> scales = measure.scales();
        if (outcome.scale().isEmpty()) {
            if (scales.size() == 1) {
                return scales.get(0);
            }
            List<String> next =
                    scales.stream().map(s -> "scale: " + s.code()).toList();
            problems.add(
                    "score-without-scale",
                    place.path("scale"),
                    "is missing; a score of " + CaseProblems.shown(outcome.code()) + " means nothing without its scale",
                    "add " + String.join(" or ", next));
            return null;
        }
        for (VocabularyItem.Scale scale : scales) {
            if (scale.code().equals(outcome.scale())) {
                return scale;
            }
        }
        List<String> known = scales.stream().map(VocabularyItem.Scale::code).toList();
        problems.unknown(place.path("scale"), "scale of " + outcome.code(), outcome.scale(), known);
        return null;
    }

    private void score(String path, @Nullable BigDecimal score, VocabularyItem.Scale scale) {
        if (score == null) {
            return;
        }
        if (score.compareTo(scale.min()) < 0 || score.compareTo(scale.max()) > 0) {
            String range = scale.min().toPlainString() + " to " + scale.max().toPlainString() + " " + scale.unit();
            problems.add("out-of-range", path, "is " + score.toPlainString() + "; it must be from " + range, "correct the score, or its scale");
        } else if (score.scale() > scale.decimals()) {
            String most = scale.decimals() == 0 ? "no decimals" : "at most " + scale.decimals() + " decimals";
            problems.add("too-many-decimals", path, "is " + score.toPlainString() + "; a score on this scale has " + most, "give it as the scale counts");
        }
    }
}
