package org.neuroglide.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neuroglide.model.Problem;

/** Everything a knowledge base says outside its rules. */
record KnowledgeTables(
        KnowledgeInfo info,
        Vocabulary vocabulary,
        Map<String, Parameter> parameters,
        Map<String, Source> sources,
        Map<String, Technique> techniques,
        Map<String, Set<String>> loadMap,
        DoseCaps doseCaps,
        List<EvidenceEntry> evidence,
        TestTable tests,
        Traceability traceability,
        Map<String, RetiredRule> retired) {

    /** The same with other parameters. */
    KnowledgeTables with(Map<String, Parameter> others) {
        return new KnowledgeTables(
                info,
                vocabulary,
                others,
                sources,
                techniques,
                loadMap,
                doseCaps,
                evidence,
                tests,
                traceability,
                retired);
    }

    /**
     * Reads the tables that are there; one that cannot be read is empty, and nothing is checked against it.
     *
     * @param parametersNamed where the names of the parameters go that the tables use
     */
    static KnowledgeTables read(KnowledgeFiles files, Set<String> parametersNamed, List<Problem> problems) {
        References references = new References(parametersNamed, problems);
        KnowledgeInfo info = tree(files, "kbase.yaml", problems)
                .map(t -> KnowledgeInfoReader.read(t, problems))
                .orElse(new KnowledgeInfo("", "", "", List.of(), List.of(), ""));
        Map<String, Source> sources = tree(files, "sources.yaml", problems)
                .map(t -> SourceReader.read(t, references, problems))
                .orElse(Map.of());
        references.useSources(sources);
        Vocabulary vocabulary = tree(files, "vocabulary.yaml", problems)
                .map(t -> vocabulary(t, info, references, problems))
                .orElse(new Vocabulary(Map.of()));
        Map<String, Parameter> parameters = tree(files, "parameters.yaml", problems)
                .map(t -> ParameterReader.read(t, references, problems))
                .orElse(Map.of());
        references.useParameters(parameters);
        TechniqueReader.Table techniques = tree(files, "techniques.yaml", problems)
                .map(t -> TechniqueReader.read(t, vocabulary, parameters, references, problems))
                .orElse(new TechniqueReader.Table(Map.of(), Map.of(), DoseCaps.NONE));
        List<EvidenceEntry> evidence = tree(files, "evidence.yaml", problems)
                .map(t -> EvidenceReader.read(t, references, problems))
                .orElse(List.of());
        TestTable tests = tree(files, "tests.yaml", problems)
                .map(t -> TestReader.read(t, vocabulary, references, problems))
                .orElse(TestTable.EMPTY);
        Traceability traceability = tree(files, "traceability.yaml", problems)
                .map(t -> TraceabilityReader.read(t, problems))
                .orElse(Traceability.EMPTY);
        Map<String, RetiredRule> retired = tree(files, "retired.yaml", problems)
                .map(t -> RetiredReader.read(t, problems))
                .orElse(Map.of());
        return new KnowledgeTables(
                info,
                vocabulary,
                parameters,
                sources,
                techniques.techniques(),
                techniques.loadMap(),
                techniques.doseCaps(),
                evidence,
                tests,
                traceability,
                retired);
    }

    private static Vocabulary vocabulary(
            YamlTree tree, KnowledgeInfo info, References references, List<Problem> problems) {
        Vocabulary vocabulary = VocabularyReader.read(tree, references, problems);
        references.use(vocabulary);
        new VocabularyLint(vocabulary, tree, references, problems).check(info.version());
        return vocabulary;
    }

    private static Optional<YamlTree> tree(KnowledgeFiles files, String path, List<Problem> problems) {
        return Optional.ofNullable(files.texts().get(path)).flatMap(text -> YamlTree.read(path, text, problems));
    }
}
