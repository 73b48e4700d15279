package org.neuroglide.hooks;

import java.util.Locale;

/** Why a card is not followed. None of those for emergencies and urgent referrals lets a clinician pass over the finding. */
enum OverrideReason {
    ALREADY_SENT("The patient is in emergency care for this, or on the way"),
    ALREADY_REFERRED("The patient has been referred for this, and the referral is on record"),
    ENTERED_WRONGLY("A finding was entered wrongly; it is corrected, and the patient screened again"),
    CLEARED_IN_WRITING("The matter has been cleared by the clinician responsible; who, when and for what is on record"),
    SCREENED_TODAY("The missing answers are asked for at this visit, before any technique"),
    NO_TECHNIQUE_PLANNED("No neural technique is planned"),
    OTHER_MATTER("The visit is about another matter, and no neural technique is planned"),
    ORDER_CHANGED("The order will be changed"),
    RECORD_READ("The missing part of the record was read elsewhere, and what it says was entered"),
    OTHER_TREATMENT("Another treatment is preferred"),
    PATIENT_DECLINES("The patient prefers otherwise"),
    DOES_NOT_FIT("The guidance does not fit this patient");

    private final String display;

    OverrideReason(String display) {
        this.display = display;
    }

    Coding coding() {
        return new Coding(name().toLowerCase(Locale.ROOT).replace('_', '-'), Canonical.OVERRIDE_REASONS, display);
    }
}
