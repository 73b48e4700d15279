package org.neuroglide.proof.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem.Measure;
import org.neuroglide.knowledge.VocabularyItem.Scale;
import org.neuroglide.model.CaseBuilder;
import org.neuroglide.model.Complaint;
import org.neuroglide.model.Course;
import org.neuroglide.model.Effort;
import org.neuroglide.model.History;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Level;
import org.neuroglide.model.NightPain;
import org.neuroglide.model.Outcome;
import org.neuroglide.model.Patient;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.PreviousVisit;
import org.neuroglide.model.RangeOfOnset;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.Response;
import org.neuroglide.model.RestPain;
import org.neuroglide.model.Screen;
import org.neuroglide.model.Sex;
import org.neuroglide.model.Side;
import org.neuroglide.model.Symptom;
import org.neuroglide.model.Weight;
import org.neuroglide.proof.cases.CaseGenerator;

/** Makes a case from a scene: of what a fact can still be, what says least. */
final class CaseMaker {
    private static final LocalDate VISIT = CaseGenerator.VISIT;
    /** Words that say least, the first that is left. */
    private static final List<String> QUIET =
            List.of("ABSENT", "PRESENT", "", "NONE", "UNKNOWN", "NOT_ASSESSED", "LEFT");

    private static final List<String> UNSAID = List.of("NOT_ASSESSED", "", "NONE", "UNKNOWN", "false");

    private final Knowledge knowledge;
    private final Domains domains;

    CaseMaker(Knowledge knowledge, Domains domains) {
        this.knowledge = knowledge;
        this.domains = domains;
    }

    /** The scene's case, its facts only. */
    Optional<PatientCase> make(Scene scene) {
        CaseBuilder builder = PatientCase.asOf(VISIT);
        for (Map.Entry<String, Box> fact : scene.facts().entrySet()) {
            Pick pick = new Pick(fact.getValue());
            switch (fact.getValue().type().name()) {
                case "Patient" -> builder.patient(new Patient(pick.number("age"), pick.one(Sex.class, "sex")));
                case "Complaint" -> builder.complaint(new Complaint(pick.word("region"), pick.one(Side.class, "side"),
                        day(pick.number("onsetDaysBefore")), null, pick.word("diagnosis")));
                case "Symptom" -> builder.symptom(symptom(pick));
                case "TestResult" -> builder.test(TestMaker.of(pick));
                case "RedFlag" -> builder.redFlag(new RedFlag(pick.word("code"), pick.one(Presence.class, "presence"),
                        pick.one(Side.class, "side"), pick.one(Course.class, "course"), "", Weight.STRONG, Screen.OPTIONAL, null));
                case "History" -> builder.history(history(pick));
                case "Outcome" -> builder.outcome(outcome(pick));
                case "Response" -> builder.response(response(pick));
                case "PreviousVisit" -> builder.previousVisit(visit(pick));
                case "IrritabilityOverride" -> override(pick, builder);
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(builder.build());
    }

    private static @Nullable LocalDate day(@Nullable Integer before) {
        return before == null ? null : VISIT.minusDays(before);
    }

    private static Symptom symptom(Pick p) {
        return new Symptom(p.word("code"), p.one(Presence.class, "presence"), p.one(Side.class, "side"),
                p.number("worst"), p.one(RestPain.class, "rest"), p.one(NightPain.class, "night"),
                p.one(RangeOfOnset.class, "onset"), p.one(Effort.class, "effort"), p.number("settleMinutes"),
                p.number("flareHours"), p.one(Presence.class, "spread"), Screen.OPTIONAL, "", null);
    }

    private static History history(Pick p) {
        boolean cleared = p.one(Presence.class, "cleared") == Presence.PRESENT;
        return new History(p.word("code"), p.one(Presence.class, "presence"), p.one(Side.class, "side"),
                day(p.number("daysBefore")), null, p.one(Presence.class, "cleared"), p.one(Presence.class, "stable"),
                p.one(Presence.class, "healed"), cleared ? "treating specialist" : "", cleared ? VISIT : null,
                cleared ? "neural mobilization" : "", Screen.OPTIONAL, "", null);
    }

    /** A score and a baseline that differ by the improvement. */
    private Outcome outcome(Pick p) {
        String code = p.word("code");
        Measure measure = knowledge.vocabulary().item(Section.MEASURES, code).orElseThrow().measure();
        String wanted = p.word("scale");
        Scale scale = measure.scales().stream().filter(s -> s.code().equals(wanted)).findFirst().orElse(measure.scales().get(0));
        BigDecimal improvement = p.decimal("improvement", scale.decimals());
        BigDecimal score = p.decimal("score", scale.decimals());
        if (improvement == null) {
            return Outcome.of(code, scale.code(), score, null);
        }
        BigDecimal change = measure.higherIsBetter() ? improvement : improvement.negate();
        BigDecimal now = score != null ? score : change.signum() < 0 ? scale.min() : scale.min().max(change.add(scale.min()));
        return Outcome.of(code, scale.code(), now, now.subtract(change));
    }

    private static Response response(Pick p) {
        return new Response(p.number("duringChange"), p.number("settleMinutes"), p.number("flareHours"),
                p.number("change"), p.number("changeSinceBaseline"), p.one(Presence.class, "sharpPain"),
                p.one(Presence.class, "newNumbness"), p.one(Presence.class, "newWeakness"),
                p.one(Presence.class, "spread"), p.one(Presence.class, "testImproved"));
    }

    private PreviousVisit visit(Pick p) {
        if (p.word("recorded").equals("false")) {
            return PreviousVisit.NONE;
        }
        Integer before = p.number("daysBefore");
        List<String> techniques = knowledge.techniques().values().stream()
                .filter(t -> fits(t, p))
                .limit(p.says("kind") || p.says("gentlerKind") ? 1 : 0)
                .map(Technique::id)
                .toList();
        return new PreviousVisit(true, VISIT.minusDays(before == null ? 7 : before), null, p.one(Level.class, "level"),
                techniques, PreviousVisit.NONE.kind(), PreviousVisit.NONE.gentlerKind(), p.number("worst"),
                p.number("baselineWorst"), p.number("sessions"), p.number("weeks"));
    }

    private static boolean fits(Technique technique, Pick p) {
        Kind gentler = Kind.values()[Math.max(0, technique.kind().ordinal() - 1)];
        return p.allows("kind", technique.kind().name()) && p.allows("gentlerKind", gentler.name());
    }

    private static void override(Pick p, CaseBuilder builder) {
        if (p.word("given").equals("true")) {
            builder.override(p.one(Level.class, "level"), "another level was found on examination");
        }
    }

    /** Picks a value of each field. */
    final class Pick {
        private final Box box;

        Pick(Box box) {
            this.box = box;
        }

        boolean says(String field) {
            return box.fields().containsKey(field);
        }

        boolean allows(String field, String word) {
            return ((Values.Words) box.of(field, domains)).all().contains(word);
        }

        String word(String field) {
            Set<String> left = ((Values.Words) box.of(field, domains)).all();
            return (says(field) ? QUIET : UNSAID).stream().filter(left::contains).findFirst().orElseGet(() -> left.iterator().next());
        }

        <E extends Enum<E>> E one(Class<E> type, String field) {
            return Enum.valueOf(type, word(field));
        }

        @Nullable Integer number(String field) {
            BigDecimal number = decimal(field, 0);
            return number == null ? null : number.intValueExact();
        }

        @Nullable BigDecimal decimal(String field, int decimals) {
            Values.Span span = (Values.Span) box.of(field, domains);
            return span.unknown() ? null : span.some(decimals);
        }

        Values.Span span(String field) {
            return (Values.Span) box.of(field, domains);
        }
    }
}
