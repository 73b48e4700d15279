package org.neuroglide.proof.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.CaseBuilder;
import org.neuroglide.model.Complaint;
import org.neuroglide.model.GroupAnswer;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Screen;
import org.neuroglide.model.Side;
import org.neuroglide.model.Weight;
import org.neuroglide.proof.reference.ReferenceFacts;

/** What was asked and found in a generated case. */
final class ExaminationDraft {
    private final CaseWords words;
    private final Dice dice;
    private final CaseStyle style;
    private final String region;
    private final Side side;
    private final FindingDraft findings;
    private final Map<String, GroupAnswer> answers = new TreeMap<>();

    ExaminationDraft(CaseWords words, Dice dice, CaseStyle style, String region, Side side) {
        this.words = words;
        this.dice = dice;
        this.style = style;
        this.region = region;
        this.side = side;
        this.findings = new FindingDraft(dice, words.knowledge, words::around);
    }

    void addTo(CaseBuilder builder) {
        answers.values().forEach(builder::groupAnswer);
        findings.addTo(builder);
    }

    /** Group answers, and single answers to screening items that have no group. */
    void screening() {
        double answered = style.complete() ? 1 : style == CaseStyle.GAPS ? 0.93 : 0.4;
        for (String group : words.codes(Section.GROUPS)) {
            if (dice.chance(answered)) {
                LocalDate on = dice.chance(0.003) ? CaseGenerator.VISIT.minusDays(7) : null;
                String version = dice.chance(0.003) ? "2025.1" : words.knowledge.info().version();
                answers.put(group, new GroupAnswer(group, version, on));
            }
        }
        for (Section section : ReferenceFacts.ANSWERED) {
            for (VocabularyItem item : words.items(section)) {
                if (item.group().isEmpty() && concerns(item) && dice.chance(answered)) {
                    boolean reassuring = section == Section.HISTORY && dice.chance(0.4);
                    Presence no = dice.chance(0.95) ? Presence.ABSENT : Presence.NOT_ASSESSED;
                    findings.put(item, reassuring ? Presence.PRESENT : no, side);
                } else if (!style.complete() && concerns(item) && dice.chance(style == CaseStyle.WILD ? 0.08 : 0.02)) {
                    findings.put(item, dice.of(List.of(Presence.values())), side);
                }
            }
        }
    }

    private boolean concerns(VocabularyItem item) {
        return ReferenceFacts.isAsked(item, new Complaint(region, side, null, null, ""));
    }

    void symptoms() {
        Behaviour.Profile profile = dice.weighted(Behaviour.Profile.values(), 48, 22, 10, 13, 7);
        for (VocabularyItem item : words.here(Section.SYMPTOMS, region)) {
            if (dice.chance(item.screen() == Screen.OPTIONAL ? 0.2 : 0.75)) {
                findings.putSymptom(item, side, profile);
            }
        }
        for (VocabularyItem item : words.items(Section.SYMPTOMS)) {
            if (style != CaseStyle.CLEAN && dice.chance(0.03)) {
                findings.put(item, dice.of(List.of(Presence.values())), side);
            }
        }
    }

    void tests() {
        for (VocabularyItem item : words.here(Section.TESTS, region)) {
            if (dice.chance(chanceOf(item))) {
                findings.putTest(item, side, style.complete());
            }
        }
    }

    private double chanceOf(VocabularyItem item) {
        return switch (item.family()) {
            case NEURODYNAMIC -> item.screen() == Screen.OPTIONAL ? 0.4 : style.complete() ? 0.93 : 0.75;
            case NEUROLOGICAL -> style == CaseStyle.CLEAN ? 0.015 : style == CaseStyle.WILD ? 0.12 : 0.04;
            case SIGN -> item.screen() == Screen.OPTIONAL && !words.alarming.contains(item.code()) ? 0.75 : style == CaseStyle.CLEAN ? 0 : style == CaseStyle.WILD ? 0.06 : 0.01;
            case SCORE -> 0.15;
        };
    }

    void redFlags() {
        List<VocabularyItem> flags = words.here(Section.RED_FLAGS, region);
        if (flags.isEmpty()) {
            return;
        }
        if (style == CaseStyle.WILD) {
            flags.stream().filter(f -> dice.chance(0.06)).forEach(f -> findings.putFlag(f, dice.of(List.of(Presence.values()))));
        } else if (style == CaseStyle.ANSWERED && dice.chance(0.4)) {
            findings.putFlag(dice.of(flags), Presence.PRESENT);
        } else if (style == CaseStyle.ANSWERED && dice.chance(0.3)) {
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

    void history() {
        double present = style == CaseStyle.WILD ? 0.08 : dice.chance(0.4) ? 0.04 : 0;
        for (VocabularyItem item : words.here(Section.HISTORY, region)) {
            if (!item.group().isEmpty() && dice.chance(present)) {
                findings.putHistory(item, dice.chance(0.85) ? Presence.PRESENT : dice.of(List.of(Presence.values())), side);
            }
        }
    }
}
