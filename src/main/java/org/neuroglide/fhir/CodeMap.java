package org.neuroglide.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Problem;

/**
 * Which codes of other systems mean which item of the vocabulary. What is not in it has no meaning: nothing is guessed from a
 * name or from a code that looks alike. Immutable.
 */
public final class CodeMap {
    private static final String BUNDLED = "/fhir/code-map.yaml";
    private static final long MOST_BYTES = 2_000_000;
    private static final String CHECKED = "checked";
    private static final Set<String> NOT_OBSERVED = Set.of("conditions", "regions", "sides");
    /** Classifications of diagnoses: their codes stand in conditions, all of which are asked for, and are no codes of observations. */
    private static final String DIAGNOSES = "http://hl7.org/fhir/sid/icd-";

    private final Map<String, List<CodeMeaning>> exact = new HashMap<>();
    private final List<CodeMeaning> families = new ArrayList<>();
    private final Set<String> concerns = new HashSet<>();
    private final List<CodeMeaning> alsoConcerns = new ArrayList<>();

    private CodeMap(List<CodeMeaning> meanings, Knowledge knowledge) {
        for (VocabularyItem concern : knowledge.vocabulary().items(Section.CONCERNS)) {
            concern.standardCodes().stream()
                    .filter(c -> c.mark().equals(CHECKED) && QuestionnaireItems.SYSTEMS.containsKey(c.system()))
                    .forEach(c -> concerns.add(key(QuestionnaireItems.SYSTEMS.get(c.system()), c.code())));
        }
        for (CodeMeaning meaning : meanings) {
            // A concern stands beside what the code means otherwise: cancer in the bone is cancer too.
            if (isConcern(meaning)) {
                alsoConcerns.add(meaning);
                continue;
            }
            if (meaning.below()) {
                families.add(meaning);
            }
            exact.computeIfAbsent(key(meaning.system(), meaning.code()), k -> new ArrayList<>()).add(meaning);
        }
    }

    /**
     * The vocabulary's own codes that are marked as checked, and those of {@code fhir/code-map.yaml} in the program.
     * Entries of that file whose item this knowledge base does not have are left out.
     */
    public static CodeMap bundled(Knowledge knowledge) {
        return new CodeMap(bundledMeanings(knowledge), knowledge);
    }

    /**
     * The bundled map with a hospital's own: what the file says of a code replaces what the bundled map says of it, but
     * for serious concerns, which no map takes away.
     *
     * @param file YAML, as docs/interfaces.md describes it
     * @throws FhirException with every problem, each with its line
     */
    public static CodeMap load(Path file, Knowledge knowledge) {
        List<Problem> problems = new ArrayList<>();
        List<CodeMeaning> own = new CodeMapReader(knowledge, problems).read(file.toString(), text(file));
        if (!problems.isEmpty()) {
            throw new FhirException(problems.stream().sorted().distinct().toList());
        }
        Set<String> replaced = new HashSet<>();
        own.stream().filter(m -> !isConcern(m)).forEach(m -> replaced.add(key(m.system(), m.code())));
        List<CodeMeaning> all = new ArrayList<>(own);
        bundledMeanings(knowledge).stream()
                .filter(m -> isConcern(m) || !replaced.contains(key(m.system(), m.code())))
                .forEach(all::add);
        return new CodeMap(all, knowledge);
    }

    private static List<CodeMeaning> bundledMeanings(Knowledge knowledge) {
        List<Problem> problems = new ArrayList<>();
        List<CodeMeaning> file = new CodeMapReader(knowledge, problems).read("code-map.yaml", resource());
        List<Problem> wrong = problems.stream().filter(p -> !p.code().equals(CodeMapReader.UNKNOWN_ITEM)).toList();
        if (!wrong.isEmpty()) {
            throw new FhirException(wrong);
        }
        Set<String> inFile = new HashSet<>();
        file.forEach(m -> inFile.add(key(m.system(), m.code()) + " " + m.section() + " " + m.item()));
        Set<String> reassuring = ReassuringHistory.codes(knowledge);
        List<CodeMeaning> all = new ArrayList<>(file);
        for (Section section : List.of(Section.RED_FLAGS, Section.SYMPTOMS, Section.TESTS, Section.HISTORY, Section.CONDITIONS,
                Section.MEASURES)) {
            for (VocabularyItem item : knowledge.vocabulary().items(section)) {
                boolean calms = section == Section.HISTORY && reassuring.contains(item.code());
                (calms ? List.<CodeMeaning>of() : own(item)).stream()
                        .filter(m -> !inFile.contains(key(m.system(), m.code()) + " " + m.section() + " " + m.item()))
                        .forEach(all::add);
            }
        }
        return all;
    }

    /** The standard codes that the vocabulary gives an item itself. */
    private static List<CodeMeaning> own(VocabularyItem item) {
        boolean measure = item.section() == Section.MEASURES;
        boolean plain = measure || !CodeMapReader.takesPresence(item);
        if (plain && !measure && item.section() != Section.CONDITIONS) {
            return List.of();
        }
        CodeMeaning.SideRule side = item.sided() || item.section() == Section.CONDITIONS ? CodeMeaning.SideRule.STATED
                : CodeMeaning.SideRule.NONE;
        return item.standardCodes().stream()
                .filter(c -> c.mark().equals(CHECKED) && QuestionnaireItems.SYSTEMS.containsKey(c.system()))
                .map(c -> new CodeMeaning(
                        QuestionnaireItems.SYSTEMS.get(c.system()), c.code(), false, "", measure ? "outcomes" : item.section().key(),
                                item.code(),
                        measure ? CodeMeaning.Counts.NUMBER : CodeMeaning.Counts.PRESENT, side, false, measure ? "score" : "",
                        measure ? Set.of("", "1", "{score}") : Set.of(), Map.of(), false, "vocabulary"))
                .toList();
    }

    /** Every meaning of a code; of codes below others the longest ones. Empty where it is not mapped. */
    public List<CodeMeaning> meanings(String system, String code) {
        List<CodeMeaning> meanings = exact.get(key(system, code));
        if (meanings != null) {
            return List.copyOf(meanings);
        }
        List<CodeMeaning> covering = families.stream().filter(m -> m.system().equals(system) && m.covers(code)).toList();
        int longest = covering.stream().mapToInt(m -> m.code().length()).max().orElse(0);
        return covering.stream().filter(m -> m.code().length() == longest).toList();
    }

    /** The single codes that an observation can say something by, as {@code system|code}, sorted; those below others left out. */
    public List<String> observed() {
        Stream<CodeMeaning> concerned = alsoConcerns.stream().filter(m -> !m.system().startsWith(DIAGNOSES));
        return Stream.concat(exact.values().stream().flatMap(List::stream), concerned)
                .filter(m -> !m.below() && !NOT_OBSERVED.contains(m.section()))
                .map(m -> key(m.system(), m.code()))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Whether single codes do not tell which observations can say something: a family of codes cannot be listed, and a server need
     * not know which codes are below another.
     */
    public boolean observesFamilies() {
        return Stream.concat(families.stream(), alsoConcerns.stream().filter(CodeMeaning::below))
                .anyMatch(m -> !NOT_OBSERVED.contains(m.section()) && !m.system().startsWith(DIAGNOSES));
    }

    /** Whether a code names what the vocabulary holds as a serious concern. No map takes that away. */
    boolean isConcern(Coding coding) {
        String system = coding.getSystem();
        String code = coding.getCode();
        return system != null
                && code != null
                && (concerns.contains(key(system, code))
                        || alsoConcerns.stream().anyMatch(m -> m.system().equals(system) && m.covers(code)));
    }

    private static boolean isConcern(CodeMeaning meaning) {
        return meaning.section().equals(CodeMapReader.CONCERNS);
    }

    List<CodeMeaning> meanings(Coding coding) {
        return coding.getSystem() == null || coding.getCode() == null ? List.of() : meanings(coding.getSystem(), coding.getCode());
    }

    private static String key(String system, String code) {
        return system + "|" + code;
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw FhirProblems.refusal("too-large", "code map", "is larger than " + MOST_BYTES + " bytes",
                        "split it, or leave out what is not used");
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new FhirException(List.of(new Problem("unreadable-file", file.toString(), 0, "code map", "cannot be read",
                    "check its name and its rights; it is UTF-8 text")));
        }
    }

    private static String resource() {
        try (InputStream in = CodeMap.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException(BUNDLED + " is missing in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
