package org.neuroglide.proof.difference;

import java.util.ArrayList;
import java.util.List;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.model.Finding;
import org.neuroglide.model.GroupAnswer;
import org.neuroglide.model.History;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.Symptom;
import org.neuroglide.proof.cases.Cases;

/**
 * A case as a knowledge base can be told it: without findings and screening blocks that it has no word for.
 *
 * @param untold what it was not told, such as {@code red flag saddle-pain}; sorted
 */
record KnownWords(PatientCase given, List<String> untold) {
    private static final int PER_YEAR = 10_000;

    static KnownWords of(PatientCase whole, Knowledge listener) {
        List<Finding> findings = whole.findings().stream().filter(f -> knows(listener, section(f), f.code())).toList();
        List<GroupAnswer> screen = whole.screen().stream()
                .filter(g -> knows(listener, Section.GROUPS, g.group()))
                .map(g -> known(g, listener.info().version()))
                .toList();
        List<String> untold = new ArrayList<>();
        whole.findings().stream().filter(f -> !knows(listener, section(f), f.code())).forEach(f -> untold.add(kind(f) + " " + f.code()));
        whole.screen().stream()
                .filter(g -> !knows(listener, Section.GROUPS, g.group()))
                .forEach(g -> untold.add("screening block " + g.group()));
        boolean same = findings.size() == whole.findings().size() && screen.equals(whole.screen());
        PatientCase given = same ? whole : Cases.withScreen(Cases.with(whole, findings), screen);
        return new KnownWords(given, untold.stream().distinct().sorted().toList());
    }

    private static boolean knows(Knowledge listener, Section section, String code) {
        return listener.vocabulary().item(section, code).isPresent();
    }

    private static Section section(Finding finding) {
        if (finding instanceof Symptom) {
            return Section.SYMPTOMS;
        } else if (finding instanceof RedFlag) {
            return Section.RED_FLAGS;
        }
        return finding instanceof History ? Section.HISTORY : Section.TESTS;
    }

    private static String kind(Finding finding) {
        return switch (section(finding)) {
            case SYMPTOMS -> "symptom";
            case RED_FLAGS -> "red flag";
            case HISTORY -> "history item";
            default -> "test";
        };
    }

    /** An answer for a later version answers every item that an earlier one has. */
    private static GroupAnswer known(GroupAnswer answer, String version) {
        return rank(answer.version()) <= rank(version) ? answer : new GroupAnswer(answer.group(), version, answer.assessedOn());
    }

    private static int rank(String version) {
        int dot = version.indexOf('.');
        return Integer.parseInt(version.substring(0, dot)) * PER_YEAR + Integer.parseInt(version.substring(dot + 1));
    }
}
