package org.neuroglide.proof.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.neuroglide.engine.CaseException;
import org.neuroglide.knowledge.FactCatalogue;
import org.neuroglide.knowledge.FactField;
import org.neuroglide.knowledge.FactType;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Basis;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Decision;
import org.neuroglide.model.PatientCase;
import org.neuroglide.proof.cases.CaseGenerator;
import org.neuroglide.proof.cases.CaseText;
import org.neuroglide.proof.cases.Shrinker;

/** Cases that show two rules' conclusions side by side, decided by the engine. */
final class Witnesses {
    private static final int DECISIONS = 60;
    private static final int STEPS = 20_000;
    /** How far a search goes for which the budget was not short. */
    static final String STEPS_IN_WORDS = "in " + DECISIONS + " cases and " + STEPS + " steps of a search";

    private final Domains domains;
    private final CaseMaker maker;
    private final Backgrounds backgrounds;
    private final Function<PatientCase, Decision> decide;
    private final Search search;
    private final Budget budget;
    private final Map<String, PatientCase> samples = new HashMap<>();
    private final CaseGenerator generator;
    private final int toGenerate;
    private int decisions;
    private int seed;

    Witnesses(Knowledge knowledge, Domains domains, List<Sketch> living, Budget budget, Function<PatientCase, Decision> decide,
            int toGenerate) {
        this.domains = domains;
        this.maker = new CaseMaker(knowledge, domains);
        this.backgrounds = new Backgrounds(knowledge);
        this.decide = decide;
        this.budget = budget;
        this.search = new Search(domains, living, budget, true);
        this.generator = new CaseGenerator(knowledge);
        this.toGenerate = toGenerate;
    }

    /** Generated cases, decided once, before any is searched for. */
    private void sample() {
        for (; seed < toGenerate && !budget.isSpent(); seed++) {
            PatientCase given = generator.generate(seed);
            Decision decision = decided(given).orElse(null);
            for (Exclusive exclusive : Exclusive.TABLE) {
                pairs(decision, exclusive).forEach(pair -> samples.putIfAbsent(pair, given));
            }
        }
    }

    private List<String> pairs(Decision decision, Exclusive exclusive) {
        if (decision == null) {
            return List.of();
        }
        List<Concluded> ofType = decision.conclusions().stream()
                .filter(c -> FactCatalogue.type(c.conclusion()).name().equals(exclusive.type()))
                .toList();
        List<Box> boxes = ofType.stream().map(c -> box(c.conclusion())).toList();
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < boxes.size(); j++) {
                if (i != j && exclusive.is(boxes.get(i), boxes.get(j), domains)) {
                    for (Basis a : ofType.get(i).bases()) {
                        ofType.get(j).bases().forEach(b -> pairs.add(a.rule().id() + " " + b.rule().id()));
                    }
                }
            }
        }
        return pairs;
    }

    private static Box box(Conclusion conclusion) {
        FactType type = FactCatalogue.type(conclusion);
        Map<String, Values> fields = new LinkedHashMap<>();
        for (FactField field : type.components()) {
            Object value = field.read(conclusion);
            if (value instanceof Integer number) {
                fields.put(field.name(), Sketcher.point(java.math.BigDecimal.valueOf(number)));
            } else {
                fields.put(field.name(), Values.Words.of(List.of(value instanceof Enum<?> e ? e.name() : String.valueOf(value))));
            }
        }
        return new Box(type, fields);
    }

    /** What became of the search for a case in which both rules conclude what excludes each other. */
    record Answer(Search.Result result, String witness) {}

    Answer both(Sketch one, Sketch other, Exclusive exclusive) {
        sample();
        Predicate<PatientCase> shows = c -> decided(c)
                .filter(d -> pairs(d, exclusive).contains(one.id() + " " + other.id()))
                .isPresent();
        PatientCase sample = samples.get(one.id() + " " + other.id());
        if (sample != null && shows.test(sample)) {
            return found(sample, shows);
        }
        List<PatientCase> found = new ArrayList<>();
        decisions = DECISIONS;
        Search.Result result = search.together(List.of(one, other), STEPS, (scene, conclusions) -> {
            if (!exclusive.is(conclusions.get(0), conclusions.get(1), domains)) {
                return Search.Result.NONE;
            }
            return judged(scene, shows, found);
        });
        return result == Search.Result.FOUND ? found(found.get(0), shows) : new Answer(result, "");
    }

    private Search.Result judged(Scene scene, Predicate<PatientCase> shows, List<PatientCase> found) {
        Optional<PatientCase> made = maker.make(scene);
        if (made.isEmpty() || decisions <= 0) {
            return Search.Result.OPEN;
        }
        for (PatientCase candidate : backgrounds.of(made.get())) {
            decisions--;
            if (shows.test(candidate)) {
                found.add(candidate);
                return Search.Result.FOUND;
            }
        }
        return Search.Result.OPEN;
    }

    private static Answer found(PatientCase given, Predicate<PatientCase> shows) {
        return new Answer(Search.Result.FOUND, CaseText.of(Shrinker.smallest(given, shows)));
    }

    private Optional<Decision> decided(PatientCase given) {
        try {
            return Optional.of(decide.apply(given));
        } catch (CaseException refused) {
            return Optional.empty();
        }
    }

    /** From now on the two are known never to stand in one case. */
    void learn(Exclusive exclusive) {
        search.learn(exclusive);
    }
}
