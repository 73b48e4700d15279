package org.neuroglide.scenario;

import java.util.ArrayList;
import java.util.List;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.YamlTree;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.PreviousVisit;
import org.neuroglide.model.Problem;

/** Reads written cases in the words of one knowledge base. Thread-safe. */
public final class WrittenCaseReader {
    private final DecisionEngine engine;
    private final CaseReader cases;

    /** @param engine decides the earlier visits of a journey */
    public WrittenCaseReader(DecisionEngine engine) {
        this.engine = engine;
        this.cases = new CaseReader(engine.knowledge());
    }

    /**
     * What a case knows of the visit before, as this knowledge base decided it; {@link PreviousVisit#NONE} outside
     * journeys.
     *
     * @throws ScenarioException if an earlier visit has problems
     * @throws org.neuroglide.engine.CaseException if an earlier visit is refused
     */
    public PreviousVisit earlier(WrittenCase written) {
        PreviousVisit earlier = PreviousVisit.NONE;
        PatientCase first = null;
        for (int i = 0; i < written.before().size(); i++) {
            PatientCase visit = read(written.before().get(i), earlier);
            first = first == null ? visit : first;
            PatientCase next = at(written, i + 1);
            earlier = Journeys.after(visit, engine.decide(visit), Journeys.weeks(first, next.asOf()));
        }
        return earlier;
    }

    /** The visit as far as its date matters; what is wrong with it is said when it is its turn. */
    private PatientCase at(WrittenCase written, int visit) {
        YamlTree tree = visit < written.before().size() ? written.before().get(visit) : written.given();
        return cases.read(tree, PreviousVisit.NONE, new ArrayList<>());
    }

    /**
     * The case.
     *
     * @param earlier what it knows of the visit before
     * @throws ScenarioException with every problem of the case
     */
    public PatientCase read(WrittenCase written, PreviousVisit earlier) {
        return read(written.given(), earlier);
    }

    private PatientCase read(YamlTree tree, PreviousVisit earlier) {
        List<Problem> problems = new ArrayList<>();
        PatientCase patientCase = cases.read(tree, earlier, problems);
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
        return patientCase;
    }
}
