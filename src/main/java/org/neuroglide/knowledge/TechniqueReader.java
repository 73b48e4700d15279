package org.neuroglide.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Problem;

/** Reads {@code techniques.yaml}: the load map of the nerves and the techniques, each with its computed kind. */
final class TechniqueReader {
    /**
     * The table.
     *
     * @param techniques by id, in the order of the file
     * @param loadMap nerve to the movements that load it
     */
    record Table(Map<String, Technique> techniques, Map<String, Set<String>> loadMap, DoseCaps doseCaps) {}

    private final References references;
    private final List<Problem> problems;
    private final Map<String, String> opposites;
    private final PoseReader poses;
    private BigDecimal holdLimit = BigDecimal.ZERO;
    private Map<String, Set<String>> loadMap = Map.of();

    private TechniqueReader(References references, Vocabulary vocabulary, List<Problem> problems) {
        this.references = references;
        this.problems = problems;
        this.opposites = vocabulary.items(Section.MOVEMENTS).stream()
                .collect(Collectors.toMap(VocabularyItem::code, VocabularyItem::opposite));
        this.poses = new PoseReader(references, vocabulary, problems);
    }

    static Table read(
            YamlTree tree,
            Vocabulary vocabulary,
            Map<String, Parameter> parameters,
            References references,
            List<Problem> problems) {
        TechniqueReader reader = new TechniqueReader(references, vocabulary, problems);
        YamlFields f = tree.fields(problems);
        reader.holdLimit = f.required("holdLimit")
                .map(t -> parameters.get(references.parameter(f, t)))
                .map(Parameter::value)
                .orElse(BigDecimal.ZERO);
        DoseCaps caps = f.optional("doseCaps").map(reader::caps).orElse(DoseCaps.NONE);
        reader.loadMap = f.required("loadMap").map(reader::loadMap).orElse(Map.of());
        Map<String, Technique> techniques = new LinkedHashMap<>();
        f.required("techniques")
                .ifPresent(t -> t.fields(problems).tree().entries().forEach((id, value) -> {
                    references.checkForm(id, value);
                    techniques.put(id, reader.technique(id, value));
                }));
        f.done();
        return new Table(techniques, reader.loadMap, caps);
    }

    private DoseCaps caps(YamlTree tree) {
        YamlFields f = tree.fields(problems);
        DoseCaps caps = new DoseCaps(cap(f, "sessions"), cap(f, "repetitions"), cap(f, "oscillation"));
        f.done();
        return caps;
    }

    private String cap(YamlFields f, String key) {
        return f.required(key).map(t -> references.parameter(f, t)).orElse("");
    }

    private Map<String, Set<String>> loadMap(YamlTree tree) {
        YamlFields f = tree.fields(problems);
        Map<String, Set<String>> map = new LinkedHashMap<>();
        tree.entries().forEach((nerve, value) -> {
            references.checkCode(value, nerve, Section.NERVES);
            Set<String> loading = new LinkedHashSet<>(references.codes(f, nerve, Section.MOVEMENTS));
            loading.stream()
                    .filter(m -> loading.contains(opposites.getOrDefault(m, "")) && m.compareTo(opposites.get(m)) < 0)
                    .forEach(m -> problems.add(value.problem(
                            TableProblem.LOAD_MAP_OPPOSITES,
                            "says that \"" + m + "\" and its opposite \"" + opposites.get(m) + "\" both load the nerve",
                            "remove one of the two")));
            map.put(nerve, loading);
        });
        return map;
    }

    private Technique technique(String id, YamlTree tree) {
        YamlFields f = tree.fields(problems);
        int before = problems.size();
        String name = f.text("name");
        String patientName = f.text("patientName", "");
        List<String> synonyms = f.texts("synonyms");
        String nerve = code(f, "nerve", Section.NERVES);
        String position = code(f, "position", Section.POSITIONS);
        boolean offTension = f.bool("offTension");
        String start = f.text("start");
        String patientStart = f.text("patientStart", "");
        Map<String, Integer> pose = f.optional("pose").map(poses::read).orElse(Map.of());
        List<Technique.Phase> phases = new ArrayList<>();
        f.requiredList("phases").forEach(t -> phases.add(phase(t)));
        List<String> steps = f.requiredList("steps").stream().map(f::textOf).toList();
        String feel = f.text("feel", "");
        boolean home = f.bool("home");
        int rank = f.integer("rank");
        List<String> sources = references.sources(f, "sources");
        checkFilled(f, phases, steps, sources);
        if (home) {
            checkHome(f);
        }
        Kind kind = kind(f, nerve, phases, problems.size() == before);
        f.done();
        return new Technique(
                id,
                name,
                patientName,
                synonyms,
                nerve,
                kind,
                position,
                offTension,
                start,
                patientStart,
                pose,
                List.copyOf(phases),
                steps,
                feel,
                home,
                rank,
                sources,
                tree.line());
    }

    private Kind kind(YamlFields f, String nerve, List<Technique.Phase> phases, boolean sound) {
        Kind declared = f.constant("kind", Kind.class, Kind.SUSTAINED_STRETCH);
        if (!sound) {
            return declared;
        }
        if (!loadMap.containsKey(nerve)) {
            problems.add(f.tree()
                    .problem(
                            TableProblem.NERVE_WITHOUT_LOAD,
                            "moves the nerve \"" + nerve + "\", which the load map does not have",
                            "add " + nerve + ": to loadMap"));
            return declared;
        }
        Kind computed = new TechniqueKind(loadMap.get(nerve), opposites, holdLimit).of(phases);
        if (f.has("kind") && declared != computed) {
            problems.add(f.tree()
                    .problem(
                            TableProblem.TECHNIQUE_KIND,
                            "declares the kind " + YamlFields.kebab(declared) + ", but its movements make it "
                                    + YamlFields.kebab(computed),
                            "correct the movements, or remove the kind: it is computed"));
        }
        return computed;
    }

    private Technique.Phase phase(YamlTree tree) {
        YamlFields f = tree.fields(problems);
        List<String> moves = f.requiredList("moves").stream()
                .map(t -> references.code(f, t, Section.MOVEMENTS))
                .toList();
        int hold = f.integer("hold", 0);
        if (hold < 0) {
            problems.add(tree.problem(TableProblem.BAD_HOLD, "holds for " + hold + " seconds", "write 0 for no hold"));
        }
        if (moves.isEmpty() && f.has("moves")) {
            problems.add(tree.problem(
                    TableProblem.PHASE_EMPTY, "moves nothing", "put a hold into the phase whose end is held"));
        }
        Set<String> seen = new HashSet<>();
        for (String move : moves) {
            if (!seen.add(move)) {
                problems.add(tree.problem(
                        TableProblem.PHASE_TWICE, "moves \"" + move + "\" twice", "remove one of the two"));
            } else if (seen.contains(opposites.getOrDefault(move, ""))) {
                problems.add(tree.problem(
                        TableProblem.PHASE_OPPOSITES,
                        "moves \"" + opposites.get(move) + "\" and its opposite \"" + move + "\" at the same time",
                        "put them into two phases"));
            }
        }
        f.done();
        return new Technique.Phase(moves, hold);
    }

    private void checkHome(YamlFields f) {
        for (String key : List.of("patientName", "feel", "pose")) {
            if (!f.has(key)) {
                problems.add(f.tree()
                        .problem(
                                TableProblem.HOME_WITHOUT_WORDS,
                                "is a home technique without \"" + key + "\"",
                                "add " + key + ":"));
            }
        }
    }

    private void checkFilled(YamlFields f, List<Technique.Phase> phases, List<String> steps, List<String> sources) {
        checkFilled(f, "phases", phases.isEmpty());
        checkFilled(f, "steps", steps.isEmpty());
        f.required("sources").ifPresent(t -> checkFilled(f, "sources", sources.isEmpty()));
    }

    private void checkFilled(YamlFields f, String key, boolean empty) {
        f.optional(key)
                .filter(t -> empty && t.is(YamlTree.Kind.LIST))
                .ifPresent(t -> problems.add(t.problem(TableProblem.EMPTY_LIST, "is empty", "add at least one")));
    }

    private String code(YamlFields f, String key, Section section) {
        return f.required(key).map(t -> references.code(f, t, section)).orElse("");
    }
}
