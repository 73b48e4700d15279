package org.neuroglide.proof.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neuroglide.engine.CaseException;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.YamlTree;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.PreviousVisit;
import org.neuroglide.proof.analysis.SameRule;
import org.neuroglide.scenario.ScenarioCorpus;
import org.neuroglide.scenario.ScenarioException;
import org.neuroglide.scenario.WrittenCase;
import org.neuroglide.scenario.WrittenCaseReader;

/**
 * Proposes scenarios that close gaps: takes a scenario beside a rule in which it fires, changes one thing, decides, and
 * keeps what shows something new of a rule of that file.
 */
public final class Proposer {
    private static final int BASES = 6;

    private final Knowledge knowledge;
    private final DecisionEngine engine;
    private final WrittenCaseReader reader;
    private final List<CaseView> views;
    private final LoneSearch search;
    private final SameRule proofs;

    public Proposer(Knowledge knowledge, DecisionEngine engine, List<ScenarioCorpus.Entry> corpus) {
        this.knowledge = knowledge;
        this.engine = engine;
        this.reader = new WrittenCaseReader(engine);
        this.views = corpus.parallelStream()
                .map(e -> CaseView.of(e, engine.examine(e.patientCase())))
                .toList();
        this.proofs = new SameRule(knowledge);
        this.search = new LoneSearch(knowledge, engine, views);
    }

    /**
     * Scenarios that close gaps, by the scenario file that they belong to.
     *
     * @param texts the scenario files as written, by the name that scenarios carry
     * @return text to append to each file; files without a proposal are left out
     */
    public Map<String, String> propose(Map<String, String> texts) {
        Map<String, List<RuleModel>> files = knowledge.rules().stream()
                .filter(RuleModel::active)
                .collect(Collectors.groupingBy(RuleModel::file, TreeMap::new, Collectors.toList()));
        Map<String, String> proposals = new TreeMap<>();
        files.entrySet().parallelStream().forEach(file -> {
            Map<String, String> found = ofFile(file.getKey(), file.getValue(), texts);
            synchronized (proposals) {
                proposals.putAll(found);
            }
        });
        return proposals;
    }

    private Map<String, String> ofFile(String file, List<RuleModel> rules, Map<String, String> texts) {
        List<CaseView> beside = views.stream().filter(v -> v.isBeside(file)).toList();
        if (beside.isEmpty()) {
            return Map.of();
        }
        String name = beside.get(0).entry().scenario().file();
        YamlTree root = YamlTree.read(name, texts.get(name), new ArrayList<>()).orElseThrow();
        List<RuleWatch> watches =
                rules.stream().map(r -> RuleWatch.watched(r, knowledge.parameters(), views, proofs)).toList();
        FileProposals proposals = new FileProposals(root, beside, watches);
        for (int i = 0; i < rules.size(); i++) {
            proposals.close(rules.get(i), watches.get(i));
        }
        return proposals.text.isEmpty() ? Map.of() : Map.of(name, proposals.text.toString());
    }

    /** The proposals for one scenario file. */
    private final class FileProposals {
        private final @Nullable YamlTree background;
        private final Map<String, YamlTree> items = new HashMap<>();
        private final Set<String> ids = new LinkedHashSet<>();
        private final List<CaseView> beside;
        private final List<RuleWatch> watches;
        private final StringBuilder text = new StringBuilder();

        FileProposals(YamlTree root, List<CaseView> beside, List<RuleWatch> watches) {
            this.background = root.get("background").orElse(null);
            root.get("scenarios").ifPresent(s -> s.items().forEach(i -> items.put(i.get("id").orElseThrow().scalar(), i)));
            ids.addAll(items.keySet());
            this.beside = beside;
            this.watches = watches;
        }

        void close(RuleModel rule, RuleWatch watch) {
            List<CaseView> bases = beside.stream()
                    .filter(v -> v.fired().contains(rule.id()) && items.containsKey(v.entry().scenario().id()))
                    .limit(BASES)
                    .toList();
            for (CaseView base : bases) {
                YamlTree item = items.get(base.entry().scenario().id());
                for (CaseChange change : CaseChanges.of(
                        knowledge.vocabulary(), knowledge.parameters(), rule, base.entry().scenario().given())) {
                    if (watch.gaps() == 0) {
                        return;
                    }
                    tryOut(base, item, change);
                }
            }
            watch.undecided().forEach(part -> search.find(rule, part).ifPresent(found -> keep(rule, part, found)));
        }

        /** A case that was searched for, written over the background of the file. */
        private void keep(RuleModel rule, RulePart part, CaseView found) {
            PatientCase wanted = found.entry().patientCase();
            for (boolean taken : new boolean[] {false, true}) {
                String given = GivenOver.of(background, wanted, taken);
                CaseView view = decided(found, given);
                if (view != null && part.decides(view, knowledge.parameters())) {
                    String slug = part.text().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
                    CaseChange change = new CaseChange("\"" + part.text() + "\" alone decides", slug, "");
                    note(rule.id().toLowerCase(Locale.ROOT), change, given, view);
                    return;
                }
            }
        }

        private void tryOut(CaseView base, YamlTree item, CaseChange change) {
            YamlTree over = YamlTree.read("change", "{ " + change.over() + " }", new ArrayList<>()).orElseThrow();
            String given = Laid.over(item.get("given").orElse(null), over);
            CaseView view = decided(base, given);
            if (view != null) {
                note(base.entry().scenario().id(), change, given, view);
            }
        }

        /** Written only where it shows something new. */
        private void note(String base, CaseChange change, String given, CaseView view) {
            Set<String> silent = new LinkedHashSet<>();
            Set<String> firing = new LinkedHashSet<>();
            for (RuleWatch watch : watches) {
                int before = watch.gaps();
                watch.look(view);
                if (watch.gaps() < before) {
                    (view.fired().contains(watch.id()) ? firing : silent).add(watch.id());
                }
            }
            if (!silent.isEmpty() || !firing.isEmpty()) {
                write(base, change, given, silent, firing);
            }
        }

        private @Nullable CaseView decided(CaseView base, String given) {
            YamlTree tree = YamlTree.read("proposal", given, new ArrayList<>()).orElse(null);
            if (tree == null) {
                return null;
            }
            try {
                YamlTree whole = background == null ? tree : background.merge(tree);
                PatientCase patientCase = reader.read(new WrittenCase("proposal", whole, List.of()), PreviousVisit.NONE);
                ScenarioCorpus.Entry entry = new ScenarioCorpus.Entry(base.entry().scenario(), patientCase);
                return CaseView.of(entry, engine.examine(patientCase));
            } catch (ScenarioException | CaseException e) {
                return null; // a case that is refused shows nothing
            }
        }

        private void write(String base, CaseChange change, String given, Set<String> silent, Set<String> firing) {
            String id = base + "-but-" + change.slug();
            for (int n = 2; !ids.add(id); n++) {
                id = base + "-but-" + change.slug() + "-" + n;
            }
            List<String> outcome = new ArrayList<>();
            if (!silent.isEmpty()) {
                outcome.add(String.join(", ", silent) + (silent.size() == 1 ? " stays silent" : " stay silent"));
            }
            if (!firing.isEmpty()) {
                outcome.add(String.join(", ", firing) + (firing.size() == 1 ? " still fires" : " still fire"));
            }
            String why = "As " + base + ", but " + change.words() + ": " + String.join("; ", outcome) + ".";
            text.append("  - id: ").append(id).append('\n');
            text.append("    why: \"").append(why.replace("\"", "'")).append("\"\n");
            text.append("    given: ").append(given).append('\n');
            if (!firing.isEmpty()) {
                text.append("    expect: { fired: [ ").append(String.join(", ", firing)).append(" ] }\n");
            }
            if (!silent.isEmpty()) {
                text.append("    expectNot: { fired: [ ").append(String.join(", ", silent)).append(" ] }\n");
            }
        }
    }
}
