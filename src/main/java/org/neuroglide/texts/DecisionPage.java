package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.neuroglide.model.Complaint;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.PatientCase;

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
        String who = (age == null ? "age not assessed" : Words.count(age, "year"))
                + ", " + Terms.of(patientCase.patient().sex());
        Complaint complaint = patientCase.complaint();
        String visit = decision.asOf()
                + (patientCase.previousVisit().recorded()
                        ? ", follow-up; " + lower(new FactWords(words).of(patientCase.previousVisit()))
                        : ", no earlier visit recorded");
        return List.of(
                Block.Field.of(0, "Patient", who),
                Block.Field.of(0, "Complaint", new FactWords(words).of(complaint).substring("Complaint: ".length())),
                Block.Field.of(0, "Visit", visit));
    }

    private static String lower(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
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
