package org.neuroglide.texts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.model.Complaint;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Course;
import org.neuroglide.model.Effort;
import org.neuroglide.model.Fact;
import org.neuroglide.model.History;
import org.neuroglide.model.IrritabilityOverride;
import org.neuroglide.model.NightPain;
import org.neuroglide.model.Outcome;
import org.neuroglide.model.Patient;
import org.neuroglide.model.Presence;
import org.neuroglide.model.PreviousVisit;
import org.neuroglide.model.RangeOfOnset;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.Response;
import org.neuroglide.model.RestPain;
import org.neuroglide.model.Symptom;
import org.neuroglide.model.TestResult;
import org.neuroglide.model.TestStatus;

/** Facts in a clinician's words. */
public final class FactWords {
    private final Words words;
    private final ConclusionWords conclusions;

    public FactWords(Words words) {
        this.words = words;
        this.conclusions = new ConclusionWords(words);
    }

    /** One fact on one line. */
    public String of(Fact fact) {
        if (fact instanceof Conclusion conclusion) {
            return conclusions.of(conclusion);
        } else if (fact instanceof Patient patient) {
            return patient(patient);
        } else if (fact instanceof Complaint complaint) {
            return complaint(complaint);
        } else if (fact instanceof Symptom symptom) {
            return symptom(symptom);
        } else if (fact instanceof TestResult test) {
            return test(test);
        } else if (fact instanceof RedFlag flag) {
            String course = flag.course() == Course.NOT_ASSESSED ? "" : Terms.of(flag.course());
            return named(
                    words.code(flag.code(), Section.RED_FLAGS) + Terms.after(flag.side()), flag.presence(), course);
        } else if (fact instanceof History history) {
            return history(history);
        } else if (fact instanceof Outcome outcome) {
            return outcome(outcome);
        } else if (fact instanceof Response response) {
            return response(response);
        } else if (fact instanceof PreviousVisit visit) {
            return previousVisit(visit);
        } else if (fact instanceof IrritabilityOverride override) {
            return override.given()
                    ? "Clinician's override of irritability: " + Terms.of(override.level()) + " (" + override.reason()
                            + ")"
                    : "No override of irritability";
        }
        throw new IllegalStateException("no words for " + fact.getClass());
    }

    String patient(Patient patient) {
        Integer age = patient.age();
        return "Patient: " + (age == null ? "age not assessed" : Words.count(age, "year")) + ", "
                + Terms.of(patient.sex());
    }

    String complaint(Complaint complaint) {
        StringJoiner parts = new StringJoiner(", ");
        parts.add(
                complaint.region().isEmpty() ? "region not known" : words.within(complaint.region(), Section.REGIONS));
        parts.add(
                Terms.after(complaint.side()).isEmpty()
                        ? "side not known"
                        : Terms.after(complaint.side()).substring(2));
        parts.add(
                complaint.diagnosis().isEmpty()
                        ? "no working diagnosis"
                        : "working diagnosis " + words.within(complaint.diagnosis(), Section.CONDITIONS));
        Integer days = complaint.onsetDaysBefore();
        parts.add(days == null ? "onset not known" : "onset " + Words.count(days, "day") + " before the visit");
        return "Complaint: " + parts;
    }

    private static String named(String name, Presence presence, String details) {
        return Words.capital(name) + ": " + Terms.of(presence) + (details.isEmpty() ? "" : " (" + details + ")");
    }

    private String symptom(Symptom symptom) {
        List<String> parts = new ArrayList<>();
        number(parts, "worst ", symptom.worst(), "/10");
        if (symptom.rest() != RestPain.NOT_ASSESSED) {
            parts.add(Terms.of(symptom.rest()));
        }
        if (symptom.night() != NightPain.NOT_ASSESSED) {
            parts.add(Terms.of(symptom.night()));
        }
        if (symptom.onset() != RangeOfOnset.NOT_ASSESSED) {
            parts.add(Terms.of(symptom.onset()));
        }
        if (symptom.effort() != Effort.NOT_ASSESSED) {
            parts.add(Terms.of(symptom.effort()));
        }
        number(parts, "settles in ", symptom.settleMinutes(), " min");
        flare(parts, symptom.flareHours());
        presence(parts, "spread down the limb that stays", symptom.spread());
        return named(
                words.code(symptom.code(), Section.SYMPTOMS) + Terms.after(symptom.side()),
                symptom.presence(),
                String.join("; ", parts));
    }

    private String test(TestResult test) {
        String name = Words.capital(words.code(test.code(), Section.TESTS) + Terms.after(test.side()));
        if (test.status() == TestStatus.NOT_TESTED_IRRITABLE) {
            return name + ": not tested, too irritable";
        }
        return name + ": "
                + switch (test.family()) {
                    case NEURODYNAMIC -> neurodynamic(test);
                    case NEUROLOGICAL -> neurological(test);
                    case SIGN -> result(test.presence(), "positive", "negative");
                    case SCORE ->
                        test.score() == null
                                ? result(test.presence(), "positive", "negative")
                                : "score " + test.score();
                };
    }

    private static String neurodynamic(TestResult test) {
        if (test.status() == TestStatus.NOT_TESTED) {
            return "not assessed";
        }
        List<String> parts = new ArrayList<>();
        parts.add("own symptoms " + result(test.reproduced(), "reproduced", "not reproduced"));
        parts.add("differentiation " + result(test.differentiated(), "changes them", "does not change them"));
        presence(parts, "difference between sides", test.sideDifference());
        number(parts, "first onset at ", test.range(), "°");
        return String.join("; ", parts);
    }

    private static String neurological(TestResult test) {
        Integer grade = test.grade();
        if (grade == null) {
            return result(test.presence(), "abnormal", "normal");
        }
        return "grade " + grade + "/5" + (test.previousGrade() == null ? "" : " (was " + test.previousGrade() + "/5)");
    }

    private static String result(Presence presence, String present, String absent) {
        return switch (presence) {
            case PRESENT -> present;
            case ABSENT -> absent;
            case NOT_ASSESSED -> "not assessed";
        };
    }

    private String history(History history) {
        List<String> parts = new ArrayList<>();
        if (history.daysBefore() != null) {
            parts.add(Words.count(history.daysBefore(), "day") + " before the visit");
        }
        clearance(parts, history);
        presence(parts, "stable or controlled", history.stable());
        presence(parts, "healed", history.healed());
        return named(
                words.code(history.code(), Section.HISTORY) + Terms.after(history.side()),
                history.presence(),
                String.join("; ", parts));
    }

    private String outcome(Outcome outcome) {
        String name = Words.capital(words.code(outcome.code(), Section.MEASURES));
        BigDecimal score = outcome.score();
        BigDecimal baseline = outcome.baseline();
        if (score == null && baseline == null) {
            return name + ": not assessed";
        }
        return name + ": " + (score == null ? "not assessed" : score.toPlainString())
                + (baseline == null ? "" : ", was " + baseline.toPlainString())
                + " (" + words.code(outcome.scale(), Section.SCALES) + ")"
                + change(outcome);
    }

    private static String change(Outcome outcome) {
        BigDecimal improvement = outcome.improvement();
        if (improvement == null) {
            return "";
        } else if (improvement.signum() == 0) {
            return ", unchanged";
        }
        return ", " + (improvement.signum() > 0 ? "better" : "worse") + " by "
                + improvement.abs().toPlainString();
    }

    private static void clearance(List<String> parts, History history) {
        String by = history.clearedBy();
        LocalDate on = history.clearedOn();
        String purpose = history.clearedFor();
        if (by.isEmpty() && on == null && purpose.isEmpty()) {
            presence(parts, "clearance", history.cleared());
            return;
        }
        boolean counts = history.cleared() == Presence.PRESENT;
        parts.add((counts ? "cleared" : "clearance incomplete or older than this complaint, does not count:") + " by "
                + (by.isBlank() ? "(who: not recorded)" : by) + " on "
                + (on == null ? "(when: not recorded)" : on) + " for "
                + (purpose.isBlank() ? "(what: not recorded)" : purpose));
    }

    private static String response(Response response) {
        List<String> parts = new ArrayList<>();
        signed(parts, " during treatment", response.duringChange());
        number(parts, "gone after ", response.settleMinutes(), " min");
        flare(parts, response.flareHours());
        signed(parts, " since the last visit", response.change());
        signed(parts, " since the first visit", response.changeSinceBaseline());
        presence(parts, "sharp pain", response.sharpPain());
        presence(parts, "new numbness", response.newNumbness());
        presence(parts, "new weakness", response.newWeakness());
        presence(parts, "spread down the limb", response.spread());
        if (response.testImproved() != Presence.NOT_ASSESSED) {
            parts.add("neurodynamic test " + result(response.testImproved(), "better", "not better"));
        }
        return "Response to treatment: " + (parts.isEmpty() ? "not assessed" : String.join("; ", parts));
    }

    private String previousVisit(PreviousVisit visit) {
        if (!visit.recorded()) {
            return "First visit";
        }
        List<String> parts = new ArrayList<>();
        if (visit.on() != null) {
            parts.add(visit.on().toString());
        }
        parts.add("irritability " + Terms.of(visit.level()));
        parts.add(
                visit.techniques().isEmpty()
                        ? "no technique used"
                        : String.join(
                                " + ",
                                visit.techniques().stream().map(this::technique).toList()));
        number(parts, "worst ", visit.worst(), "/10");
        number(parts, "worst at the first visit ", visit.baselineWorst(), "/10");
        if (visit.sessions() != null) {
            parts.add(Words.count(visit.sessions(), "session") + " so far");
        }
        if (visit.weeks() != null) {
            parts.add(Words.count(visit.weeks(), "week") + " so far");
        }
        return "Previous visit: " + String.join("; ", parts);
    }

    private String technique(String id) {
        return words.technique(id).map(t -> t.name()).orElse(id);
    }

    private static void number(List<String> parts, String before, @Nullable Integer number, String after) {
        if (number != null) {
            parts.add(before + number + after);
        }
    }

    private static void signed(List<String> parts, String after, @Nullable Integer number) {
        if (number != null) {
            parts.add((number > 0 ? "+" : "") + number + " points" + after);
        }
    }

    private static void flare(List<String> parts, @Nullable Integer hours) {
        if (hours != null) {
            parts.add(hours == 0 ? "no delayed flare" : "delayed flare of " + hours + " h");
        }
    }

    private static void presence(List<String> parts, String name, Presence presence) {
        if (presence != Presence.NOT_ASSESSED) {
            parts.add((presence == Presence.PRESENT ? "" : "no ") + name);
        }
    }
}
