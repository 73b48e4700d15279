package org.neuroglide.proof.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.neuroglide.knowledge.EvidenceEntry;
import org.neuroglide.knowledge.FactCatalogue;
import org.neuroglide.knowledge.FactField;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Fact;
import org.neuroglide.model.Finding;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Recommendation;

/** What of the tables no scenario uses: codes, techniques, evidence. */
final class Unused {
    /** Reported by a clinician; an answer to a whole group uses the group and not the code. */
    private static final Set<Section> REPORTED =
            Set.of(Section.RED_FLAGS, Section.SYMPTOMS, Section.TESTS, Section.HISTORY);

    private final Knowledge knowledge;
    private final Set<String> words = new HashSet<>();
    private final Set<String> reported = new HashSet<>();
    private final Set<String> techniques = new HashSet<>();
    private final Set<String> evidence = new HashSet<>();

    Unused(Knowledge knowledge, List<CaseView> views) {
        this.knowledge = knowledge;
        views.forEach(this::read);
    }

    /** Sections of the vocabulary with the codes that no scenario uses; only sections with codes. */
    Table codes(Section section) {
        Set<String> used = REPORTED.contains(section) ? reported : words;
        Collection<VocabularyItem> items = knowledge.vocabulary().items(section);
        return table(section.key(), items.stream().map(VocabularyItem::code).toList(), used);
    }

    Table techniques() {
        return table("techniques", knowledge.techniques().keySet(), techniques);
    }

    Table evidence() {
        List<String> keys = knowledge.evidence().stream()
                .map(EvidenceEntry::summary)
                .map(s -> s.key())
                .toList();
        return table("evidence entries", keys, evidence);
    }

    /**
     * One table of the knowledge base.
     *
     * @param unused sorted
     */
    record Table(String name, int all, List<String> unused) {
        Figure figure() {
            return new Figure(name, all - unused.size(), all);
        }
    }

    private static Table table(String name, Collection<String> all, Set<String> used) {
        Set<String> unused = new TreeSet<>(all);
        unused.removeAll(used);
        return new Table(name, all.size(), new ArrayList<>(unused));
    }

    private void read(CaseView view) {
        PatientCase given = view.entry().patientCase();
        for (Finding finding : given.findings()) {
            reported.add(finding.code());
        }
        given.screen().forEach(answer -> words.add(answer.group()));
        given.outcomes().forEach(o -> words.addAll(List.of(o.code(), o.scale())));
        for (Fact fact : view.examination().facts()) {
            if (!(fact instanceof Finding f) || f.presence() != Presence.NOT_ASSESSED) {
                texts(fact);
            }
        }
        for (Recommendation recommended : view.examination().decision().recommendations()) {
            techniques.add(recommended.technique());
            recommended.evidence().forEach(e -> evidence.add(e.key()));
        }
        view.examination().decision().notRecommended().forEach(n -> moves(n.technique()));
        view.examination().decision().recommendations().forEach(n -> moves(n.technique()));
    }

    private void moves(String id) {
        Technique technique = knowledge.techniques().get(id);
        if (technique != null) {
            words.add(technique.position());
            technique.phases().forEach(p -> words.addAll(p.moves()));
            words.addAll(technique.pose().keySet());
        }
    }

    private void texts(Fact fact) {
        Map<String, FactField> fields = FactCatalogue.type(fact).fields();
        for (FactField field : fields.values()) {
            if (field.javaType() == String.class && field.read(fact) instanceof String text) {
                words.add(text);
            }
        }
    }
}
