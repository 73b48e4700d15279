package org.neuroglide.proof.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Complaint;
import org.neuroglide.model.Finding;
import org.neuroglide.model.History;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.Side;
import org.neuroglide.model.Symptom;
import org.neuroglide.model.TestResult;
import org.neuroglide.model.TestStatus;

/** Cases that show something, as a scenario file ready to keep, headed by the findings in a clinician's words. */
public final class ScenarioText {
    /**
     * One scenario.
     *
     * @param id lower-case words joined by hyphens
     * @param expectation the line under its case, such as {@code expect: { disposition: DEFER }}
     */
    public record Part(String id, String why, PatientCase given, String expectation) {}

    private final Knowledge knowledge;

    public ScenarioText(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** A scenario's id from any sentence. */
    public static String id(String sentence) {
        return sentence.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** @param heading sentences that stand above everything as comments */
    public String of(List<String> heading, List<Part> parts) {
        List<String> lines = new ArrayList<>();
        heading.forEach(sentence -> lines.add("# " + sentence));
        lines.add("about: kbase");
        lines.add("scenarios:");
        for (Part part : parts) {
            inWords(part.given()).forEach(words -> lines.add("  # " + words));
            lines.add("  - id: " + part.id());
            lines.add("    why: " + quoted(part.why()));
            lines.add("    given:");
            CaseText.of(part.given()).lines().forEach(line -> lines.add("      " + line));
            lines.add("    " + part.expectation());
        }
        return String.join("\n", lines) + "\n";
    }

    /** A case of which no expectation can be written, as a case file under the sentences that say why. */
    public static String caseFile(List<String> heading, PatientCase given) {
        return heading.stream().map(sentence -> "# " + sentence + "\n").collect(Collectors.joining()) + CaseText.of(given);
    }

    /** Whether a text is that of scenarios, not of a case alone. */
    public static boolean isScenario(String text) {
        return text.contains("\nscenarios:\n");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private List<String> inWords(PatientCase given) {
        List<String> words = new ArrayList<>();
        Complaint complaint = given.complaint();
        String region = complaint.region().isEmpty() ? "no region" : word(Section.REGIONS, complaint.region());
        words.add("Complaint: " + region + side(complaint.side())
                + (complaint.diagnosis().isEmpty() ? "" : ", " + word(Section.CONDITIONS, complaint.diagnosis())));
        given.screen().forEach(a -> words.add(word(Section.GROUPS, a.group()) + ": all absent"));
        given.findings().forEach(f -> words.add(word(section(f), f.code()) + side(f.side()) + ": " + state(f)));
        return words;
    }

    private String word(Section section, String code) {
        String words = knowledge.vocabulary().item(section, code).map(VocabularyItem::words).orElse(code);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String side(Side side) {
        return side == Side.NONE ? "" : ", " + low(side);
    }

    private static String state(Finding finding) {
        if (finding instanceof TestResult test && test.presence() == Presence.NOT_ASSESSED && test.status() == TestStatus.DONE) {
            return "done, own symptoms reproduced: " + low(test.reproduced());
        }
        return low(finding.presence());
    }

    private static String low(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Section section(Finding finding) {
        if (finding instanceof Symptom) {
            return Section.SYMPTOMS;
        } else if (finding instanceof RedFlag) {
            return Section.RED_FLAGS;
        }
        return finding instanceof History ? Section.HISTORY : Section.TESTS;
    }
}
