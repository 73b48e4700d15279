package org.neuroglide.engine;

import java.time.LocalDate;
import java.util.Locale;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Course;
import org.neuroglide.model.Effort;
import org.neuroglide.model.History;
import org.neuroglide.model.NightPain;
import org.neuroglide.model.Presence;
import org.neuroglide.model.RangeOfOnset;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.RestPain;
import org.neuroglide.model.Symptom;

/** Checks which components a symptom, a red flag or a history item carries, and their ranges. */
final class ComponentChecks {
    private static final int NPRS = 10;
    private static final int WEEK_OF_MINUTES = 10_080;
    private static final int MONTH_OF_HOURS = 720;

    private ComponentChecks() {}

    static void symptom(CasePlace place, VocabularyItem item, Symptom symptom, CaseProblems problems) {
        boolean allowed = item.behaviour();
        Presence presence = symptom.presence();
        component(place, "worst", symptom.worst() != null, allowed, presence, problems);
        component(place, "rest", symptom.rest() != RestPain.NOT_ASSESSED, allowed, presence, problems);
        component(place, "night", symptom.night() != NightPain.NOT_ASSESSED, allowed, presence, problems);
        component(place, "onset", symptom.onset() != RangeOfOnset.NOT_ASSESSED, allowed, presence, problems);
        component(place, "effort", symptom.effort() != Effort.NOT_ASSESSED, allowed, presence, problems);
        component(place, "settleMinutes", symptom.settleMinutes() != null, allowed, presence, problems);
        component(place, "flareHours", symptom.flareHours() != null, allowed, presence, problems);
        component(place, "spread", symptom.spread() != Presence.NOT_ASSESSED, allowed, presence, problems);
        problems.range(place, "worst", symptom.worst(), 0, NPRS);
        problems.range(place, "settleMinutes", symptom.settleMinutes(), 0, WEEK_OF_MINUTES);
        problems.range(place, "flareHours", symptom.flareHours(), 0, MONTH_OF_HOURS);
    }

    static void redFlag(CasePlace place, VocabularyItem item, RedFlag flag, CaseProblems problems) {
        component(place, "course", flag.course() != Course.NOT_ASSESSED, item.course(), flag.presence(), problems);
    }

    static void history(CasePlace place, VocabularyItem item, History history, CaseProblems problems) {
        Presence presence = history.presence();
        listed(place, item, "on", history.on() != null, presence, problems);
        listed(place, item, "cleared", history.cleared() != Presence.NOT_ASSESSED, presence, problems);
        listed(place, item, "stable", history.stable() != Presence.NOT_ASSESSED, presence, problems);
        listed(place, item, "healed", history.healed() != Presence.NOT_ASSESSED, presence, problems);
        problems.notAfterVisit(place, "on", history.on());
        clearance(place, item, history, problems);
    }

    /** An incomplete clearance is no error: it reads as not assessed, and a rule asks for the rest. */
    private static void clearance(CasePlace place, VocabularyItem item, History history, CaseProblems problems) {
        boolean allowed = item.components().contains("cleared");
        boolean by = !history.clearedBy().isEmpty();
        boolean purpose = !history.clearedFor().isEmpty();
        LocalDate given = history.clearedOn();
        component(place, "clearedBy", by, allowed, history.presence(), problems);
        component(place, "clearedOn", given != null, allowed, history.presence(), problems);
        component(place, "clearedFor", purpose, allowed, history.presence(), problems);
        problems.text(place, "clearedBy", history.clearedBy());
        problems.text(place, "clearedFor", history.clearedFor());
        boolean soundDate = problems.notAfterVisit(place, "clearedOn", given);
        LocalDate event = history.on();
        if (given != null && event != null && given.isBefore(event)) {
            soundDate = false;
            String message = "is " + given + ", before what it clears, on " + event;
            problems.add("clearance-before-event", place.path("clearedOn"), message, "");
        }
        boolean complete = by && purpose && given != null && soundDate;
        boolean refused = history.cleared() == Presence.ABSENT && (by || purpose || given != null);
        if (refused || complete && history.cleared() == Presence.NOT_ASSESSED) {
            String message = "describes a clearance, but cleared is not present";
            String field = by ? "clearedBy" : purpose ? "clearedFor" : "clearedOn";
            problems.add("clearance-not-present", place.path(field), message, "add cleared: present, or leave this out");
        }
    }

    private static void listed(
            CasePlace place,
            VocabularyItem item,
            String field,
            boolean given,
            Presence presence,
            CaseProblems problems) {
        if (given) {
            component(place, field, true, item.components().contains(field), presence, problems);
        }
    }

    private static void component(
            CasePlace place, String field, boolean given, boolean allowed, Presence presence, CaseProblems problems) {
        if (!given) {
            return;
        }
        if (!allowed) {
            notAllowed(place, field, problems);
        } else if (presence != Presence.PRESENT) {
            String is = presence.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            String message = "describes a finding that is " + is;
            problems.add("detail-without-presence", place.path(field), message, "make it present, or leave this out");
        }
    }

    static void notAllowed(CasePlace place, String field, CaseProblems problems) {
        problems.add(
                "component-not-allowed",
                place.path(field),
                CaseProblems.shown(place.item()) + " takes no " + field,
                "leave it out");
    }
}
