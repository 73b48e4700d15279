package org.neuroglide.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.neuroglide.knowledge.Knowledge;

/** Well-formed files to start from. */
public final class Templates {
    private final Knowledge knowledge;

    public Templates(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * A case file with every question of a region, each answered {@code not-assessed}.
     *
     * @param region a region of the vocabulary, or empty for the questions of all regions
     * @param asOf the date of the visit
     * @throws ScenarioException if there is no such region
     */
    public String newCase(String region, LocalDate asOf) {
        return new CaseTemplate(knowledge, region).text(asOf);
    }

    /**
     * A draft rule and its scenarios. Both pass the lint; the scenarios wait until the rule is active.
     *
     * @param id a free id with the prefix of the folder, such as {@code PR-900}
     * @param place folder and topic, such as {@code precautions/example}
     * @param title the rule's one statement
     * @throws ScenarioException if the id, the folder or the title cannot be used
     */
    public NewRule newRule(String id, String place, String title) {
        return new RuleTemplate(knowledge, id, place, title).text();
    }

    /**
     * Writes a rule and its scenarios, each into a file of its own.
     *
     * @param kbase folder of the knowledge base
     * @param scenarios folder of the scenarios
     * @return the two files
     * @throws ScenarioException if one of the files is there already, or cannot be written
     */
    public static List<Path> write(NewRule rule, Path kbase, Path scenarios) {
        List<Path> files = List.of(kbase.resolve(rule.ruleFile()), scenarios.resolve(rule.scenarioFile()));
        for (Path file : files) {
            if (Files.exists(file)) {
                throw Texts.refused(
                        "file-exists",
                        file.toString(),
                        "is there already",
                        "name another topic, or add the rule to it by hand");
            }
        }
        write(files.get(0), rule.rule());
        write(files.get(1), rule.scenarios());
        return files;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw Texts.refused(
                    "unwritable-file",
                    file.toString(),
                    "cannot be written: " + e.getMessage(),
                    "check its permissions");
        }
    }
}
