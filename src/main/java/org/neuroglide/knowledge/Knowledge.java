package org.neuroglide.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.kie.api.KieBase;
import org.neuroglide.model.Problem;

/**
 * A knowledge base that holds no known problem: its tables, its rules and their executable form. Immutable and safe to
 * share between threads.
 */
public final class Knowledge {
    private final KnowledgeContent content;
    private final Map<String, RuleModel> rulesById;
    private final Supplier<ExecutableRules> executable;
    private final List<Problem> notes;
    private final boolean reviewed;

    Knowledge(KnowledgeContent content, Supplier<ExecutableRules> executable, List<Problem> notes) {
        this.content = content;
        this.rulesById = KnowledgeContent.byId(content.rules());
        this.executable = executable;
        this.notes = List.copyOf(notes);
        this.reviewed = content.rules().stream()
                .filter(RuleModel::active)
                .noneMatch(rule -> rule.summary().reviewed().equals("never"));
    }

    /**
     * The knowledge base that this program was built with; the same one at every call. Where the class path has none,
     * as in an IDE that did not run the build, the folder {@code kbase} of the working directory is compiled.
     *
     * @throws KnowledgeException where there is neither, or the folder holds a problem
     */
    public static Knowledge bundled() {
        return BundledKnowledge.shared();
    }

    /**
     * Reads, checks and compiles the knowledge base in a directory. Compiling takes seconds.
     *
     * @param directory the folder that holds {@code kbase.yaml}
     * @throws KnowledgeException with every problem, where there is any
     */
    public static Knowledge load(Path directory) {
        return DirectoryKnowledge.load(directory, null);
    }

    /**
     * As {@link #load(Path)}, but compiles only what has not been compiled before.
     *
     * @param cache a folder of the user's own for executable models; created where it is missing. What lies in it
     *     runs as code, so one that others can write to is refused; a damaged entry is made again, which {@link
     *     #notes()} then says
     */
    public static Knowledge load(Path directory, Path cache) {
        return DirectoryKnowledge.load(directory, cache);
    }

    /**
     * Everything that is wrong with the knowledge base in a directory, sorted. Compiles nothing.
     *
     * @param directory the folder that holds {@code kbase.yaml}; problems name files below it
     */
    public static List<Problem> lint(Path directory) {
        return DirectoryKnowledge.lint(directory);
    }

    /** The {@link #hash()} that the knowledge base in a directory would have, whatever its problems. */
    public static String hash(Path directory) {
        return KnowledgeFiles.read(directory, new ArrayList<>()).hash();
    }

    /**
     * The same tables with other rules or numbers, for asking what would be. It is not executable: only what reads rule
     * models can decide on it. The lint does not see it, and its hash is that of the original.
     */
    public Knowledge with(List<RuleModel> rules, Map<String, Parameter> parameters) {
        KnowledgeContent other = new KnowledgeContent(content.hash(), content.tables().with(parameters), List.copyOf(rules));
        return new Knowledge(
                other,
                () -> {
                    throw new IllegalStateException("Rules changed in memory are not compiled");
                },
                notes);
    }

    public KnowledgeInfo info() {
        return content.tables().info();
    }

    /** SHA-256 over the sorted paths and contents of the knowledge base's files, in lower-case hexadecimal. */
    public String hash() {
        return content.hash();
    }

    public Vocabulary vocabulary() {
        return content.tables().vocabulary();
    }

    /** By name, in the order of the file; so are the other tables. */
    public Map<String, Parameter> parameters() {
        return content.tables().parameters();
    }

    public Map<String, Source> sources() {
        return content.tables().sources();
    }

    public Map<String, Technique> techniques() {
        return content.tables().techniques();
    }

    /** Nerve to the joint movements that load it. */
    public Map<String, Set<String>> loadMap() {
        return content.tables().loadMap();
    }

    /** Names of the parameters that no dose may exceed. */
    public DoseCaps doseCaps() {
        return content.tables().doseCaps();
    }

    public List<EvidenceEntry> evidence() {
        return content.tables().evidence();
    }

    /** By code: how each test is done and how accurate it is. */
    public Map<String, TestDescription> tests() {
        return content.tables().tests().tests();
    }

    /** Findings that say more together than each alone. */
    public Map<String, TestCluster> clusters() {
        return content.tables().tests().clusters();
    }

    /** By code: what the totals of questionnaires mean. */
    public Map<String, ScoreBands> scores() {
        return content.tables().tests().scores();
    }

    /** What this knowledge base was asked to hold, and what became of it. */
    public Traceability traceability() {
        return content.tables().traceability();
    }

    public Map<String, RetiredRule> retired() {
        return content.tables().retired();
    }

    /** All rules, drafts among them, sorted by id. */
    public List<RuleModel> rules() {
        return content.rules();
    }

    public Optional<RuleModel> rule(String id) {
        return Optional.ofNullable(rulesById.get(id));
    }

    /** Whether every active rule carries the date of its clinical review. */
    public boolean reviewed() {
        return reviewed;
    }

    /** What went otherwise than expected while loading and hinders nothing, such as a damaged cache entry. */
    public List<Problem> notes() {
        return notes;
    }

    /** The active rules, executable. The first call may wait for it. */
    public KieBase kieBase() {
        return executable.get().whole();
    }

    /**
     * Some of the active rules, executable, in a KIE base made for this call.
     *
     * @param rules their ids
     */
    public KieBase kieBase(Set<String> rules) {
        return executable.get().part(rules);
    }
}
