package org.neuroglide.proof.whatif;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Finding;
import org.neuroglide.model.History;
import org.neuroglide.model.InputFact;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.PreviousVisit;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.Response;
import org.neuroglide.model.Symptom;
import org.neuroglide.model.TestFamily;
import org.neuroglide.model.TestResult;
import org.neuroglide.model.TestStatus;
import org.neuroglide.proof.cases.Cases;

/** Findings with other answers, each still with what the vocabulary says of its code. */
final class Findings {
    private static final ClassValue<Map<String, RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, RecordComponent> computeValue(Class<?> type) {
            Map<String, RecordComponent> components = new LinkedHashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                components.put(component.getName(), component);
            }
            return components;
        }
    };

    private Findings() {}

    /** Code and side with a presence and nothing else. */
    static Finding bare(Finding finding, Presence presence) {
        Finding bare = Cases.bare(finding, presence);
        if (finding instanceof Symptom s) {
            return ((Symptom) bare).described(s.screen(), s.group());
        } else if (finding instanceof TestResult t) {
            return ((TestResult) bare)
                    .described(t.family(), t.modality(), t.nerve(), t.root(), t.screen(), t.group());
        } else if (finding instanceof RedFlag r) {
            return ((RedFlag) bare).described(r.group(), r.weight(), r.screen());
        }
        History h = (History) finding;
        return ((History) bare).described(h.screen(), h.group());
    }

    /** Whether nobody has answered it at all. */
    static boolean isOpen(InputFact fact) {
        if (fact instanceof TestResult test && answersByComponents(test)) {
            return test.status() != TestStatus.DONE;
        }
        return fact instanceof Finding finding && finding.presence() == Presence.NOT_ASSESSED;
    }

    static boolean answersByComponents(TestResult test) {
        return test.family() == TestFamily.NEURODYNAMIC || test.family() == TestFamily.SCORE;
    }

    /** A neurodynamic test that was done, every component answered alike. */
    static TestResult tested(TestResult test, Presence presence) {
        TestResult bare = (TestResult) bare(test, Presence.NOT_ASSESSED);
        return Cases.components(bare, presence, presence, presence);
    }

    /** The value of a component; null where it is not known. */
    static @Nullable Object read(InputFact fact, String component) {
        try {
            return component(fact, component).orElseThrow().getAccessor().invoke(fact);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    static Optional<RecordComponent> component(InputFact fact, String name) {
        return Optional.ofNullable(COMPONENTS.get(fact.getClass()).get(name));
    }

    /** The components in which two readings of one finding differ. */
    static List<String> changed(InputFact before, InputFact after) {
        List<String> changed = new ArrayList<>();
        for (String name : COMPONENTS.get(before.getClass()).keySet()) {
            if (!name.equals("assessedOn") && !Objects.equals(read(before, name), read(after, name))) {
                changed.add(name);
            }
        }
        return changed;
    }

    /** The fact with some components changed, answered at this visit. */
    static InputFact with(InputFact fact, Map<String, ? extends @Nullable Object> values) {
        Map<String, RecordComponent> components = COMPONENTS.get(fact.getClass());
        @Nullable Object[] arguments = new @Nullable Object[components.size()];
        Class<?>[] types = new Class<?>[components.size()];
        int i = 0;
        for (RecordComponent component : components.values()) {
            String name = component.getName();
            types[i] = component.getType();
            arguments[i++] = name.equals("assessedOn")
                    ? null
                    : values.containsKey(name) ? values.get(name) : read(fact, name);
        }
        try {
            return (InputFact) fact.getClass().getConstructor(types).newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + fact.getClass().getSimpleName(), e);
        }
    }

    /** The case as it was given: without the changes of pain that were worked out from the worst pain. */
    static PatientCase withoutDerivedChange(PatientCase given) {
        PreviousVisit previous = given.previousVisit();
        OptionalInt worst = given.symptoms().stream()
                .map(Symptom::worst)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max();
        if (!previous.recorded() || worst.isEmpty()) {
            return given;
        }
        Response r = given.response();
        return Cases.with(
                given,
                new Response(
                        r.duringChange(),
                        r.settleMinutes(),
                        r.flareHours(),
                        given(r.change(), worst.getAsInt(), previous.worst()),
                        given(r.changeSinceBaseline(), worst.getAsInt(), previous.baselineWorst()),
                        r.sharpPain(),
                        r.newNumbness(),
                        r.newWeakness(),
                        r.spread(),
                        r.testImproved()));
    }

    private static @Nullable Integer given(@Nullable Integer change, int worst, @Nullable Integer before) {
        return change != null && before != null && change == worst - before ? null : change;
    }
}
