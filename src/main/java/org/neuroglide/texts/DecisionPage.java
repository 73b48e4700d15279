package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.List;
import org.neuroglide.model.Complaint;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Fact;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.PreviousVisit;

/**
 * The page of a decision for a clinician: what to do first, and then why, what is barred, what to ask, and what the
 * literature says for and against.
 */
public final class DecisionPage {
    private final Words words;

    public DecisionPage(Words words) {
        this.words = words;
    }

    public Page of(PatientCase patientCase, Decision decision) {
        Reading reading = new Reading(decision);
        List<Block> blocks = new ArrayList<>();
        blocks.add(DispositionBanner.of(decision));
        blocks.addAll(reviewMark(decision));
        blocks.addAll(header(patientCase, decision));
        ConcernSection concerns = new ConcernSection(words, reading);
        QuestionSection questions = new QuestionSection(words, decision);
        PlanSection plan = new PlanSection(words, reading);
        boolean askFirst = decision.disposition() == Disposition.ASSESS_FIRST;
        blocks.addAll(concerns.blocks());
        blocks.addAll(askFirst ? questions.blocks() : List.of());
        blocks.addAll(plan.techniques());
        blocks.addAll(new LimitSection(words, reading).blocks());
        blocks.addAll(plan.advice());
        blocks.addAll(new BarSection(words, reading).blocks());
        blocks.addAll(askFirst ? List.of() : questions.blocks());
        blocks.addAll(EvidenceSection.blocks(words, decision));
        blocks.addAll(new ReasonSection(words, reading).blocks());
        blocks.addAll(footer(decision));
        return new Page(blocks);
    }

    private static List<Block> reviewMark(Decision decision) {
        return decision.reviewed()
                ? List.of()
                : List.of(new Block.Paragraph(
                        Tone.CAUTION,
                        "NOT CLINICALLY REVIEWED: no named clinician has signed every rule of this knowledge base."));
    }

    private List<Block> header(PatientCase patientCase, Decision decision) {
        Integer age = patientCase.patient().age();
        String who = (age == null ? "age not assessed" : Words.count(age, "year")) + ", "
                + Terms.of(patientCase.patient().sex());
        Complaint complaint = patientCase.complaint();
        boolean later = patientCase.previousVisit().recorded();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Field.of(0, "Patient", who));
        blocks.add(labelled(complaint));
        blocks.add(Block.Field.of(0, "Visit", decision.asOf() + (later ? "" : ", no earlier visit recorded")));
        if (later) {
            blocks.add(labelled(patientCase.previousVisit()));
            blocks.add(labelled(patientCase.response()));
        }
        return blocks;
    }

    /** A fact whose words begin with a label. */
    private Block labelled(Fact fact) {
        String text = new FactWords(words).of(fact);
        int colon = text.indexOf(": ");
        String label =
                fact instanceof PreviousVisit ? "Visit before" : fact.getClass().getSimpleName();
        return Block.Field.of(0, label, text.substring(colon + 2));
    }

    private static List<Block> footer(Decision decision) {
        String hash = decision.knowledgeHash();
        return List.of(new Block.Paragraph(
                Tone.FAINT,
                "Knowledge base " + decision.knowledgeVersion() + " (" + hash.substring(0, Math.min(12, hash.length()))
                        + "), " + (decision.reviewed() ? "clinically reviewed" : "not clinically reviewed")
                        + ". Decision support only: the clinician decides, and screens anew at every visit."));
    }
}
