package org.neuroglide.scenario;

import static org.neuroglide.scenario.Manner.EXACTLY;
import static org.neuroglide.scenario.Manner.EXPECT;
import static org.neuroglide.scenario.Manner.NOT;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.model.AdviceKind;
import org.neuroglide.model.Amount;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Involvement;
import org.neuroglide.model.IrritabilityStage;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Level;
import org.neuroglide.model.Mechanism;
import org.neuroglide.model.MechanismGrade;
import org.neuroglide.model.Need;
import org.neuroglide.model.RangeLimit;
import org.neuroglide.model.Scope;
import org.neuroglide.model.Side;
import org.neuroglide.model.Step;
import org.neuroglide.model.Urgency;

/** What an expectation can speak of: one key under {@code expect}, {@code expectExactly} or {@code expectNot}. */
public enum Aspect {
    DISPOSITION("disposition", Shape.ONE, Set.of(EXPECT, NOT), value(new Domain.Constant(Disposition.class))),
    FIRED("fired", Shape.LIST, Set.of(EXPECT, EXACTLY, NOT), value(new Domain.Rule())),
    CEILING("ceiling", Shape.ONE, Set.of(EXPECT, NOT), value(new Domain.Constant(Kind.class, "none"))),
    RECOMMEND("recommend", Shape.LIST, Set.of(EXPECT, EXACTLY, NOT), value(new Domain.TechniqueId())),
    IRRITABILITY("irritability", Shape.ONE, Set.of(EXPECT), value(new Domain.Constant(Level.class))),
    REFER(
            "refer",
            Shape.LIST,
            Set.of(EXPECT, EXACTLY, NOT),
            new Field("urgency", new Domain.Constant(Urgency.class), true),
            new Field("concern", new Domain.Code(Section.CONCERNS), true)),
    DEFER("defer", Shape.LIST, Set.of(EXPECT, EXACTLY, NOT), value(new Domain.Code(Section.CONCERNS))),
    BAR(
            "bar",
            Shape.LIST,
            Set.of(EXPECT, EXACTLY, NOT),
            new Field("scope", new Domain.Constant(Scope.class), true),
            new Field("target", new Domain.Target(), false)),
    LIMIT(
            "limit",
            Shape.LIST,
            Set.of(EXPECT, NOT),
            new Field("scope", new Domain.Constant(Scope.class), true),
            new Field("target", new Domain.Target(), false),
            new Field("limit", new Domain.Constant(RangeLimit.class), true)),
    PRECAUTION("precaution", Shape.LIST, Set.of(EXPECT, NOT), value(new Domain.Code(Section.PRECAUTIONS))),
    ASK(
            "ask",
            Shape.LIST,
            Set.of(EXPECT, NOT),
            value(
                    "item",
                    new Domain.Code(
                            Section.QUESTIONS,
                            Section.RED_FLAGS,
                            Section.SYMPTOMS,
                            Section.TESTS,
                            Section.HISTORY,
                            Section.MEASURES)),
            new Field("need", new Domain.Constant(Need.class), false)),
    INDICATE(
            "indicate",
            Shape.LIST,
            Set.of(EXPECT, NOT),
            new Field("nerve", new Domain.Code(Section.NERVES), true),
            new Field("kind", new Domain.Constant(Kind.class), true),
            new Field("side", new Domain.Constant(Side.class), false),
            new Field("condition", new Domain.Code(Section.CONDITIONS), false)),
    DOSE(
            "dose",
            Shape.MAP,
            Set.of(EXPECT, NOT),
            new Field("technique", new Domain.TechniqueId(), true),
            whole("sets"),
            whole("setsMax"),
            whole("reps"),
            whole("repsMax"),
            whole("holdSeconds"),
            whole("perDay"),
            whole("perDayMax"),
            whole("secondsPerRep"),
            whole("secondsPerRepMax"),
            whole("daysPerWeek")),
    ADVISE("advise", Shape.LIST, Set.of(EXPECT, NOT), value(new Domain.Code(Section.ADVICE))),
    ADVICE(
            "advice",
            Shape.LIST,
            Set.of(EXPECT, NOT),
            new Field("kind", new Domain.Constant(AdviceKind.class), true),
            new Field("topic", new Domain.Code(Section.ADVICE), true)),
    IMPROVEMENT(
            "improvement",
            Shape.LIST,
            Set.of(EXPECT, NOT),
            new Field("measure", new Domain.Code(Section.MEASURES), true),
            new Field("amount", new Domain.Constant(Amount.class), true)),
    PROGRESSION("progression", Shape.ONE, Set.of(EXPECT), value(new Domain.Constant(Step.class))),
    HOME("home", Shape.ONE, Set.of(EXPECT), value(new Domain.Word(List.of("allowed", "barred")))),
    REVIEW("review", Shape.ONE, Set.of(EXPECT), value(new Domain.Day())),
    INVOLVEMENT(
            "involvement",
            Shape.LIST,
            Set.of(EXPECT, NOT),
            new Field("structure", new Domain.Code(Section.NERVES, Section.ROOTS), true),
            new Field("side", new Domain.Constant(Side.class), false),
            new Field("involvement", new Domain.Constant(Involvement.class), true)),
    MECHANISM(
            "mechanism",
            Shape.LIST,
            Set.of(EXPECT, NOT),
            new Field("mechanism", new Domain.Constant(Mechanism.class), true),
            new Field("grade", new Domain.Constant(MechanismGrade.class), true)),
    STAGE(
            "stage",
            Shape.LIST,
            Set.of(EXPECT, NOT),
            new Field("stage", new Domain.Constant(IrritabilityStage.class), true),
            new Field("level", new Domain.Constant(Level.class), true)),
    STEP("step", Shape.LIST, Set.of(EXPECT, NOT), value(new Domain.Constant(Step.class))),
    LOAD("load", Shape.LIST, Set.of(EXPECT, NOT), value(new Domain.Constant(Kind.class)));

    /** The field of an element that is a single word. */
    static final String VALUE = "value";

    /** How an aspect is written. */
    enum Shape {
        /** One word: only one can be concluded, and it must be that one. */
        ONE,
        /** A list of words or of small maps. */
        LIST,
        /** A map whose keys are the first field of each element. */
        MAP
    }

    /**
     * A field of an element.
     *
     * @param written its name in a scenario file
     */
    record Field(String name, Domain domain, boolean required, String written) {
        Field(String name, Domain domain, boolean required) {
            this(name, domain, required, name);
        }
    }

    private final String key;
    private final Shape shape;
    private final Set<Manner> manners;
    private final List<Field> fields;

    Aspect(String key, Shape shape, Set<Manner> manners, Field... fields) {
        this.key = key;
        this.shape = shape;
        this.manners = manners;
        this.fields = List.of(fields);
    }

    /** The key in a scenario file. */
    public String key() {
        return key;
    }

    Shape shape() {
        return shape;
    }

    List<Field> fields() {
        return fields;
    }

    /** Whether an element may be one word; where it has more fields, a map says more than the word. */
    boolean isWord() {
        return fields.get(0).name().equals(VALUE);
    }

    /** Whether an element may be a map of fields. */
    boolean isMap() {
        return fields.size() > 1;
    }

    /** The aspects that may stand under one of the three keys. */
    static List<Aspect> under(Manner manner) {
        return Arrays.stream(values()).filter(a -> a.manners.contains(manner)).toList();
    }

    private static Field value(Domain domain) {
        return value(VALUE, domain);
    }

    private static Field value(String written, Domain domain) {
        return new Field(VALUE, domain, true, written);
    }

    private static Field whole(String name) {
        return new Field(name, new Domain.Whole(), false);
    }
}
