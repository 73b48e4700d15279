package org.neuroglide.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Complaint;
import org.neuroglide.model.GroupAnswer;
import org.neuroglide.model.IrritabilityOverride;
import org.neuroglide.model.Level;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.PreviousVisit;
import org.neuroglide.model.Response;

/** Checks of everything in a case but its single findings. */
final class VisitChecks {
    private static final int OLDEST = 120;
    private static final int NPRS = 10;
    private static final int WEEK_OF_MINUTES = 10_080;
    private static final int MONTH_OF_HOURS = 720;
    private static final int MOST_SESSIONS = 100;

    private static final CasePlace PATIENT = new CasePlace("patient", "");
    private static final CasePlace COMPLAINT = new CasePlace("complaint", "");
    private static final CasePlace RESPONSE = new CasePlace("response", "");
    private static final CasePlace PREVIOUS = new CasePlace("previousVisit", "");
    private static final CasePlace OVERRIDE = new CasePlace("override", "");

    private final Knowledge knowledge;
    private final Vocabulary vocabulary;
    private final int version;

    VisitChecks(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.vocabulary = knowledge.vocabulary();
        this.version = KbaseVersion.rank(knowledge.info().version());
    }

    void check(PatientCase given, CaseProblems problems) {
        problems.range(PATIENT, "age", given.patient().age(), 0, OLDEST);
        complaint(given.complaint(), problems);
        if (!given.screen().isEmpty()) {
            screen(given.screen(), problems);
        }
        previousVisit(given.previousVisit(), problems);
        response(given, problems);
        override(given.override(), problems);
    }

    private void complaint(Complaint complaint, CaseProblems problems) {
        code(COMPLAINT, "region", Section.REGIONS, complaint.region(), problems);
        code(COMPLAINT, "diagnosis", Section.CONDITIONS, complaint.diagnosis(), problems);
        problems.notAfterVisit(COMPLAINT, "onset", complaint.onset());
    }

    private void code(CasePlace place, String field, Section section, String code, CaseProblems problems) {
        if (!code.isEmpty() && vocabulary.item(section, code).isEmpty()) {
            problems.unknown(place.path(field), field.equals("region") ? "region" : "condition", code, codes(section));
        }
    }

    private void screen(List<GroupAnswer> answers, CaseProblems problems) {
        Set<String> seen = new HashSet<>();
        for (GroupAnswer answer : answers) {
            CasePlace place = new CasePlace("screen", answer.group());
            if (vocabulary.item(Section.GROUPS, answer.group()).isEmpty()) {
                problems.unknown(place.path(), "group", answer.group(), codes(Section.GROUPS));
            } else if (!seen.add(answer.group())) {
                problems.add("given-twice", place.path(), "is answered twice", "keep one answer");
            }
            version(place, answer.version(), problems);
            problems.notAfterVisit(place, "assessedOn", answer.assessedOn());
        }
    }

    private void version(CasePlace place, String given, CaseProblems problems) {
        int rank = KbaseVersion.rank(given);
        if (rank == KbaseVersion.MALFORMED) {
            String message = "\"" + CaseProblems.shown(given) + "\" is no version of a knowledge base";
            problems.add("version-malformed", place.path("kbase"), message, "write a year and a number: \"2026.1\"");
        } else if (rank > version) {
            String ours = knowledge.info().version();
            String message = "version " + given + " is newer than this knowledge base, " + ours;
            problems.add("version-newer", place.path("kbase"), message, "load the version it was answered for");
        }
    }

    private void previousVisit(PreviousVisit visit, CaseProblems problems) {
        problems.beforeVisit(PREVIOUS, "on", visit.on());
        problems.range(PREVIOUS, "worst", visit.worst(), 0, NPRS);
        problems.range(PREVIOUS, "baselineWorst", visit.baselineWorst(), 0, NPRS);
        problems.range(PREVIOUS, "sessions", visit.sessions(), 0, MOST_SESSIONS);
        problems.range(PREVIOUS, "weeks", visit.weeks(), 0, MOST_SESSIONS);
        for (String technique : visit.techniques()) {
            Set<String> known = knowledge.techniques().keySet();
            if (!known.contains(technique)) {
                problems.unknown(PREVIOUS.path("techniques"), "technique", technique, known);
            }
        }
    }

    private void response(PatientCase given, CaseProblems problems) {
        Response response = given.response();
        if (!given.previousVisit().recorded() && !response.equals(Response.UNKNOWN)) {
            String message = "there is a response, but no previous visit that it answers to";
            problems.add("response-without-visit", RESPONSE.path(), message, "add previousVisit");
        }
        problems.range(RESPONSE, "duringChange", response.duringChange(), -NPRS, NPRS);
        problems.range(RESPONSE, "settleMinutes", response.settleMinutes(), 0, WEEK_OF_MINUTES);
        problems.range(RESPONSE, "flareHours", response.flareHours(), 0, MONTH_OF_HOURS);
        problems.range(RESPONSE, "change", response.change(), -NPRS, NPRS);
        problems.range(RESPONSE, "changeSinceBaseline", response.changeSinceBaseline(), -NPRS, NPRS);
    }

    private static void override(IrritabilityOverride override, CaseProblems problems) {
        problems.text(OVERRIDE, "reason", override.reason());
        if (!override.given()) {
            return;
        }
        if (override.level() == Level.UNKNOWN) {
            problems.add(
                    "override-without-level",
                    OVERRIDE.path("level"),
                    "an override needs a level",
                    "use low, moderate or high");
        }
        if (override.reason().isBlank()) {
            problems.add("override-without-reason", OVERRIDE.path("reason"), "an override needs a reason", "say why");
        }
    }

    private Collection<String> codes(Section section) {
        return vocabulary.items(section).stream().map(VocabularyItem::code).toList();
    }
}
