package org.neuroglide.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.neuroglide.engine.CaseValidator;
import org.neuroglide.engine.EngineLimits;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.YamlTree;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.PreviousVisit;
import org.neuroglide.model.Problem;

/**
 * Reads a case from YAML or JSON. A case with anything wrong in it is refused with every problem: closed keys and
 * codes, types, ranges, dates and contradictions, each with its line, path and the nearest known word. Nothing is
 * guessed, rounded or filled in from a clock.
 */
public final class CaseReader {
    private final Knowledge knowledge;
    private final Supplier<LocalDate> today;

    /** Reads cases in the words of a knowledge base. */
    public CaseReader(Knowledge knowledge) {
        this(knowledge, LocalDate::now);
    }

    /** @param today suggested where {@code asOf} is missing, and used for nothing else */
    CaseReader(Knowledge knowledge, Supplier<LocalDate> today) {
        this.knowledge = knowledge;
        this.today = today;
    }

    /**
     * Reads a case file, or the case of one scenario or journey visit.
     *
     * @param reference {@code FILE}, or {@code FILE#id}
     * @throws ScenarioException with every problem of the case, or if there is no such file or scenario
     */
    public ReadCase read(String reference) {
        int hash = reference.lastIndexOf('#');
        if (hash < 0) {
            return readText(reference, Texts.read(reference));
        }
        return new ScenarioCases(knowledge).read(reference.substring(0, hash), reference.substring(hash + 1));
    }

    /**
     * Reads a case from a text.
     *
     * @param name what problems call it
     * @throws ScenarioException with every problem of the case
     */
    public ReadCase readText(String name, String text) {
        List<Problem> problems = new ArrayList<>();
        return readCase(name, YamlTree.read(name, text, problems), problems);
    }

    /**
     * Reads a case from a document that was read already.
     *
     * @param name what problems call it
     * @param values maps with texts as keys, lists, texts, numbers, truth values and null
     * @throws ScenarioException with every problem of the case; all are placed in the first line
     */
    public ReadCase readValues(String name, Map<String, ?> values) {
        List<Problem> problems = new ArrayList<>();
        return readCase(name, YamlTree.of(name, values, problems), problems);
    }

    private ReadCase readCase(String name, Optional<YamlTree> tree, List<Problem> problems) {
        tree.ifPresent(CaseReader::refuseScenarios);
        Optional<PatientCase> read = tree.map(t -> read(t, PreviousVisit.NONE, problems));
        if (read.isEmpty() || !problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
        return new ReadCase(read.get(), name, new CasePlaces(tree.get()).lines());
    }

    /** A scenario file holds many cases: one problem says more than one for each of its keys. */
    private static void refuseScenarios(YamlTree root) {
        Optional<YamlTree> list = root.get("scenarios").or(() -> root.get("visits"));
        if (list.isPresent() && root.get("asOf").isEmpty()) {
            String id = list.get().items().stream()
                    .flatMap(i -> i.get("id").stream())
                    .map(YamlTree::scalar)
                    .findFirst()
                    .orElse("id");
            throw Texts.refused(
                    "scenario-file",
                    root.file(),
                    "holds scenarios; a case is wanted",
                    "name one of them: " + root.file() + "#" + id);
        }
    }

    /** Reads a case and adds everything wrong with it; what cannot be read counts as unknown in the answer. */
    PatientCase read(YamlTree tree, PreviousVisit earlier, List<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        CaseForm form = new CaseForm(knowledge.vocabulary(), knowledge.info().version(), today, found);
        PatientCase patientCase = form.read(tree, earlier);
        CasePlaces places = new CasePlaces(tree);
        List<Problem> judged = new CaseValidator(knowledge, EngineLimits.DEFAULT)
                .problems(patientCase).stream().map(places::placed).toList();
        judged.stream().filter(p -> !CasePlaces.alreadyNamed(p, found)).forEach(problems::add);
        problems.addAll(found);
        return patientCase;
    }
}
