package org.neuroglide.knowledge;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Certainty;
import org.neuroglide.model.EvidenceStatement;
import org.neuroglide.model.EvidenceSummary;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Modality;
import org.neuroglide.model.RuleSummary;
import org.neuroglide.model.Screen;
import org.neuroglide.model.Strength;
import org.neuroglide.model.TestFamily;
import org.neuroglide.model.Weight;

/** Reads what {@link ContentWriter} wrote, in a tenth of the time that reading the files takes. */
final class ContentReader {
    private static final Screen[] SCREENS = Screen.values();
    private static final Weight[] WEIGHTS = Weight.values();
    private static final TestFamily[] FAMILIES = TestFamily.values();
    private static final Modality[] MODALITIES = Modality.values();
    private static final Kind[] KINDS = Kind.values();
    private static final Certainty[] CERTAINTIES = Certainty.values();
    private static final Strength[] STRENGTHS = Strength.values();
    private static final RequirementLink[] LINKS = RequirementLink.values();
    private static final Constraint.Op[] OPS = Constraint.Op.values();

    private final ByteBuffer in;
    private final String[] texts;

    private ContentReader(byte[] bytes) {
        in = ByteBuffer.wrap(bytes);
        texts = new String[in.getInt()];
        for (int i = 0; i < texts.length; i++) {
            int length = in.getInt();
            boolean latin = length >= 0;
            int size = latin ? length : ~length;
            texts[i] = new String(
                    bytes, in.position(), size, latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
            in.position(in.position() + size);
        }
    }

    static KnowledgeContent read(byte[] bytes) {
        return new ContentReader(bytes).content();
    }

    private KnowledgeContent content() {
        String hash = text();
        KnowledgeInfo info = new KnowledgeInfo(text(), text(), text(), texts(), texts(), text());
        Map<Vocabulary.Section, Map<String, VocabularyItem>> items = new EnumMap<>(Vocabulary.Section.class);
        for (Vocabulary.Section section : Vocabulary.Section.values()) {
            items.put(section, map(() -> item(section), VocabularyItem::code));
        }
        KnowledgeTables tables = new KnowledgeTables(
                info,
                new Vocabulary(items),
                map(this::parameter, Parameter::name),
                map(this::source, Source::key),
                map(this::technique, Technique::id),
                loadMap(),
                new DoseCaps(text(), text(), text()),
                list(this::evidence),
                new TestTable(
                        map(this::test, TestDescription::code),
                        map(this::cluster, TestCluster::key),
                        map(this::score, ScoreBands::code)),
                new Traceability(
                        list(() -> new RequirementSeries(
                                text(), in.getInt(), in.getInt(), in.getInt(), text(), text())),
                        map(this::requirement, Requirement::id)),
                map(this::retired, RetiredRule::id));
        return new KnowledgeContent(hash, tables, list(this::rule));
    }

    private VocabularyItem item(Vocabulary.Section section) {
        return new VocabularyItem(
                section,
                text(),
                text(),
                text(),
                text(),
                text(),
                texts(),
                texts(),
                text(),
                text(),
                constant(SCREENS),
                constant(WEIGHTS),
                bool(),
                bool(),
                bool(),
                constant(FAMILIES),
                constant(MODALITIES),
                text(),
                text(),
                texts(),
                text(),
                in.getInt(),
                measure(),
                list(() -> new VocabularyItem.StandardCode(text(), text(), text())));
    }

    private VocabularyItem.@Nullable Measure measure() {
        return bool()
                ? new VocabularyItem.Measure(
                        bool(),
                        bool(),
                        list(() -> new VocabularyItem.Scale(text(), number(), number(), in.getInt(), text())))
                : null;
    }

    private Parameter parameter() {
        return new Parameter(
                text(), number(), text(), text(), number(), number(), text(), bool(), texts(), text(), in.getInt());
    }

    private Source source() {
        return new Source(text(), text(), text(), text(), text(), text(), text(), text(), text(), bool(), text());
    }

    private Technique technique() {
        return new Technique(
                text(),
                text(),
                text(),
                texts(),
                text(),
                constant(KINDS),
                text(),
                bool(),
                text(),
                text(),
                pose(),
                list(() -> new Technique.Phase(texts(), in.getInt())),
                texts(),
                text(),
                bool(),
                in.getInt(),
                texts(),
                in.getInt());
    }

    private Map<String, Integer> pose() {
        Map<String, Integer> pose = new LinkedHashMap<>();
        for (int left = in.getInt(); left > 0; left--) {
            pose.put(text(), in.getInt());
        }
        return pose;
    }

    private Map<String, Set<String>> loadMap() {
        Map<String, Set<String>> map = new LinkedHashMap<>();
        for (int left = in.getInt(); left > 0; left--) {
            map.put(text(), new LinkedHashSet<>(texts()));
        }
        return map;
    }

    private EvidenceEntry evidence() {
        return new EvidenceEntry(
                texts(),
                list(() -> constant(KINDS)),
                new EvidenceSummary(
                        text(), constant(CERTAINTIES), text(), list(this::statement), list(this::statement), text()),
                in.getInt());
    }

    private EvidenceStatement statement() {
        return new EvidenceStatement(text(), text(), text());
    }

    private TestDescription test() {
        return new TestDescription(
                text(),
                texts(),
                text(),
                texts(),
                text(),
                text(),
                text(),
                list(() -> new TestDescription.OtherName(text(), text())),
                list(() -> new TestDescription.Scheme(text(), text(), text(), text())),
                list(() -> new TestDescription.Accuracy(text(), figures(), text(), text(), text())),
                text(),
                in.getInt());
    }

    private AccuracyFigures figures() {
        return new AccuracyFigures(text(), text(), text(), text(), text());
    }

    private TestCluster cluster() {
        return new TestCluster(
                text(),
                text(),
                texts(),
                text(),
                list(() -> new TestCluster.Result(text(), figures(), text(), text())),
                text(),
                text(),
                in.getInt());
    }

    private ScoreBands score() {
        return new ScoreBands(
                text(),
                text(),
                list(() -> new ScoreBands.Band(number(), number(), text(), text(), text())),
                text(),
                in.getInt());
    }

    private Requirement requirement() {
        return new Requirement(text(), text(), links(), text(), in.getInt());
    }

    private Map<RequirementLink, List<String>> links() {
        Map<RequirementLink, List<String>> by = new EnumMap<>(RequirementLink.class);
        for (int left = in.getInt(); left > 0; left--) {
            by.put(constant(LINKS), texts());
        }
        return by;
    }

    private RetiredRule retired() {
        return new RetiredRule(text(), text(), text(), text(), in.getInt());
    }

    private RuleModel rule() {
        return new RuleModel(
                new RuleSummary(text(), text(), text(), texts(), constant(CERTAINTIES), constant(STRENGTHS), text()),
                text(),
                text(),
                in.getInt(),
                texts(),
                text(),
                list(this::condition),
                new ConclusionTemplate(text(), list(this::value)));
    }

    private Condition condition() {
        return switch (in.get()) {
            case 0 -> pattern();
            case 1 -> new Condition.Negation(pattern());
            case 2 -> new Condition.Count(pattern(), text(), value(), in.getInt());
            default -> new Condition.ParameterPattern(text(), text(), in.getInt());
        };
    }

    private Condition.Pattern pattern() {
        return new Condition.Pattern(
                text(),
                list(() -> new Constraint(text(), constant(OPS), list(this::value))),
                list(() -> new Binding(text(), text())),
                in.getInt());
    }

    private Value value() {
        return switch (in.get()) {
            case 0 -> new Value.Text(text());
            case 1 -> new Value.Number(number());
            case 2 -> new Value.Bool(bool());
            case 3 -> new Value.Constant(text(), text());
            default -> new Value.Variable(text());
        };
    }

    private String text() {
        return texts[in.getInt()];
    }

    private BigDecimal number() {
        return new BigDecimal(text());
    }

    private boolean bool() {
        return in.get() != 0;
    }

    private <E> E constant(E[] constants) {
        return constants[in.get()];
    }

    private List<String> texts() {
        return list(this::text);
    }

    private <T> List<T> list(Supplier<T> element) {
        int size = in.getInt();
        if (size == 0) {
            return List.of();
        }
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(element.get());
        }
        return Collections.unmodifiableList(list);
    }

    private <T> Map<String, T> map(Supplier<T> element, Function<T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        for (int left = in.getInt(); left > 0; left--) {
            T value = element.get();
            map.put(key.apply(value), value);
        }
        return map;
    }
}
