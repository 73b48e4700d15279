package org.neuroglide.proof.whatif;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.neuroglide.engine.CaseException;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.model.Fact;
import org.neuroglide.model.Finding;
import org.neuroglide.model.InputFact;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.proof.whatif.Supposition.Found;
import org.neuroglide.proof.whatif.Supposition.NothingOf;
import org.neuroglide.proof.whatif.WhatIf.Otherwise;

/** What else could come of the questions of a set: the same set with another answer to one of them. */
final class Alternatives {
    private final DecisionEngine engine;
    private final Answers answers;

    Alternatives(DecisionEngine engine, Answers answers) {
        this.engine = engine;
        this.answers = answers;
    }

    /** One for each decision that another answer leads to; for each question the strictest first. */
    List<Otherwise> of(PatientCase given, Set<Supposition> supposed) {
        List<Otherwise> all = new ArrayList<>();
        for (Supposition question : supposed) {
            if (question.asks()) {
                all.addAll(of(given, supposed, question));
            }
        }
        return List.copyOf(all);
    }

    private List<Otherwise> of(PatientCase given, Set<Supposition> supposed, Supposition question) {
        PatientCase rest = given;
        for (Supposition each : supposed) {
            rest = each.in(rest);
        }
        List<Otherwise> others = new ArrayList<>();
        for (Found answer : others(question)) {
            try {
                others.add(new Otherwise(question, (Fact) answer.after(), engine.decide(answer.in(rest))));
            } catch (CaseException impossible) {
                continue; // an answer that no case can hold
            }
        }
        others.sort(Comparator.comparing((Otherwise o) -> o.then().disposition()));
        Set<Upshot> seen = new HashSet<>(Set.of(Upshot.of(engine.decide(rest))));
        others.removeIf(o -> !seen.add(Upshot.of(o.then())));
        return others;
    }

    private List<Found> others(Supposition question) {
        List<Found> others = new ArrayList<>();
        if (question instanceof NothingOf none) {
            for (Finding open : none.open()) {
                others.add(new Found((InputFact) open, (InputFact) Findings.bare(open, Presence.PRESENT), true));
            }
            return others;
        }
        Found found = (Found) question;
        List<InputFact> all = found.before() instanceof Finding finding && Findings.isOpen(found.before())
                ? answers.whole(finding)
                : changed(found);
        for (InputFact answer : all) {
            if (!answer.equals(found.after())) {
                others.add(new Found(found.before(), answer, true));
            }
        }
        return others;
    }

    /** The other answers to the components that the question asks for. */
    private List<InputFact> changed(Found found) {
        List<InputFact> all = new ArrayList<>();
        for (RecordComponent component : found.before().getClass().getRecordComponents()) {
            Object now = Findings.read(found.before(), component.getName());
            Object then = Findings.read(found.after(), component.getName());
            if (then != null && !then.equals(now)) {
                all.addAll(answers.of(found.after(), component.getName()));
            }
        }
        return all;
    }
}
