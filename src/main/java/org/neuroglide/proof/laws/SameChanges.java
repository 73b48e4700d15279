package org.neuroglide.proof.laws;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Complaint;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Finding;
import org.neuroglide.model.GroupAnswer;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.PreviousVisit;
import org.neuroglide.model.Side;
import org.neuroglide.proof.cases.Cases;
import org.neuroglide.proof.laws.Law.Change;
import org.neuroglide.texts.DecisionTree;

/** Changes that must make no difference. */
public final class SameChanges {
    private static final Period LATER = Period.ofDays(1_234);

    private SameChanges() {}

    /** The same case once more, and with its findings and answers in other orders. */
    public static List<Change> orders(PatientCase c) {
        return List.of(
                Change.of("decided again", c, () -> Cases.with(c, c.findings())),
                Change.of("findings reversed, answers reversed", c, () -> {
                    List<GroupAnswer> answers = new ArrayList<>(c.screen());
                    Collections.reverse(answers);
                    List<Finding> findings = new ArrayList<>(c.findings());
                    Collections.reverse(findings);
                    return Cases.withScreen(Cases.with(c, findings), answers);
                }),
                Change.of("findings shuffled", c, () -> {
                    List<Finding> findings = new ArrayList<>(c.findings());
                    Collections.shuffle(findings, new Random(findings.size()));
                    return Cases.with(c, findings);
                }));
    }

    public static String bytes(Change change, Decision before, Decision after) {
        boolean same = DecisionTree.json(before).equals(DecisionTree.json(after));
        return same ? "" : "not the same to the byte: " + difference(keys(before), keys(after));
    }

    /** The same case on another day, with every date moved along: no clock but the case's own. */
    public static List<Change> anotherDay(PatientCase c) {
        return List.of(Change.of("every date moved by " + LATER, c, () -> later(c)));
    }

    private static PatientCase later(PatientCase c) {
        PatientCase moved = Cases.map(
                c,
                c.asOf().plus(LATER),
                f -> Cases.dated(f, LATER),
                a -> new GroupAnswer(a.group(), a.version(), later(a.assessedOn())));
        Complaint k = c.complaint();
        PreviousVisit v = c.previousVisit();
        moved = Cases.with(moved, new Complaint(k.region(), k.side(), later(k.onset()), null, k.diagnosis()));
        return Cases.with(moved, new PreviousVisit(v.recorded(), later(v.on()), null, v.level(), v.techniques(), v.kind(),
                v.gentlerKind(), v.worst(), v.baselineWorst(), v.sessions(), v.weeks()));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate day) {
        return day == null ? null : day.plus(LATER);
    }

    /** The same case with left and right exchanged. */
    public static List<Change> mirrored(PatientCase c) {
        return List.of(Change.of("left and right exchanged", c, () -> mirror(c)));
    }

    private static PatientCase mirror(PatientCase c) {
        PatientCase moved = Cases.map(c, c.asOf(), Cases::mirrored, a -> a);
        Complaint k = c.complaint();
        Complaint other = new Complaint(k.region(), Cases.mirrored(k.side()), k.onset(), null, k.diagnosis());
        return Cases.with(moved, other);
    }

    public static String mirror(Change change, Decision before, Decision after) {
        return sameKeys(before, after, true);
    }

    public static String conclusions(Change change, Decision before, Decision after) {
        return sameKeys(before, after, false);
    }

    private static String sameKeys(Decision before, Decision after, boolean mirrored) {
        Set<String> expected = keys(before).stream().map(k -> mirrored ? exchange(k) : k).collect(Collectors.toCollection(TreeSet::new));
        return expected.equals(keys(after)) ? "" : difference(expected, keys(after));
    }

    public static Set<String> keys(Decision d) {
        Set<String> keys = new TreeSet<>();
        keys.add(d.disposition() + ", ceiling " + d.ceiling() + ", home " + d.homeAllowed());
        d.conclusions().stream().map(Concluded::conclusion).forEach(x -> keys.add(x.key()));
        d.recommendations().forEach(r -> keys.add(r.technique() + " " + r.side() + " " + r.dose() + " " + r.limits()));
        d.notRecommended().forEach(n -> keys.add("not " + n.technique()));
        d.questions().forEach(q -> keys.add("ask " + q.code()));
        return keys;
    }

    private static String exchange(String key) {
        return key.replace(Side.LEFT.name(), "?").replace(Side.RIGHT.name(), Side.LEFT.name()).replace("?", Side.RIGHT.name());
    }

    private static String difference(Set<String> before, Set<String> after) {
        Set<String> gone = new TreeSet<>(before);
        gone.removeAll(after);
        Set<String> come = new TreeSet<>(after);
        come.removeAll(before);
        return "gone " + gone + ", come " + come;
    }
}
