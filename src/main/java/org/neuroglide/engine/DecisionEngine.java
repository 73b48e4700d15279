package org.neuroglide.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.model.Barrier;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Fact;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Problem;
import org.neuroglide.model.Recommendation;

/**
 * Decides cases on one knowledge base. Thread-safe; equal cases give equal decisions, whatever the order of their
 * findings, and nothing of one case is seen by another. Make one and keep it: it holds rule sessions ready for use.
 */
public final class DecisionEngine {
    private final Knowledge knowledge;
    private final EngineLimits limits;
    private final CaseValidator validator;
    private final LiveRules liveRules;
    private final SessionFacts sessionFacts;
    private final RuleSessions sessions;
    private final BasisReader bases;
    private final TechniqueTable techniques;
    private final BarrierTexts barrierTexts;
    private final QuestionTable questions;

    public DecisionEngine(Knowledge knowledge) {
        this(knowledge, EngineLimits.DEFAULT);
    }

    public DecisionEngine(Knowledge knowledge, EngineLimits limits) {
        this(knowledge, limits, ForkJoinPool.commonPool());
    }

    DecisionEngine(Knowledge knowledge, EngineLimits limits, Executor background) {
        this.knowledge = knowledge;
        this.limits = limits;
        this.validator = new CaseValidator(knowledge, limits);
        this.liveRules = new LiveRules(knowledge);
        this.sessionFacts = new SessionFacts(knowledge, liveRules);
        this.bases = new BasisReader(knowledge);
        this.techniques = new TechniqueTable(knowledge);
        this.barrierTexts = new BarrierTexts(knowledge);
        this.questions = new QuestionTable(knowledge);
        this.sessions = new RuleSessions(knowledge, liveRules, limits.idleSessions(), background);
    }

    public Knowledge knowledge() {
        return knowledge;
    }

    /**
     * Decides a case.
     *
     * @throws CaseException if the case has problems, all of which it carries, or if the rules do not come to an end
     */
    public Decision decide(PatientCase patientCase) {
        return examine(patientCase).decision();
    }

    /**
     * Decides a case and keeps the facts that the decision was made from.
     *
     * @throws CaseException as {@link #decide}
     */
    public Examination examine(PatientCase patientCase) {
        CaseFacts facts = completed(patientCase);
        List<Concluded> conclusions = conclude(patientCase.complaint().region(), facts);
        return new Examination(decision(patientCase, conclusions), facts.all());
    }

    /**
     * The same with conclusions drawn by something else than the compiled rules, for comparing rules.
     *
     * @throws CaseException as {@link #decide}
     */
    public Examination examine(PatientCase patientCase, Reasoning reasoning) {
        List<Fact> facts = new ArrayList<>(inputs(patientCase));
        List<Concluded> conclusions = reasoning.conclude(List.copyOf(facts));
        conclusions.forEach(c -> facts.add(c.conclusion()));
        return new Examination(decision(patientCase, conclusions), Collections.unmodifiableList(facts));
    }

    /**
     * Every input fact that the rules can read in a case: what was reported, in the words of the vocabulary, and what
     * nobody answered.
     *
     * @throws CaseException if the case has problems
     */
    public List<Fact> inputs(PatientCase patientCase) {
        return completed(patientCase).all();
    }

    private CaseFacts completed(PatientCase patientCase) {
        List<Problem> problems = validator.problems(patientCase);
        if (!problems.isEmpty()) {
            throw new CaseException(problems);
        }
        return sessionFacts.of(patientCase);
    }

    /** Everything that is wrong with a case, sorted; empty where it can be decided. */
    public List<Problem> problems(PatientCase patientCase) {
        return validator.problems(patientCase);
    }

    private List<Concluded> conclude(String region, CaseFacts facts) {
        BitSet living = liveRules.living(facts.met());
        SessionPool pool = sessions.pool(region, living);
        StatefulKnowledgeSessionImpl session = pool.take();
        try {
            for (Fact fact : facts.meeting(liveRules.read(living))) {
                session.insert(fact);
            }
            if (session.fireAllRules(limits.firings()) >= limits.firings()) {
                throw RuleFailure.limitReached(limits.firings());
            }
            List<Concluded> conclusions = bases.read(session, facts);
            pool.giveBack(session);
            return conclusions;
        } catch (RuntimeException e) {
            pool.discard(session);
            throw e instanceof CaseException ? e : RuleFailure.of(e);
        } catch (Error e) {
            pool.discard(session);
            throw e;
        }
    }

    private Decision decision(PatientCase given, List<Concluded> conclusions) {
        Standing standing = new Standing(conclusions);
        TechniqueJoin join = new TechniqueJoin(techniques, standing);
        List<Recommendation> surviving = join.recommendations();
        Disposition disposition = DispositionTable.of(standing, !surviving.isEmpty());
        List<Recommendation> recommended = disposition.carriesTechniques() ? surviving : List.of();
        boolean home = disposition.carriesTechniques() && !standing.homeBarred;
        boolean review = !recommended.isEmpty() && standing.reviewDays != Integer.MAX_VALUE;
        return new Decision(
                given.asOf(),
                knowledge.info().version(),
                knowledge.hash(),
                knowledge.reviewed(),
                disposition,
                conclusions,
                standing.ceiling(),
                questions.of(standing),
                recommended,
                new Barriers(barrierTexts, standing, join)
                        .notRecommended(techniques.ofRegion(given.complaint().region()), recommended),
                home,
                review ? given.asOf().plusDays(standing.reviewDays) : null);
    }

    /** Why a technique of the table is not recommended in a decided case. */
    WhyNot whyNot(Technique technique, Examination examination) {
        Standing standing = new Standing(examination.decision().conclusions());
        TechniqueJoin join = new TechniqueJoin(techniques, standing);
        List<Recommendation> recommended = examination.decision().recommendations();
        boolean isRecommended = recommended.stream().anyMatch(r -> r.technique().equals(technique.id()));
        TechniqueReach reach = new TechniqueReach(technique, knowledge.vocabulary());
        List<Barrier> barriers = new Barriers(barrierTexts, standing, join)
                .notRecommended(List.of(reach), recommended).stream()
                        .flatMap(n -> n.barriers().stream())
                        .toList();
        List<WhyNot.NearestRule> nearest = join.isIndicated(technique)
                ? List.of()
                : new NearestRules(knowledge, examination.facts()).indicating(technique);
        return new WhyNot(technique, isRecommended, barriers, nearest);
    }
}
