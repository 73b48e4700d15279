package org.neuroglide.knowledge;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Certainty;
import org.neuroglide.model.EvidenceStatement;
import org.neuroglide.model.EvidenceSummary;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Modality;
import org.neuroglide.model.Screen;
import org.neuroglide.model.TestFamily;
import org.neuroglide.model.Weight;

/** Reads what {@link ContentWriter} wrote, in a tenth of the time that reading the files takes. */
final class ContentReader {
    private static final Screen[] SCREENS = Screen.values();
    private static final Weight[] WEIGHTS = Weight.values();
    private static final TestFamily[] FAMILIES = TestFamily.values();
    private static final Modality[] MODALITIES = Modality.values();
    private static final VocabularyItem.Notice[] NOTICES = VocabularyItem.Notice.values();
    private static final Kind[] KINDS = Kind.values();
    private static final Certainty[] CERTAINTIES = Certainty.values();
    private static final RequirementLink[] LINKS = RequirementLink.values();

    private final ContentInput in;

    private ContentReader(ContentInput in) {
        this.in = in;
    }

    static KnowledgeContent read(byte[] bytes) {
        return new ContentReader(new ContentInput(bytes)).content();
    }

    private KnowledgeContent content() {
        String hash = in.text();
        KnowledgeInfo info = new KnowledgeInfo(in.text(), in.text(), in.text(), in.texts(), in.texts(), in.text());
        Map<Vocabulary.Section, Map<String, VocabularyItem>> items = new EnumMap<>(Vocabulary.Section.class);
        for (Vocabulary.Section section : Vocabulary.Section.values()) {
            items.put(section, in.map(() -> item(section), VocabularyItem::code));
        }
        KnowledgeTables tables = new KnowledgeTables(
                info,
                new Vocabulary(items),
                in.map(this::parameter, Parameter::name),
                in.map(this::source, Source::key),
                in.map(this::technique, Technique::id),
                loadMap(),
                new DoseCaps(in.text(), in.text(), in.text()),
                in.list(this::evidence),
                new TestTable(
                        in.map(this::test, TestDescription::code),
                        in.map(this::cluster, TestCluster::key),
                        in.map(this::score, ScoreBands::code)),
                new Traceability(
                        in.list(() -> new RequirementSeries(
                                in.text(), in.whole(), in.whole(), in.whole(), in.text(), in.text())),
                        in.map(this::requirement, Requirement::id)),
                in.map(this::retired, RetiredRule::id));
        return new KnowledgeContent(hash, tables, in.list(new RuleContentReader(in)::rule));
    }

    private VocabularyItem item(Vocabulary.Section section) {
        return new VocabularyItem(
                section,
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.texts(),
                in.texts(),
                in.text(),
                in.text(),
                in.constant(SCREENS),
                in.constant(WEIGHTS),
                in.bool(),
                in.bool(),
                in.bool(),
                in.constant(FAMILIES),
                in.constant(MODALITIES),
                in.text(),
                in.text(),
                in.texts(),
                in.text(),
                in.whole(),
                measure(),
                in.constant(NOTICES),
                in.list(() -> new VocabularyItem.StandardCode(in.text(), in.text(), in.text())));
    }

    private VocabularyItem.@Nullable Measure measure() {
        return in.bool()
                ? new VocabularyItem.Measure(
                        in.bool(),
                        in.bool(),
                        in.list(() -> new VocabularyItem.Scale(in.text(), in.number(), in.number(), in.whole(), in.text())))
                : null;
    }

    private Parameter parameter() {
        return new Parameter(
                in.text(), in.number(), in.text(), in.text(), in.number(), in.number(), in.text(), in.bool(), in.texts(), in.text(), in.whole());
    }

    private Source source() {
        return new Source(in.text(), in.text(), in.text(), in.text(), in.text(), in.text(), in.text(), in.text(), in.text(), in.bool(), in.text());
    }

    private Technique technique() {
        return new Technique(
                in.text(),
                in.text(),
                in.text(),
                in.texts(),
                in.text(),
                in.constant(KINDS),
                in.text(),
                in.bool(),
                in.text(),
                in.text(),
                pose(),
                in.list(() -> new Technique.Phase(in.texts(), in.whole())),
                in.texts(),
                in.text(),
                in.bool(),
                in.whole(),
                in.texts(),
                in.whole());
    }

    private Map<String, Integer> pose() {
        Map<String, Integer> pose = new LinkedHashMap<>();
        for (int left = in.whole(); left > 0; left--) {
            pose.put(in.text(), in.whole());
        }
        return pose;
    }

    private Map<String, Set<String>> loadMap() {
        Map<String, Set<String>> map = new LinkedHashMap<>();
        for (int left = in.whole(); left > 0; left--) {
            map.put(in.text(), new LinkedHashSet<>(in.texts()));
        }
        return map;
    }

    private EvidenceEntry evidence() {
        return new EvidenceEntry(
                in.texts(),
                in.list(() -> in.constant(KINDS)),
                new EvidenceSummary(
                        in.text(), in.constant(CERTAINTIES), in.text(), in.list(this::statement), in.list(this::statement), in.text()),
                in.whole());
    }

    private EvidenceStatement statement() {
        return new EvidenceStatement(in.text(), in.text(), in.text());
    }

    private TestDescription test() {
        return new TestDescription(
                in.text(),
                in.texts(),
                in.text(),
                in.texts(),
                in.text(),
                in.text(),
                in.text(),
                in.list(() -> new TestDescription.OtherName(in.text(), in.text())),
                in.list(() -> new TestDescription.Scheme(in.text(), in.text(), in.text(), in.text())),
                in.list(() -> new TestDescription.Accuracy(in.text(), figures(), in.text(), in.text(), in.text())),
                in.text(),
                in.whole());
    }

    private AccuracyFigures figures() {
        return new AccuracyFigures(in.text(), in.text(), in.text(), in.text(), in.text());
    }

    private TestCluster cluster() {
        return new TestCluster(
                in.text(),
                in.text(),
                in.texts(),
                in.text(),
                in.list(() -> new TestCluster.Result(in.text(), figures(), in.text(), in.text())),
                in.text(),
                in.text(),
                in.whole());
    }

    private ScoreBands score() {
        return new ScoreBands(
                in.text(),
                in.text(),
                in.list(() -> new ScoreBands.Band(in.number(), in.number(), in.text(), in.text(), in.text())),
                in.text(),
                in.whole());
    }

    private Requirement requirement() {
        return new Requirement(in.text(), in.text(), links(), in.text(), in.whole());
    }

    private Map<RequirementLink, List<String>> links() {
        Map<RequirementLink, List<String>> by = new EnumMap<>(RequirementLink.class);
        for (int left = in.whole(); left > 0; left--) {
            by.put(in.constant(LINKS), in.texts());
        }
        return by;
    }

    private RetiredRule retired() {
        return new RetiredRule(in.text(), in.text(), in.text(), in.text(), in.whole());
    }
}
