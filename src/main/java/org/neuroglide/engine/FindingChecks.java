package org.neuroglide.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Finding;
import org.neuroglide.model.History;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.Side;
import org.neuroglide.model.Symptom;
import org.neuroglide.model.TestResult;

/** Checks the single findings of one case: code, section, side, date, and each only once. */
final class FindingChecks {
    private static final List<Section> FINDINGS =
            List.of(Section.SYMPTOMS, Section.TESTS, Section.RED_FLAGS, Section.HISTORY);

    private final Vocabulary vocabulary;
    private final Side complaintSide;
    private final CaseProblems problems;
    private final Map<String, Finding> seen = new HashMap<>();

    FindingChecks(Vocabulary vocabulary, PatientCase given, CaseProblems problems) {
        this.vocabulary = vocabulary;
        this.complaintSide = given.complaint().side();
        this.problems = problems;
    }

    void check(Symptom symptom) {
        CasePlace place = new CasePlace("symptoms", symptom.code());
        VocabularyItem item = common(place, Section.SYMPTOMS, symptom);
        if (item != null) {
            ComponentChecks.symptom(place, item, symptom, problems);
        }
    }

    void check(TestResult test) {
        CasePlace place = new CasePlace("tests", test.code());
        VocabularyItem item = common(place, Section.TESTS, test);
        if (item != null) {
            TestChecks.check(place, item, test, problems);
        }
    }

    void check(RedFlag flag) {
        CasePlace place = new CasePlace("redFlags", flag.code());
        VocabularyItem item = common(place, Section.RED_FLAGS, flag);
        if (item != null) {
            ComponentChecks.redFlag(place, item, flag, problems);
        }
    }

    void check(History history) {
        CasePlace place = new CasePlace("history", history.code());
        VocabularyItem item = common(place, Section.HISTORY, history);
        if (item != null) {
            ComponentChecks.history(place, item, history, problems);
        }
    }

    private @Nullable VocabularyItem common(CasePlace place, Section section, Finding finding) {
        Optional<VocabularyItem> item = vocabulary.item(section, finding.code());
        if (item.isEmpty()) {
            unknown(place, section, finding.code());
            return null;
        }
        side(place, item.get(), finding.side());
        once(place, finding);
        problems.notAfterVisit(place, "assessedOn", finding.assessedOn());
        return item.get();
    }

    private void unknown(CasePlace place, Section section, String code) {
        Optional<VocabularyItem> elsewhere = vocabulary.find(FINDINGS, code);
        if (elsewhere.isPresent()) {
            String right = elsewhere.get().section().key();
            String message = "belongs to " + right + ", not to " + section.key();
            problems.add("wrong-section", place.path(), message, "move it to " + right);
        } else {
            List<String> known =
                    vocabulary.items(section).stream().map(VocabularyItem::code).toList();
            problems.unknown(place.path(), word(section), code, known);
        }
    }

    private static String word(Section section) {
        return switch (section) {
            case SYMPTOMS -> "symptom";
            case TESTS -> "test";
            case RED_FLAGS -> "red flag";
            default -> "history item";
        };
    }

    /** A finding may leave its side open only where the complaint's side is unknown. */
    private void side(CasePlace place, VocabularyItem item, Side side) {
        if (side == Side.BOTH) {
            String message = "is given for both sides at once; that is two findings";
            problems.add(
                    "side-both", place.path("side"), message, item.sided() ? "give left and right" : "leave it out");
        } else if (item.sided() && side == Side.NONE && complaintSide != Side.NONE) {
            problems.add("side-missing", place.path("side"), "needs a side", "say left or right");
        } else if (!item.sided() && side != Side.NONE) {
            problems.add(
                    "side-extra", place.path("side"), "is " + lower(side) + ", but it has no side", "leave it out");
        }
    }

    private void once(CasePlace place, Finding finding) {
        Finding before = seen.putIfAbsent(finding.code(), finding);
        if (before == null) {
            return;
        }
        if (before.side() != finding.side()) {
            before = seen.putIfAbsent(finding.code() + " " + finding.side(), finding);
        }
        if (before == null) {
            return;
        }
        String where = finding.side() == Side.NONE ? "" : " on the " + lower(finding.side()) + " side";
        if (contradict(before.presence(), finding.presence())) {
            problems.add("contradiction", place.path(), "is both present and absent" + where, "keep the right one");
        } else {
            problems.add("given-twice", place.path(), "is given twice" + where, "keep one");
        }
    }

    private static boolean contradict(Presence a, Presence b) {
        return a != b && a != Presence.NOT_ASSESSED && b != Presence.NOT_ASSESSED;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
