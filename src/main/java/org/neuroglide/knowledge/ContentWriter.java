package org.neuroglide.knowledge;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.EvidenceStatement;
import org.neuroglide.model.RuleSummary;

/**
 * Writes a knowledge base's content in the form that {@link ContentReader} reads quickly: all texts once, then
 * records as indexes of texts. Written and read by the same build, so the form carries no version.
 */
final class ContentWriter {
    /** Writes one element. */
    private interface Element<T> {
        void write(T value) throws IOException;
    }

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream body = new DataOutputStream(bytes);

    private ContentWriter() {}

    static byte[] write(KnowledgeContent content) {
        ContentWriter writer = new ContentWriter();
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(result)) {
            writer.content(content);
            writer.texts(out);
            out.write(writer.bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result.toByteArray();
    }

    /** Count; then for each text whether it is Latin-1 (else UTF-8), its length and its bytes. */
    private void texts(DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts.keySet()) {
            boolean latin = text.chars().allMatch(c -> c < 256);
            byte[] encoded = text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
            out.writeInt(latin ? encoded.length : ~encoded.length);
            out.write(encoded);
        }
    }

    private void content(KnowledgeContent content) throws IOException {
        text(content.hash());
        KnowledgeTables tables = content.tables();
        info(tables.info());
        for (Vocabulary.Section section : Vocabulary.Section.values()) {
            list(tables.vocabulary().items(section), this::item);
        }
        list(tables.parameters().values(), this::parameter);
        list(tables.sources().values(), this::source);
        list(tables.techniques().values(), this::technique);
        list(tables.loadMap().entrySet(), e -> {
            text(e.getKey());
            list(e.getValue(), this::text);
        });
        text(tables.doseCaps().sessions());
        text(tables.doseCaps().repetitions());
        text(tables.doseCaps().oscillation());
        list(tables.evidence(), this::evidence);
        list(tables.tests().tests().values(), this::test);
        list(tables.tests().clusters().values(), this::cluster);
        list(tables.tests().scores().values(), this::score);
        list(tables.traceability().series(), s -> {
            text(s.prefix());
            body.writeInt(s.from());
            body.writeInt(s.to());
            body.writeInt(s.digits());
            text(s.title());
            text(s.where());
        });
        list(tables.traceability().entries().values(), this::requirement);
        list(tables.retired().values(), this::retired);
        list(content.rules(), this::rule);
    }

    private void info(KnowledgeInfo info) throws IOException {
        text(info.name());
        text(info.version());
        text(info.purpose());
        list(info.use(), this::text);
        list(info.misuse(), this::text);
        text(info.reviewStatus());
    }

    private void item(VocabularyItem item) throws IOException {
        text(item.code());
        text(item.words());
        text(item.question());
        text(item.patientWords());
        text(item.action());
        list(item.synonyms(), this::text);
        list(item.regions(), this::text);
        text(item.since());
        text(item.group());
        constant(item.screen());
        constant(item.weight());
        body.writeBoolean(item.sided());
        body.writeBoolean(item.course());
        body.writeBoolean(item.behaviour());
        constant(item.family());
        constant(item.modality());
        text(item.nerve());
        text(item.root());
        list(item.components(), this::text);
        text(item.opposite());
        body.writeInt(item.range());
        measure(item.measure());
        list(item.standardCodes(), c -> {
            text(c.system());
            text(c.code());
            text(c.mark());
        });
    }

    private void measure(VocabularyItem.@Nullable Measure measure) throws IOException {
        body.writeBoolean(measure != null);
        if (measure != null) {
            body.writeBoolean(measure.higherIsBetter());
            body.writeBoolean(measure.rating());
            list(measure.scales(), s -> {
                text(s.code());
                text(s.min().toString());
                text(s.max().toString());
                body.writeInt(s.decimals());
                text(s.unit());
            });
        }
    }

    private void parameter(Parameter p) throws IOException {
        text(p.name());
        text(p.value().toString());
        text(p.unit());
        text(p.since());
        text(p.min().toString());
        text(p.max().toString());
        text(p.stricter());
        body.writeBoolean(p.policy());
        list(p.sources(), this::text);
        text(p.note());
        body.writeInt(p.line());
    }

    private void source(Source s) throws IOException {
        text(s.key());
        text(s.kind());
        text(s.title());
        text(s.authors());
        text(s.year());
        text(s.doi());
        text(s.pmid());
        text(s.checked());
        text(s.status());
        body.writeBoolean(s.counter());
        text(s.note());
    }

    private void technique(Technique t) throws IOException {
        text(t.id());
        text(t.name());
        text(t.patientName());
        list(t.synonyms(), this::text);
        text(t.nerve());
        constant(t.kind());
        text(t.position());
        body.writeBoolean(t.offTension());
        text(t.start());
        text(t.patientStart());
        list(t.pose().entrySet(), e -> {
            text(e.getKey());
            body.writeInt(e.getValue());
        });
        list(t.phases(), p -> {
            list(p.moves(), this::text);
            body.writeInt(p.holdSeconds());
        });
        list(t.steps(), this::text);
        text(t.feel());
        body.writeBoolean(t.home());
        body.writeInt(t.rank());
        list(t.sources(), this::text);
        body.writeInt(t.line());
    }

    private void evidence(EvidenceEntry e) throws IOException {
        list(e.conditions(), this::text);
        list(e.kinds(), this::constant);
        text(e.summary().key());
        constant(e.summary().certainty());
        text(e.summary().headline());
        list(e.summary().supports(), this::statement);
        list(e.summary().against(), this::statement);
        text(e.summary().againstNote());
        body.writeInt(e.line());
    }

    private void statement(EvidenceStatement s) throws IOException {
        text(s.text());
        text(s.source());
        text(s.mark());
    }

    private void test(TestDescription t) throws IOException {
        text(t.code());
        list(t.sequence(), this::text);
        text(t.endPoint());
        list(t.differentiation(), this::text);
        text(t.counts());
        text(t.negative());
        text(t.avoid());
        list(t.names(), n -> {
            text(n.book());
            text(n.name());
        });
        list(t.schemes(), s -> {
            text(s.scheme());
            text(s.says());
            text(s.source());
            text(s.mark());
        });
        list(t.accuracy(), a -> {
            text(a.about());
            figures(a.figures());
            text(a.note());
            text(a.source());
            text(a.mark());
        });
        text(t.accuracyNote());
        body.writeInt(t.line());
    }

    private void figures(AccuracyFigures f) throws IOException {
        text(f.sensitivity());
        text(f.specificity());
        text(f.likelihoodPositive());
        text(f.likelihoodNegative());
        text(f.postTest());
    }

    private void cluster(TestCluster c) throws IOException {
        text(c.key());
        text(c.name());
        list(c.items(), this::text);
        text(c.alsoCounts());
        list(c.results(), r -> {
            text(r.positive());
            figures(r.figures());
            text(r.source());
            text(r.mark());
        });
        text(c.ruleOut());
        text(c.note());
        body.writeInt(c.line());
    }

    private void score(ScoreBands s) throws IOException {
        text(s.code());
        text(s.range());
        list(s.bands(), b -> {
            text(b.from().toString());
            text(b.to().toString());
            text(b.meaning());
            text(b.source());
            text(b.mark());
        });
        text(s.use());
        body.writeInt(s.line());
    }

    private void requirement(Requirement r) throws IOException {
        text(r.id());
        text(r.statement());
        list(r.by().entrySet(), e -> {
            constant(e.getKey());
            list(e.getValue(), this::text);
        });
        text(r.notImplemented());
        body.writeInt(r.line());
    }

    private void retired(RetiredRule r) throws IOException {
        text(r.id());
        text(r.title());
        text(r.successor());
        text(r.why());
        body.writeInt(r.line());
    }

    private void rule(RuleModel rule) throws IOException {
        RuleSummary summary = rule.summary();
        text(summary.id());
        text(summary.statement());
        text(summary.rationale());
        list(summary.sources(), this::text);
        constant(summary.certainty());
        constant(summary.strength());
        text(summary.reviewed());
        text(rule.folder());
        text(rule.file());
        body.writeInt(rule.line());
        list(rule.comment(), this::text);
        text(rule.status());
        list(rule.conditions(), this::condition);
        text(rule.conclusion().type());
        list(rule.conclusion().arguments(), this::value);
    }

    private void condition(Condition condition) throws IOException {
        if (condition instanceof Condition.Pattern pattern) {
            body.writeByte(0);
            pattern(pattern);
        } else if (condition instanceof Condition.Negation negation) {
            body.writeByte(1);
            pattern(negation.pattern());
        } else if (condition instanceof Condition.Count count) {
            body.writeByte(2);
            pattern(count.pattern());
            text(count.variable());
            value(count.limit());
            body.writeInt(count.line());
        } else if (condition instanceof Condition.ParameterPattern parameter) {
            body.writeByte(3);
            text(parameter.name());
            text(parameter.variable());
            body.writeInt(parameter.line());
        }
    }

    private void pattern(Condition.Pattern pattern) throws IOException {
        text(pattern.type());
        list(pattern.constraints(), c -> {
            text(c.field());
            constant(c.op());
            list(c.values(), this::value);
        });
        list(pattern.bindings(), b -> {
            text(b.variable());
            text(b.field());
        });
        body.writeInt(pattern.line());
    }

    private void value(Value value) throws IOException {
        if (value instanceof Value.Text text) {
            body.writeByte(0);
            text(text.text());
        } else if (value instanceof Value.Number number) {
            body.writeByte(1);
            text(number.number().toString());
        } else if (value instanceof Value.Bool bool) {
            body.writeByte(2);
            body.writeBoolean(bool.value());
        } else if (value instanceof Value.Constant constant) {
            body.writeByte(3);
            text(constant.type());
            text(constant.name());
        } else if (value instanceof Value.Variable variable) {
            body.writeByte(4);
            text(variable.name());
        }
    }

    private void text(String text) throws IOException {
        Integer index = texts.putIfAbsent(text, texts.size());
        body.writeInt(index == null ? texts.size() - 1 : index);
    }

    private void constant(Enum<?> constant) throws IOException {
        body.writeByte(constant.ordinal());
    }

    private <T> void list(Collection<T> values, Element<T> element) throws IOException {
        body.writeInt(values.size());
        for (T value : values) {
            element.write(value);
        }
    }
}
