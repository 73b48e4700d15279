package org.neuroglide.fhir;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.knowledge.VocabularyItem.StandardCode;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Kind;
import org.neuroglide.model.RangeLimit;
import org.neuroglide.model.RuleSummary;
import org.neuroglide.model.Scope;
import org.neuroglide.model.Side;
import org.neuroglide.texts.Terms;
import org.neuroglide.texts.Words;

/** Codes of this project's own code systems, and the standard codes that the vocabulary carries. */
final class Codes {
    static final String DISPOSITION = system("disposition");
    static final String TECHNIQUE = system("technique");
    static final String KIND = system("technique-kind");
    static final String RANGE_LIMIT = system("range-limit");
    static final String REQUEST = system("request");
    static final String ISSUE = system("issue");
    static final String RULE = system("rule");
    static final String VOCABULARY = system("vocabulary");

    private static final String CHECKED = "checked";

    private final Words words;

    Codes(Words words) {
        this.words = words;
    }

    static String system(String id) {
        return Fhir.CANONICAL + "/CodeSystem/" + id;
    }

    /** The code of a constant: {@code urgent-referral} of {@code URGENT_REFERRAL}. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static CodeableConcept disposition(Disposition disposition) {
        return concept(new Coding(DISPOSITION, code(disposition), Terms.of(disposition)));
    }

    static CodeableConcept kind(Kind kind) {
        return concept(new Coding(KIND, code(kind), Terms.of(kind)));
    }

    static CodeableConcept limit(RangeLimit limit) {
        return concept(new Coding(RANGE_LIMIT, code(limit), Terms.of(limit)));
    }

    static CodeableConcept request(RequestKind kind) {
        return concept(new Coding(REQUEST, code(kind), kind.display()));
    }

    /** What a bar reaches; the text says what it is in words. */
    static CodeableConcept issue(IssueKind kind, String text) {
        return concept(new Coding(ISSUE, code(kind), kind.display())).setText(text);
    }

    static CodeableConcept technique(String id, String name) {
        return concept(new Coding(TECHNIQUE, id, name));
    }

    /** A side as a body site, by the codes that the code map reads; empty where there is no side. */
    static Optional<CodeableConcept> side(Side side) {
        String code = switch (side) {
            case LEFT -> "7771000";
            case RIGHT -> "24028007";
            case BOTH -> "51440002";
            case NONE -> "";
        };
        return code.isEmpty()
                ? Optional.empty()
                : Optional.of(new CodeableConcept(new Coding().setSystem(uri("snomed-ct")).setCode(code))
                        .setText(Words.capital(code(side))));
    }

    /** A rule by its id, with its statement and its rationale as text. */
    static CodeableConcept rule(RuleSummary rule) {
        return concept(new Coding(RULE, rule.id(), rule.statement()))
                .setText(rule.id() + " " + Words.sentence(rule.statement()) + " " + rule.rationale());
    }

    /**
     * An item of the vocabulary, with a standard code where it has exactly one in that system: of several, such as those
     * for left and right, all would claim too much. A code that was not looked up is left out.
     */
    CodeableConcept item(Section section, String code) {
        CodeableConcept concept = concept(new Coding(VOCABULARY, code, words.code(code, section)));
        List<StandardCode> all =
                words.item(code, section).map(VocabularyItem::standardCodes).orElse(List.of());
        all.stream()
                .filter(c -> c.mark().equals(CHECKED))
                .filter(c -> all.stream().filter(o -> o.system().equals(c.system())).count() == 1)
                .forEach(c -> concept.addCoding(standard(c)));
        return concept;
    }

    /** A code without a display, which belongs to its own system. */
    private static Coding standard(StandardCode code) {
        return new Coding().setSystem(uri(code.system())).setCode(code.code());
    }

    private static String uri(String system) {
        return switch (system) {
            case "snomed-ct" -> "http://snomed.info/sct";
            case "icd-10-cm" -> "http://hl7.org/fhir/sid/icd-10-cm";
            case "loinc" -> "http://loinc.org";
            default -> throw new IllegalStateException("no address for the code system " + system);
        };
    }

    private static CodeableConcept concept(Coding coding) {
        return new CodeableConcept(coding).setText(coding.getDisplay());
    }

    /** What is asked for. */
    enum RequestKind {
        EMERGENCY_REFERRAL("Emergency referral, the same day"),
        URGENT_REFERRAL("Urgent referral"),
        NEURAL_MOBILIZATION("Neural mobilization technique with its dose"),
        ADVICE("Advice that goes with the technique"),
        REVIEW("Review of the result"),
        ASSESSMENT("Assessment for neural mobilization");

        private final String display;

        RequestKind(String display) {
            this.display = display;
        }

        String display() {
            return display;
        }
    }

    /** What stands against neural techniques. */
    enum IssueKind {
        BARRED_ALL("Every neural technique is barred"),
        BARRED_KIND("A kind of technique is barred"),
        BARRED_NERVE("Techniques for a nerve are barred"),
        BARRED_REGION("Techniques that move a region are barred"),
        BARRED_JOINT_MOVEMENT("A joint movement is barred"),
        BARRED_POSITION("A position is barred"),
        BARRED_HOME("The home programme is barred"),
        DEFERRAL("Neural techniques are withheld until a concern is cleared"),
        TECHNIQUE_NOT_RECOMMENDED("A requested technique is not recommended");

        private final String display;

        IssueKind(String display) {
            this.display = display;
        }

        String display() {
            return display;
        }

        static IssueKind of(Scope scope) {
            return valueOf("BARRED_" + scope.name());
        }
    }
}
