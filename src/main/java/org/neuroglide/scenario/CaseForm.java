package org.neuroglide.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.YamlFields;
import org.neuroglide.knowledge.YamlTree;
import org.neuroglide.model.Complaint;
import org.neuroglide.model.GroupAnswer;
import org.neuroglide.model.IrritabilityOverride;
import org.neuroglide.model.Level;
import org.neuroglide.model.Outcome;
import org.neuroglide.model.Patient;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.PreviousVisit;
import org.neuroglide.model.Problem;
import org.neuroglide.model.Response;
import org.neuroglide.model.Sex;
import org.neuroglide.model.Side;

/**
 * The closed schema of a case. Reads on after a problem, so that all problems come at once; a value that cannot be read
 * counts as unknown.
 */
final class CaseForm {
    /** Stands in for a missing {@code asOf} while the rest is checked: later than every date, and never decided on. */
    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

    private final Vocabulary vocabulary;
    private final String version;
    private final Supplier<LocalDate> today;
    private final List<Problem> problems;

    CaseForm(Vocabulary vocabulary, String version, Supplier<LocalDate> today, List<Problem> problems) {
        this.vocabulary = vocabulary;
        this.version = version;
        this.today = today;
        this.problems = problems;
    }

    /**
     * Reads a case.
     *
     * @param tree the case, merged with its background if it has one
     * @param earlier what is known of the visit before from elsewhere; a previous visit of the case itself wins over it
     *     field by field
     */
    PatientCase read(YamlTree tree, PreviousVisit earlier) {
        YamlFields fields = tree.fields(problems);
        LocalDate asOf = asOf(fields);
        Complaint complaint = fields.optional("complaint").map(this::complaint).orElse(Complaint.UNKNOWN);
        FindingForms findings = new FindingForms(vocabulary, complaint.side(), problems);
        PatientCase patientCase = new PatientCase(
                asOf,
                fields.optional("patient").map(this::patient).orElse(Patient.UNKNOWN),
                complaint,
                findings.read(fields, Vocabulary.Section.SYMPTOMS, findings::symptom),
                findings.read(fields, Vocabulary.Section.TESTS, findings::test),
                findings.read(fields, Vocabulary.Section.RED_FLAGS, findings::redFlag),
                findings.read(fields, Vocabulary.Section.HISTORY, findings::history),
                outcomes(fields),
                screen(fields),
                fields.optional("response").map(this::response).orElse(Response.UNKNOWN),
                fields.optional("previousVisit")
                        .map(t -> previousVisit(t, earlier))
                        .orElse(earlier),
                fields.optional("override").map(this::override).orElse(IrritabilityOverride.NONE));
        fields.done();
        refuseNulls(tree);
        return patientCase;
    }

    private LocalDate asOf(YamlFields fields) {
        if (fields.tree().is(YamlTree.Kind.MAP) && !fields.has("asOf")) {
            problems.add(new Problem(
                    "missing-as-of",
                    fields.tree().file(),
                    fields.tree().line(),
                    fields.tree().path().isEmpty() ? "asOf" : fields.tree().path() + ".asOf",
                    "is missing; a case is judged for the date of its visit, and no clock is read for it",
                    "add asOf: " + today.get() + " if the visit is today"));
        }
        return fields.optionalDate("asOf").orElse(END_OF_TIME);
    }

    private Patient patient(YamlTree tree) {
        YamlFields fields = tree.fields(problems);
        Patient patient = new Patient(fields.integerOrNull("age"), fields.constant("sex", Sex.class, Sex.NOT_ASSESSED));
        fields.done();
        return patient;
    }

    private Complaint complaint(YamlTree tree) {
        YamlFields fields = tree.fields(problems);
        Complaint complaint = new Complaint(
                code(fields, "region"),
                fields.constant("side", Side.class, Side.NONE),
                date(fields, "onset"),
                null,
                code(fields, "diagnosis"));
        fields.done();
        return complaint;
    }

    /** A code that may be left open, by leaving out its key or by the empty text. */
    private static String code(YamlFields fields, String key) {
        boolean open = fields.optional(key)
                .filter(t -> t.is(YamlTree.Kind.TEXT) && t.scalar().isEmpty())
                .isPresent();
        return open ? "" : fields.text(key, "");
    }

    private List<Outcome> outcomes(YamlFields fields) {
        List<Outcome> outcomes = new ArrayList<>();
        fields.optional("outcomes").ifPresent(all -> {
            all.fields(problems);
            all.entries().forEach((code, tree) -> {
                YamlFields f = tree.fields(problems);
                boolean scored = f.has("score") || f.has("baseline");
                outcomes.add(Outcome.of(code, f.text("scale", ""), f.decimalOrNull("score"), f.decimalOrNull("baseline")));
                f.done();
                if (!scored && tree.is(YamlTree.Kind.MAP)) {
                    f.required("score");
                }
            });
        });
        return outcomes;
    }

    private List<GroupAnswer> screen(YamlFields fields) {
        boolean versioned = fields.has("kbase");
        String caseVersion = fields.text("kbase", version);
        List<GroupAnswer> answers = new ArrayList<>();
        fields.optional("screen").ifPresent(screen -> {
            screen.fields(problems);
            screen.entries().forEach((group, answer) -> answers.add(answer(group, answer, caseVersion)));
            boolean allSayTheirOwn = screen.entries().values().stream()
                    .allMatch(a -> a.get("kbase").isPresent());
            if (!versioned && !allSayTheirOwn) {
                problems.add(screen.problem(
                        "missing-kbase",
                        "needs the version of the knowledge base whose questions were answered",
                        "add kbase: \"" + version + "\" beside asOf if it was the current one"));
            }
        });
        return answers;
    }

    private GroupAnswer answer(String group, YamlTree answer, String caseVersion) {
        List<String> words = List.of("all-absent");
        if (!answer.is(YamlTree.Kind.MAP)) {
            if (!answer.is(YamlTree.Kind.TEXT) || !words.contains(answer.scalar())) {
                problems.add(answer.problem(
                        "unknown-answer",
                        "is " + answer.described() + "; a block is answered as a whole with all-absent only",
                        "write all-absent, or answer its items one by one"));
            }
            return new GroupAnswer(group, caseVersion, null);
        }
        YamlFields fields = answer.fields(problems);
        fields.oneOf("answer", words);
        GroupAnswer read = new GroupAnswer(group, fields.text("kbase", caseVersion), date(fields, "assessedOn"));
        fields.done();
        return read;
    }

    private Response response(YamlTree tree) {
        YamlFields fields = tree.fields(problems);
        Response response = new Response(
                fields.integerOrNull("duringChange"),
                fields.integerOrNull("settleMinutes"),
                fields.integerOrNull("flareHours"),
                fields.integerOrNull("change"),
                fields.integerOrNull("changeSinceBaseline"),
                FindingForms.presence(fields, "sharpPain"),
                FindingForms.presence(fields, "newNumbness"),
                FindingForms.presence(fields, "newWeakness"),
                FindingForms.presence(fields, "spread"),
                FindingForms.presence(fields, "testImproved"));
        fields.done();
        return response;
    }

    private PreviousVisit previousVisit(YamlTree tree, PreviousVisit earlier) {
        YamlFields fields = tree.fields(problems);
        LocalDate on = earlier.recorded()
                ? fields.optionalDate("on").orElse(earlier.on())
                : fields.date("on").orElse(null);
        PreviousVisit visit = new PreviousVisit(
                true,
                on,
                null,
                fields.constant("irritability", Level.class, earlier.level()),
                fields.has("techniques") ? fields.texts("techniques") : earlier.techniques(),
                earlier.kind(),
                earlier.gentlerKind(),
                or(fields.integerOrNull("worst"), earlier.worst()),
                or(fields.integerOrNull("baselineWorst"), earlier.baselineWorst()),
                or(fields.integerOrNull("sessions"), earlier.sessions()),
                or(fields.integerOrNull("weeks"), earlier.weeks()));
        fields.done();
        return visit;
    }

    private IrritabilityOverride override(YamlTree tree) {
        YamlFields fields = tree.fields(problems);
        IrritabilityOverride override = new IrritabilityOverride(
                true, fields.constant("level", Level.class).orElse(Level.UNKNOWN), fields.text("reason"));
        fields.done();
        return override;
    }

    /** A key without a value says nothing; it is refused so that nobody takes it for "absent" or for "unknown". */
    private void refuseNulls(YamlTree tree) {
        tree.items().forEach(this::refuseNull);
        tree.entries().forEach((key, value) -> {
            if (value.is(YamlTree.Kind.NULL)) {
                problems.removeIf(p -> p.equals(tree.problem("missing-key", "needs \"" + key + "\"", p.nextStep())));
            }
            refuseNull(value);
        });
    }

    private void refuseNull(YamlTree value) {
        if (value.is(YamlTree.Kind.NULL)) {
            problems.add(value.problem(
                    "no-value", "has no value", "remove the key, or write not-assessed where a presence is meant"));
        }
        refuseNulls(value);
    }

    static @Nullable LocalDate date(YamlFields fields, String key) {
        return fields.optionalDate(key).orElse(null);
    }

    private static @Nullable Integer or(@Nullable Integer given, @Nullable Integer earlier) {
        return given != null ? given : earlier;
    }
}
