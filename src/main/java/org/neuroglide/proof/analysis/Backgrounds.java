package org.neuroglide.proof.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Complaint;
import org.neuroglide.model.Finding;
import org.neuroglide.model.GroupAnswer;
import org.neuroglide.model.Patient;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Sex;
import org.neuroglide.model.Side;
import org.neuroglide.proof.cases.Cases;
import org.neuroglide.proof.reference.ReferenceFacts;

/** A case as it is, and with everything else asked and nothing found, so that no open question stands in a rule's way. */
final class Backgrounds {
    private static final int AGE = 44;

    private final Knowledge knowledge;

    Backgrounds(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    List<PatientCase> of(PatientCase bare) {
        return List.of(bare, answered(bare));
    }

    private PatientCase answered(PatientCase bare) {
        Complaint k = bare.complaint();
        String region = k.region().isEmpty() ? region(bare) : k.region();
        Side side = k.side() == Side.NONE && bare.findings().isEmpty() ? Side.LEFT : k.side();
        LocalDate onset = k.onset() == null ? bare.asOf().minusDays(AGE) : k.onset();
        PatientCase c = Cases.with(bare, new Complaint(region, side, onset, null, k.diagnosis()));
        if (c.patient().age() == null) {
            c = Cases.with(c, new Patient(AGE, c.patient().sex() == Sex.NOT_ASSESSED ? Sex.FEMALE : c.patient().sex()));
        }
        List<GroupAnswer> screen = new ArrayList<>();
        for (VocabularyItem group : knowledge.vocabulary().items(Section.GROUPS)) {
            screen.add(new GroupAnswer(group.code(), knowledge.info().version(), null));
        }
        return singly(Cases.withScreen(c, screen));
    }

    /** Screening items that no group answers. */
    private PatientCase singly(PatientCase c) {
        Set<String> given = new HashSet<>();
        c.findings().forEach(f -> given.add(f.code()));
        List<Finding> findings = new ArrayList<>(c.findings());
        for (Section section : ReferenceFacts.ANSWERED) {
            for (VocabularyItem item : knowledge.vocabulary().items(section)) {
                if (item.group().isEmpty() && !given.contains(item.code()) && ReferenceFacts.isAsked(item, c.complaint())
                        && section != Section.TESTS) {
                    ReferenceFacts.sides(item, c.complaint().side())
                            .forEach(s -> findings.add(ReferenceFacts.finding(item, s, Presence.ABSENT)));
                }
            }
        }
        return Cases.with(c, findings);
    }

    /** The first region of the first finding that belongs to one. */
    private String region(PatientCase c) {
        return c.findings().stream()
                .flatMap(f -> knowledge.vocabulary().find(ReferenceFacts.ANSWERED, f.code()).stream())
                .flatMap(i -> i.regions().stream().limit(1))
                .findFirst()
                .orElseGet(() -> knowledge.vocabulary().items(Section.REGIONS).stream()
                        .map(VocabularyItem::code).findFirst().orElse(""));
    }
}
