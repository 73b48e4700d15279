package org.neuroglide.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.neuroglide.fhir.FhirCase.Unused;
import org.neuroglide.model.Side;

/** What every reader of records shares: the day that is judged, the code map, and the list of what was not used. */
final class RecordNotes {
    private static final int LONGEST = 200;

    final LocalDate asOf;
    final AnswerDates dates;
    private final CodeMap map;
    private final Set<Unused> unused = new LinkedHashSet<>();
    private String visit = "";

    RecordNotes(LocalDate asOf, AnswerDates dates, CodeMap map) {
        this.asOf = asOf;
        this.dates = dates;
        this.map = map;
    }

    void skip(String reference, String code, String reason) {
        unused.add(new Unused(FhirProblems.name(reference), code, reason));
    }

    List<Unused> unused() {
        return List.copyOf(unused);
    }

    /** @param encounter in which the assessment of the day that is judged was made */
    void visit(Reference encounter) {
        visit = encounter.hasReference() ? encounter.getReference() : "";
    }

    boolean isOfTheVisit(Reference encounter) {
        return !visit.isEmpty() && visit.equals(encounter.getReference());
    }

    static String reference(Resource resource) {
        String id = resource.getIdElement().getIdPart();
        return resource.fhirType() + "/" + (id == null ? "" : id);
    }

    /** What a record means; where it means nothing, that is noted. */
    List<Meant> meanings(String reference, CodeableConcept concept) {
        return meanings(reference, concept, "serious-concern");
    }

    /** @param concern the reason under which a serious concern is noted: no item of a case holds it, and it must not vanish */
    List<Meant> meanings(String reference, CodeableConcept concept, String concern) {
        List<Meant> meant = new ArrayList<>();
        boolean serious = false;
        for (Coding coding : concept.getCoding()) {
            map.meanings(coding).forEach(m -> meant.add(new Meant(m, code(coding))));
            if (map.isConcern(coding)) {
                serious = true;
                skip(reference, code(coding), concern);
            }
        }
        if (meant.isEmpty() && !serious) {
            skip(reference, code(concept), concept.getCoding().isEmpty() ? "no-code" : "not-mapped");
        }
        return meant;
    }

    /** A meaning and the code that has it, as {@code system|code}. */
    record Meant(CodeMeaning meaning, String code) {}

    static String code(CodeableConcept concept) {
        return concept.getCoding().isEmpty() ? "" : code(concept.getCoding().get(0));
    }

    static String code(Coding coding) {
        String text = (coding.getSystem() == null ? "" : coding.getSystem()) + "|" + (coding.getCode() == null ? "" : coding.getCode());
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** The sides that body sites state; what they mean otherwise is noted where it is nothing. */
    Set<Side> sides(String reference, List<CodeableConcept> sites) {
        Set<Side> sides = new LinkedHashSet<>();
        for (CodeMeaning meaning : sites(reference, sites)) {
            if (meaning.section().equals("sides")) {
                sides.addAll(each(Side.valueOf(meaning.item().toUpperCase(Locale.ROOT))));
            }
        }
        return sides;
    }

    Set<String> regions(String reference, List<CodeableConcept> sites) {
        Set<String> regions = new LinkedHashSet<>();
        sites(reference, sites).stream().filter(m -> m.section().equals("regions")).forEach(m -> regions.add(m.item()));
        return regions;
    }

    private List<CodeMeaning> sites(String reference, List<CodeableConcept> sites) {
        return sites.stream().flatMap(s -> meanings(reference, s).stream()).map(Meant::meaning).toList();
    }

    static List<Side> each(Side side) {
        return side == Side.BOTH ? List.of(Side.LEFT, Side.RIGHT) : List.of(side);
    }

    boolean later(@Nullable LocalDate day) {
        return day != null && day.isAfter(asOf);
    }
}
