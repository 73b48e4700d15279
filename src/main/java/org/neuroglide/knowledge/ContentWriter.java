package org.neuroglide.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.EvidenceStatement;

/** Writes a knowledge base's content in the form that {@link ContentReader} reads quickly. */
final class ContentWriter {
    private final ContentOutput out = new ContentOutput();

    private ContentWriter() {}

    static byte[] write(KnowledgeContent content) {
        ContentWriter writer = new ContentWriter();
        try {
            writer.content(content);
            return writer.out.toBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void content(KnowledgeContent content) throws IOException {
        out.text(content.hash());
        KnowledgeTables tables = content.tables();
        info(tables.info());
        for (Vocabulary.Section section : Vocabulary.Section.values()) {
            out.list(tables.vocabulary().items(section), this::item);
        }
        out.list(tables.parameters().values(), this::parameter);
        out.list(tables.sources().values(), this::source);
        out.list(tables.techniques().values(), this::technique);
        out.list(tables.loadMap().entrySet(), e -> {
            out.text(e.getKey());
            out.texts(e.getValue());
        });
        out.text(tables.doseCaps().sessions());
        out.text(tables.doseCaps().repetitions());
        out.text(tables.doseCaps().oscillation());
        out.list(tables.evidence(), this::evidence);
        out.list(tables.tests().tests().values(), this::test);
        out.list(tables.tests().clusters().values(), this::cluster);
        out.list(tables.tests().scores().values(), this::score);
        out.list(tables.traceability().series(), s -> {
            out.text(s.prefix());
            out.whole(s.from());
            out.whole(s.to());
            out.whole(s.digits());
            out.text(s.title());
            out.text(s.where());
        });
        out.list(tables.traceability().entries().values(), this::requirement);
        out.list(tables.retired().values(), this::retired);
        out.list(content.rules(), new RuleContentWriter(out)::rule);
    }

    private void info(KnowledgeInfo info) throws IOException {
        out.text(info.name());
        out.text(info.version());
        out.text(info.purpose());
        out.texts(info.use());
        out.texts(info.misuse());
        out.text(info.reviewStatus());
    }

    private void item(VocabularyItem item) throws IOException {
        out.text(item.code());
        out.text(item.words());
        out.text(item.question());
        out.text(item.patientWords());
        out.text(item.action());
        out.texts(item.synonyms());
        out.texts(item.regions());
        out.text(item.since());
        out.text(item.group());
        out.constant(item.screen());
        out.constant(item.weight());
        out.bool(item.sided());
        out.bool(item.course());
        out.bool(item.behaviour());
        out.constant(item.family());
        out.constant(item.modality());
        out.text(item.nerve());
        out.text(item.root());
        out.texts(item.components());
        out.text(item.opposite());
        out.whole(item.range());
        measure(item.measure());
        out.constant(item.notice());
        out.list(item.standardCodes(), c -> {
            out.text(c.system());
            out.text(c.code());
            out.text(c.mark());
        });
    }

    private void measure(VocabularyItem.@Nullable Measure measure) throws IOException {
        out.bool(measure != null);
        if (measure != null) {
            out.bool(measure.higherIsBetter());
            out.bool(measure.rating());
            out.list(measure.scales(), s -> {
                out.text(s.code());
                out.text(s.min().toString());
                out.text(s.max().toString());
                out.whole(s.decimals());
                out.text(s.unit());
            });
        }
    }

    private void parameter(Parameter p) throws IOException {
        out.text(p.name());
        out.text(p.value().toString());
        out.text(p.unit());
        out.text(p.since());
        out.text(p.min().toString());
        out.text(p.max().toString());
        out.text(p.stricter());
        out.bool(p.policy());
        out.texts(p.sources());
        out.text(p.note());
        out.whole(p.line());
    }

    private void source(Source s) throws IOException {
        out.text(s.key());
        out.text(s.kind());
        out.text(s.title());
        out.text(s.authors());
        out.text(s.year());
        out.text(s.doi());
        out.text(s.pmid());
        out.text(s.checked());
        out.text(s.status());
        out.bool(s.counter());
        out.text(s.note());
    }

    private void technique(Technique t) throws IOException {
        out.text(t.id());
        out.text(t.name());
        out.text(t.patientName());
        out.texts(t.synonyms());
        out.text(t.nerve());
        out.constant(t.kind());
        out.text(t.position());
        out.bool(t.offTension());
        out.text(t.start());
        out.text(t.patientStart());
        out.list(t.pose().entrySet(), e -> {
            out.text(e.getKey());
            out.whole(e.getValue());
        });
        out.list(t.phases(), p -> {
            out.texts(p.moves());
            out.whole(p.holdSeconds());
        });
        out.texts(t.steps());
        out.text(t.feel());
        out.bool(t.home());
        out.whole(t.rank());
        out.texts(t.sources());
        out.whole(t.line());
    }

    private void evidence(EvidenceEntry e) throws IOException {
        out.texts(e.conditions());
        out.list(e.kinds(), out::constant);
        out.text(e.summary().key());
        out.constant(e.summary().certainty());
        out.text(e.summary().headline());
        out.list(e.summary().supports(), this::statement);
        out.list(e.summary().against(), this::statement);
        out.text(e.summary().againstNote());
        out.whole(e.line());
    }

    private void statement(EvidenceStatement s) throws IOException {
        out.text(s.text());
        out.text(s.source());
        out.text(s.mark());
    }

    private void test(TestDescription t) throws IOException {
        out.text(t.code());
        out.texts(t.sequence());
        out.text(t.endPoint());
        out.texts(t.differentiation());
        out.text(t.counts());
        out.text(t.negative());
        out.text(t.avoid());
        out.list(t.names(), n -> {
            out.text(n.book());
            out.text(n.name());
        });
        out.list(t.schemes(), s -> {
            out.text(s.scheme());
            out.text(s.says());
            out.text(s.source());
            out.text(s.mark());
        });
        out.list(t.accuracy(), a -> {
            out.text(a.about());
            figures(a.figures());
            out.text(a.note());
            out.text(a.source());
            out.text(a.mark());
        });
        out.text(t.accuracyNote());
        out.whole(t.line());
    }

    private void figures(AccuracyFigures f) throws IOException {
        out.text(f.sensitivity());
        out.text(f.specificity());
        out.text(f.likelihoodPositive());
        out.text(f.likelihoodNegative());
        out.text(f.postTest());
    }

    private void cluster(TestCluster c) throws IOException {
        out.text(c.key());
        out.text(c.name());
        out.texts(c.items());
        out.text(c.alsoCounts());
        out.list(c.results(), r -> {
            out.text(r.positive());
            figures(r.figures());
            out.text(r.source());
            out.text(r.mark());
        });
        out.text(c.ruleOut());
        out.text(c.note());
        out.whole(c.line());
    }

    private void score(ScoreBands s) throws IOException {
        out.text(s.code());
        out.text(s.range());
        out.list(s.bands(), b -> {
            out.text(b.from().toString());
            out.text(b.to().toString());
            out.text(b.meaning());
            out.text(b.source());
            out.text(b.mark());
        });
        out.text(s.use());
        out.whole(s.line());
    }

    private void requirement(Requirement r) throws IOException {
        out.text(r.id());
        out.text(r.statement());
        out.list(r.by().entrySet(), e -> {
            out.constant(e.getKey());
            out.texts(e.getValue());
        });
        out.text(r.notImplemented());
        out.whole(r.line());
    }

    private void retired(RetiredRule r) throws IOException {
        out.text(r.id());
        out.text(r.title());
        out.text(r.successor());
        out.text(r.why());
        out.whole(r.line());
    }
}
