package org.neuroglide.proof.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.Value;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.CaseBuilder;
import org.neuroglide.model.Complaint;
import org.neuroglide.model.GroupAnswer;
import org.neuroglide.model.Level;
import org.neuroglide.model.Outcome;
import org.neuroglide.model.Patient;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.PreviousVisit;
import org.neuroglide.model.Response;
import org.neuroglide.model.Screen;
import org.neuroglide.model.Sex;
import org.neuroglide.model.Side;
import org.neuroglide.model.Weight;
import org.neuroglide.proof.reference.ReferenceFacts;

/**
 * Makes cases from the words of a vocabulary, each from its own seed. More than half are mostly answered with few
 * positives, as a careful examination leaves them, so that treatment really comes out; the others have gaps, red flags,
 * or anything at all. Numbers lie at and around the limits of the parameters.
 */
public final class CaseGenerator {
    /** The day of every generated visit. */
    public static final LocalDate VISIT = LocalDate.of(2026, 2, 1);

    /** How the case is answered. */
    private enum Style {
        /** Everything was asked, and little found. */
        CLEAN,
        /** Everything was asked; here and there something was found. */
        ANSWERED,
        /** Some was not asked. */
        GAPS,
        /** Anything. */
        WILD,
        /** Nothing. */
        EMPTY;

        boolean complete() {
            return this == CLEAN || this == ANSWERED;
        }
    }

    private final Knowledge knowledge;
    private final Vocabulary vocabulary;
    private final List<String> techniques;
    /** Codes of findings that a rule of a red flag names: rare, as in life, or little else would ever come out. */
    private final Set<String> alarming;

    public CaseGenerator(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.vocabulary = knowledge.vocabulary();
        this.techniques = List.copyOf(new TreeMap<>(knowledge.techniques()).keySet());
        this.alarming = knowledge.rules().stream()
                .filter(r -> r.folder().equals("redflags"))
                .flatMap(r -> r.conditions().stream())
                .flatMap(c -> c instanceof Condition.Pattern p ? p.constraints().stream() : Stream.of())
                .filter(c -> c.field().equals("code"))
                .flatMap(c -> c.values().stream())
                .map(v -> v instanceof Value.Text t ? t.text() : "")
                .collect(Collectors.toSet());
    }

    public PatientCase generate(long seed) {
        return new Draft(new Dice(new SplittableRandom(seed)), "").make();
    }

    /** A case of one region. */
    PatientCase generateIn(String region, long seed) {
        return new Draft(new Dice(new SplittableRandom(seed)), region).make();
    }

    private List<VocabularyItem> items(Section section) {
        return List.copyOf(vocabulary.items(section));
    }

    private List<String> codes(Section section) {
        return items(section).stream().map(VocabularyItem::code).toList();
    }

    /** The values of all parameters of a unit, and their neighbours; the range's ends where there are none. */
    List<Integer> around(String unit, int min, int max) {
        List<Integer> values = knowledge.parameters().values().stream()
                .filter(p -> p.unit().toLowerCase().contains(unit))
                .map(Parameter::value)
                .flatMap(v -> List.of(v.intValue() - 1, v.intValue(), v.intValue() + 1).stream())
                .filter(v -> v >= min && v <= max)
                .sorted()
                .toList();
        return values.isEmpty() ? List.of(min, max) : values;
    }

    /** One case while it is made. */
    private final class Draft {
        private final Dice dice;
        private final FindingDraft findings;
        private final CaseBuilder builder = PatientCase.asOf(VISIT);
        private final Map<String, GroupAnswer> answers = new TreeMap<>();
        private final Style style;
        private final String region;
        private final Side side;

        Draft(Dice dice, String wanted) {
            this.dice = dice;
            this.findings = new FindingDraft(dice, knowledge, CaseGenerator.this::around);
            this.style = dice.weighted(Style.values(), 54, 17, 16, 11, 2);
            boolean clean = style == Style.CLEAN;
            String any = dice.chance(clean ? 0.99 : 0.9) ? dice.of(codes(Section.REGIONS)) : "";
            this.region = wanted.isEmpty() ? any : wanted;
            this.side = clean
                    ? dice.of(List.of(Side.LEFT, Side.RIGHT))
                    : dice.weighted(new Side[] {Side.LEFT, Side.RIGHT, Side.BOTH, Side.NONE}, 40, 40, 11, 9);
        }

        PatientCase make() {
            person();
            if (style != Style.EMPTY) {
                screening();
                symptoms();
                tests();
                redFlags();
                history();
                laterVisit();
            }
            override();
            answers.values().forEach(builder::groupAnswer);
            findings.addTo(builder);
            return builder.build();
        }

        private void person() {
            Integer age = dice.chance(style == Style.CLEAN ? 0.01 : 0.05) ? null : dice.chance(0.4) ? dice.of(around("years", 0, 120)) : dice.from(18, 85);
            builder.patient(new Patient(age, dice.of(List.of(Sex.values()))));
            LocalDate onset = dice.chance(0.2) ? null : VISIT.minusDays(dice.of(List.of(0, 3, 13, 14, 15, 41, 42, 43, 90, 400)));
            List<String> fitting = items(Section.CONDITIONS).stream()
                    .filter(i -> i.regions().contains(region))
                    .map(VocabularyItem::code)
                    .toList();
            String diagnosis = fitting.isEmpty() || dice.chance(0.3) ? "" : dice.of(fitting);
            if (dice.chance(0.05)) {
                diagnosis = dice.of(codes(Section.CONDITIONS));
            }
            builder.complaint(new Complaint(region, side, onset, null, diagnosis));
        }

        /** Group answers, and single answers to screening items that have no group. */
        private void screening() {
            double answered = style.complete() ? 1 : style == Style.GAPS ? 0.93 : 0.4;
            for (String group : codes(Section.GROUPS)) {
                if (dice.chance(answered)) {
                    LocalDate on = dice.chance(0.003) ? VISIT.minusDays(7) : null;
                    String version = dice.chance(0.003) ? "2025.1" : knowledge.info().version();
                    answers.put(group, new GroupAnswer(group, version, on));
                }
            }
            for (Section section : ReferenceFacts.ANSWERED) {
                for (VocabularyItem item : items(section)) {
                    if (item.group().isEmpty() && concerns(item) && dice.chance(answered)) {
                        boolean reassuring = section == Section.HISTORY && dice.chance(0.4);
                        Presence no = dice.chance(0.95) ? Presence.ABSENT : Presence.NOT_ASSESSED;
                        findings.put(item, reassuring ? Presence.PRESENT : no, side);
                    } else if (!style.complete() && concerns(item) && dice.chance(style == Style.WILD ? 0.08 : 0.02)) {
                        findings.put(item, dice.of(List.of(Presence.values())), side);
                    }
                }
            }
        }

        private boolean concerns(VocabularyItem item) {
            return ReferenceFacts.isAsked(item, new Complaint(region, side, null, null, ""));
        }

        private void symptoms() {
            Behaviour.Profile profile = dice.weighted(Behaviour.Profile.values(), 48, 22, 10, 13, 7);
            for (VocabularyItem item : here(Section.SYMPTOMS)) {
                if (dice.chance(item.screen() == Screen.OPTIONAL ? 0.2 : 0.75)) {
                    findings.putSymptom(item, side, profile);
                }
            }
            for (VocabularyItem item : items(Section.SYMPTOMS)) {
                if (style != Style.CLEAN && dice.chance(0.03)) {
                    findings.put(item, dice.of(List.of(Presence.values())), side);
                }
            }
        }

        private void tests() {
            for (VocabularyItem item : here(Section.TESTS)) {
                if (dice.chance(chanceOf(item))) {
                    findings.putTest(item, side, style.complete());
                }
            }
        }

        private double chanceOf(VocabularyItem item) {
            return switch (item.family()) {
                case NEURODYNAMIC -> item.screen() == Screen.OPTIONAL ? 0.4 : style.complete() ? 0.93 : 0.75;
                case NEUROLOGICAL -> style == Style.CLEAN ? 0.015 : style == Style.WILD ? 0.12 : 0.04;
                case SIGN -> item.screen() == Screen.OPTIONAL && !alarming.contains(item.code()) ? 0.75 : style == Style.CLEAN ? 0 : style == Style.WILD ? 0.06 : 0.01;
                case SCORE -> 0.15;
            };
        }

        private void redFlags() {
            List<VocabularyItem> flags = here(Section.RED_FLAGS);
            if (flags.isEmpty()) {
                return;
            }
            if (style == Style.WILD) {
                flags.stream().filter(f -> dice.chance(0.06)).forEach(f -> findings.putFlag(f, dice.of(List.of(Presence.values()))));
            } else if (style == Style.ANSWERED && dice.chance(0.4)) {
                findings.putFlag(dice.of(flags), Presence.PRESENT);
            } else if (style == Style.ANSWERED && dice.chance(0.3)) {
                String group = dice.of(flags).group();
                flags.stream().filter(f -> f.group().equals(group) && dice.chance(0.5)).forEach(f -> findings.putFlag(f, Presence.PRESENT));
            }
            List<VocabularyItem> weak = flags.stream().filter(f -> f.weight() == Weight.WEAK).toList();
            if (style.complete() && dice.chance(0.1) && !weak.isEmpty()) {
                findings.putFlag(dice.of(weak), Presence.PRESENT);
            }
            if (dice.chance(0.04)) {
                findings.putFlag(dice.of(flags), Presence.NOT_ASSESSED);
            }
        }

        private void history() {
            double present = style == Style.WILD ? 0.08 : dice.chance(0.4) ? 0.04 : 0;
            for (VocabularyItem item : here(Section.HISTORY)) {
                if (!item.group().isEmpty() && dice.chance(present)) {
                    findings.putHistory(item, dice.chance(0.85) ? Presence.PRESENT : dice.of(List.of(Presence.values())), side);
                }
            }
        }

        private void laterVisit() {
            if (dice.chance(0.5)) {
                return;
            }
            boolean well = dice.chance(style.complete() ? 0.8 : 0.5);
            List<String> used = techniques.isEmpty() ? List.of() : dice.some(techniques, dice.from(0, 2));
            builder.previousVisit(new PreviousVisit(
                    true,
                    VISIT.minusDays(dice.of(List.of(1, 7, 14, 28, 60))),
                    null,
                    dice.weighted(Level.values(), 75, 14, 6, 5),
                    used,
                    PreviousVisit.NONE.kind(),
                    PreviousVisit.NONE.gentlerKind(),
                    dice.maybe(0.95, dice.from(0, 10)),
                    dice.maybe(0.95, dice.from(4, 10)),
                    dice.maybe(0.95, dice.of(around("sessions", 0, 100))),
                    dice.maybe(0.95, dice.of(around("weeks", 0, 6)))));
            outcomes();
            if (dice.chance(0.97)) {
                builder.response(response(well));
            }
        }

        /** Scores at, and around, the changes that parameters name. */
        private void outcomes() {
            List<BigDecimal> changes = knowledge.parameters().values().stream()
                    .filter(p -> p.unit().contains("point") || p.unit().contains("percent"))
                    .map(Parameter::value)
                    .toList();
            for (VocabularyItem item : here(Section.MEASURES)) {
                if (dice.chance(0.25) && !changes.isEmpty()) {
                    VocabularyItem.Scale scale = dice.of(item.measure().scales());
                    BigDecimal baseline = within(scale, scale.min().add(BigDecimal.valueOf(dice.from(0, 60))));
                    BigDecimal change = dice.of(changes).add(BigDecimal.valueOf(dice.from(-1, 1), dice.from(0, 1)));
                    BigDecimal score = within(scale, baseline.add(dice.chance(0.7) ? change.negate() : change));
                    boolean rating = item.measure().rating();
                    builder.outcome(Outcome.of(
                            item.code(), scale.code(), dice.maybe(0.9, score), rating ? null : dice.maybe(0.9, baseline)));
                }
            }
        }

        private BigDecimal within(VocabularyItem.Scale scale, BigDecimal number) {
            return number.max(scale.min()).min(scale.max()).setScale(scale.decimals(), RoundingMode.HALF_UP);
        }

        private Response response(boolean well) {
            double bad = well ? 0.005 : 0.12;
            return new Response(
                    dice.maybe(0.97, well ? dice.from(-1, 2) : dice.from(-2, 4)),
                    dice.maybe(0.97, well ? dice.from(0, 1) : dice.of(around("minutes", 0, 60))),
                    dice.maybe(0.97, well ? 0 : dice.of(around("hours", 0, 72))),
                    dice.maybe(0.8, well ? dice.from(-4, 1) : dice.from(-4, 4)),
                    dice.maybe(0.9, well && dice.chance(0.9) ? dice.from(-6, -2) : dice.from(-4, 4)),
                    dice.presence(bad, 0.98),
                    dice.presence(bad, 0.98),
                    dice.presence(bad, 0.98),
                    dice.presence(bad, 0.98),
                    dice.presence(well ? 0.85 : 0.4, 0.9));
        }

        private void override() {
            if (dice.chance(0.15)) {
                builder.override(dice.of(List.of(Level.LOW, Level.MODERATE, Level.HIGH)), "judged at the bedside");
            }
        }

        private List<VocabularyItem> here(Section section) {
            List<VocabularyItem> all = new ArrayList<>(items(section));
            all.removeIf(i -> !region.isEmpty() && !i.regions().isEmpty() && !i.regions().contains(region));
            return all;
        }
    }
}
