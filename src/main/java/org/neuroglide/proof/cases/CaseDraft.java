package org.neuroglide.proof.cases;

import java.time.LocalDate;
import java.util.List;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.CaseBuilder;
import org.neuroglide.model.Complaint;
import org.neuroglide.model.Level;
import org.neuroglide.model.Patient;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Sex;
import org.neuroglide.model.Side;

/** One generated case while it is made. */
final class CaseDraft {
    private final CaseWords words;
    private final Dice dice;
    private final CaseStyle style;
    private final String region;
    private final Side side;
    private final CaseBuilder builder = PatientCase.asOf(CaseGenerator.VISIT);

    /** @param wanted the region; drawn where empty */
    CaseDraft(CaseWords words, Dice dice, CaseStyle style, String wanted) {
        this.words = words;
        this.dice = dice;
        this.style = style;
        boolean clean = style == CaseStyle.CLEAN;
        String any = dice.chance(clean ? 0.99 : 0.9) ? dice.of(words.codes(Section.REGIONS)) : "";
        this.region = wanted.isEmpty() ? any : wanted;
        this.side = clean
                ? dice.of(List.of(Side.LEFT, Side.RIGHT))
                : dice.weighted(new Side[] {Side.LEFT, Side.RIGHT, Side.BOTH, Side.NONE}, 40, 40, 11, 9);
    }

    PatientCase make() {
        person();
        ExaminationDraft examination = new ExaminationDraft(words, dice, style, region, side);
        if (style != CaseStyle.EMPTY) {
            examination.screening();
            examination.symptoms();
            examination.tests();
            examination.redFlags();
            examination.history();
            new EarlierVisitDraft(words, dice, style.complete(), region, builder).add();
        }
        override();
        examination.addTo(builder);
        return builder.build();
    }

    private void person() {
        Integer age = dice.chance(style == CaseStyle.CLEAN ? 0.01 : 0.05) ? null : dice.chance(0.4) ? dice.of(words.around("years", 0, 120)) : dice.from(18, 85);
        builder.patient(new Patient(age, dice.of(List.of(Sex.values()))));
        LocalDate onset = dice.chance(0.2) ? null : CaseGenerator.VISIT.minusDays(dice.of(List.of(0, 3, 13, 14, 15, 41, 42, 43, 90, 400)));
        List<String> fitting = words.items(Section.CONDITIONS).stream()
                .filter(i -> i.regions().contains(region))
                .map(VocabularyItem::code)
                .toList();
        String diagnosis = fitting.isEmpty() || dice.chance(0.3) ? "" : dice.of(fitting);
        if (dice.chance(0.05)) {
            diagnosis = dice.of(words.codes(Section.CONDITIONS));
        }
        builder.complaint(new Complaint(region, side, onset, null, diagnosis));
    }

    private void override() {
        if (dice.chance(0.15)) {
            builder.override(dice.of(List.of(Level.LOW, Level.MODERATE, Level.HIGH)), "judged at the bedside");
        }
    }
}
