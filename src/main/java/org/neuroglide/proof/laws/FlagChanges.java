package org.neuroglide.proof.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Course;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Finding;
import org.neuroglide.model.MissingInformation;
import org.neuroglide.model.Need;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.Side;
import org.neuroglide.proof.cases.Cases;
import org.neuroglide.proof.laws.Law.Change;
import org.neuroglide.proof.reference.ReferenceFacts;

/** Every way to add a red flag to a case, or to make one present. */
public final class FlagChanges {
    private final Vocabulary vocabulary;

    public FlagChanges(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Each flag that is not present: from the case as it is, and from the case with it answered absent. */
    public List<Change> of(PatientCase c) {
        List<Change> changes = new ArrayList<>();
        for (VocabularyItem item : vocabulary.items(Section.RED_FLAGS)) {
            for (Side side : ReferenceFacts.sides(item, c.complaint().side())) {
                if (is(c, item, side, Presence.PRESENT)) {
                    continue;
                }
                Supplier<PatientCase> absent = new Once(() -> answered(c, RedFlag.of(item.code(), Presence.ABSENT, side)));
                Supplier<PatientCase> present = new Once(() -> present(c, item, side, Course.NOT_ASSESSED));
                changes.add(new Change(item.code() + " is present, not absent", absent, present));
                changes.add(Change.of(item.code() + " is added", c, present));
                if (item.course()) {
                    changes.add(new Change(
                            item.code() + " is new, not absent", absent, () -> present(c, item, side, Course.NEW)));
                    changes.add(new Change(
                            item.code() + " is stable, not absent",
                            absent,
                            () -> present(c, item, side, Course.STABLE_INVESTIGATED)));
                }
            }
        }
        return changes;
    }

    /** The same case for every change that it stands in, so that it is decided once. Of one thread. */
    private static final class Once implements Supplier<PatientCase> {
        private final Supplier<PatientCase> making;
        private @Nullable PatientCase made;

        Once(Supplier<PatientCase> making) {
            this.making = making;
        }

        @Override
        public PatientCase get() {
            PatientCase known = made == null ? making.get() : made;
            made = known;
            return known;
        }
    }

    private static PatientCase present(PatientCase c, VocabularyItem item, Side side, Course course) {
        RedFlag bare = RedFlag.of(item.code(), Presence.PRESENT, side);
        return answered(
                c, new RedFlag(item.code(), Presence.PRESENT, side, course, "", bare.weight(), bare.screen(), null));
    }

    private static boolean is(PatientCase c, VocabularyItem item, Side side, Presence presence) {
        return c.redFlags().stream()
                .anyMatch(f -> f.code().equals(item.code()) && f.side() == side && f.presence() == presence);
    }

    private static PatientCase answered(PatientCase c, RedFlag answer) {
        List<Finding> findings = new ArrayList<>(c.findings());
        findings.removeIf(f -> f instanceof RedFlag && Cases.name(f).equals(Cases.name(answer)));
        findings.add(answer);
        return Cases.with(c, findings);
    }

    /** Answering the one question that held treatment up may let it go on; nothing else may. */
    static String wrong(Change change, Decision before, Decision after) {
        boolean answersOnlyQuestion = before.disposition() == Disposition.ASSESS_FIRST
                && before.conclusions(MissingInformation.class).stream()
                        .filter(m -> m.need() == Need.BLOCKING)
                        .allMatch(m -> change.what().startsWith(m.code() + " is added"));
        return answersOnlyQuestion ? "" : Strictness.looser(before, after);
    }
}
