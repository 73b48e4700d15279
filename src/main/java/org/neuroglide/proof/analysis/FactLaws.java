package org.neuroglide.proof.analysis;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;

/**
 * Why no reported fact can be so: laws of the model and of the check that every case passes before it is decided. An
 * empty answer says only that none of them tells.
 */
final class FactLaws {
    private static final List<String> RESULTS =
            List.of("presence", "reproduced", "differentiated", "sideDifference", "range", "grade", "gradeChange", "score");
    private static final List<String> VISIT = List.of("worst", "baselineWorst", "sessions", "weeks", "daysBefore");
    private static final Values DONE = Values.Words.of(Set.of("DONE"));
    private static final Values UNKNOWN = Values.Words.of(Set.of("UNKNOWN"));
    private static final Values INTERFACE = Values.Words.of(Set.of("INTERFACE"));

    private final Domains domains;
    private final FindingLimits limits;

    FactLaws(Domains domains) {
        this.domains = domains;
        this.limits = new FindingLimits(domains);
    }

    /** The law that no fact of a box agrees with; empty where there may be such a fact. */
    String against(Box box) {
        if (box.isEmpty()) {
            return "No value is left: " + Says.box(box, domains) + ".";
        } else if (Domains.isFinding(box.type())) {
            return finding(box);
        }
        return switch (box.type().name()) {
            case "PreviousVisit" -> visit(box);
            case "IrritabilityOverride" -> override(box);
            case "Outcome" -> outcome(box);
            default -> "";
        };
    }

    /** The law that the facts of a case cannot keep together. */
    String against(Collection<Box> facts) {
        Optional<String> alone = facts.stream().map(this::against).filter(w -> !w.isEmpty()).findFirst();
        if (alone.isPresent()) {
            return alone.get();
        }
        boolean first = facts.stream().anyMatch(b -> b.type().name().equals("PreviousVisit") && b.fields().containsKey("recorded")
                && b.of("recorded", domains).within(Values.Words.of(Set.of("false"))));
        return first && facts.stream().anyMatch(this::isOfLaterVisit)
                ? "A case with a response, a baseline or a rating of change and without a previous visit is refused."
                : "";
    }

    private boolean isOfLaterVisit(Box box) {
        if (!box.type().name().equals("Outcome")) {
            return box.type().name().equals("Response");
        }
        return says(box, "baseline") || says(box, "improvement")
                || says(box, "score") && codes(box).map(this::measure).allMatch(VocabularyItem.Measure::rating);
    }

    private String finding(Box box) {
        List<String> codes = codes(box).toList();
        if (codes.stream().anyMatch(c -> !isRefused(box, c))) {
            return "";
        }
        boolean undone = codes.stream().allMatch(c -> isUndone(box) || limited(box, c));
        if (undone && codes.stream().anyMatch(c -> !limited(box, c))) {
            return "A case with a result of a test that was not done is refused.";
        }
        boolean described = !box.type().name().equals("TestResult")
                && box.fields().containsKey("presence")
                && codes.stream().anyMatch(c -> !limited(box.without("presence"), c));
        return described
                ? "A case that describes a finding that is not present is refused."
                : "By the vocabulary none can be so: " + Says.box(box, domains) + " (each code was looked at).";
    }

    private boolean isRefused(Box box, String code) {
        return limited(box, code) || isUndone(box);
    }

    /** Whether no finding of a code is in the box by what the vocabulary lets it carry. */
    private boolean limited(Box box, String code) {
        VocabularyItem item = domains.item(box.type(), code);
        return limits.of(box, item).isEmpty();
    }

    private boolean isUndone(Box box) {
        return box.type().name().equals("TestResult")
                && box.fields().containsKey("status")
                && box.of("status", domains).and(DONE).isEmpty()
                && RESULTS.stream().anyMatch(f -> says(box, f));
    }

    /** Whether a field cannot be unassessed. */
    private boolean says(Box box, String field) {
        return box.fields().containsKey(field) && box.of(field, domains).and(limits.neutral(box.type(), field)).isEmpty();
    }

    private String visit(Box box) {
        boolean none = box.fields().containsKey("recorded") && box.of("recorded", domains).within(Values.Words.of(Set.of("false")));
        boolean told = VISIT.stream().anyMatch(f -> says(box, f))
                || box.of("level", domains).and(UNKNOWN).isEmpty()
                || box.of("kind", domains).and(INTERFACE).isEmpty()
                || box.of("gentlerKind", domains).and(INTERFACE).isEmpty();
        return none && told ? "What is known of a previous visit is known of a recorded one only." : "";
    }

    private String override(Box box) {
        Values given = box.of("given", domains);
        Values level = box.of("level", domains);
        boolean without = given.within(Values.Words.of(Set.of("false"))) && level.and(UNKNOWN).isEmpty();
        boolean unknown = given.within(Values.Words.of(Set.of("true"))) && level.within(UNKNOWN);
        return without || unknown ? "An override has a level, and a level is given by an override only." : "";
    }

    private String outcome(Box box) {
        boolean taken = says(box, "score") || says(box, "baseline") || says(box, "improvement");
        if (taken && codes(box).noneMatch(c -> hasScale(box, measure(c)))) {
            return "A score without one of its measure's own scales, or beyond its ends, is refused.";
        }
        boolean unscored = box.fields().get("score") instanceof Values.Span score && !score.hasNumber();
        boolean asked = !box.of("scale", domains).within(Values.Words.of(Set.of("")))
                && box.of("scale", domains).and(Values.Words.of(Set.of(""))).isEmpty();
        if (unscored && asked && codes(box).allMatch(c -> measure(c).rating())) {
            return "A rating of change without its score is refused.";
        }
        boolean rating = says(box, "baseline") || says(box, "improvement");
        return rating && codes(box).allMatch(c -> measure(c).rating()) ? "A rating of change has no baseline." : "";
    }

    private boolean hasScale(Box box, VocabularyItem.Measure measure) {
        return measure.scales().stream()
                .anyMatch(s -> !box.of("scale", domains).and(Values.Words.of(Set.of(s.code()))).isEmpty()
                        && lies(box, "score", s.min(), s.max())
                        && lies(box, "baseline", s.min(), s.max())
                        && lies(box, "improvement", s.min().subtract(s.max()), s.max().subtract(s.min())));
    }

    private boolean lies(Box box, String field, BigDecimal low, BigDecimal high) {
        return !box.of(field, domains).and(Values.Span.between(low, high, true)).isEmpty();
    }

    private VocabularyItem.Measure measure(String code) {
        return domains.vocabulary().item(Section.MEASURES, code).orElseThrow().measure();
    }

    private Stream<String> codes(Box box) {
        return ((Values.Words) box.of("code", domains)).all().stream();
    }
}
