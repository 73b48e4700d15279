package org.neuroglide.hooks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The moments in a client's work at which these services are called. */
enum Hook {
    PATIENT_VIEW(true, false),
    ORDER_SELECT(false, false),
    ORDER_SIGN(false, false),
    APPOINTMENT_BOOK(true, false),
    ENCOUNTER_START(false, true);

    private static final List<String> CLINICIANS = List.of("Practitioner", "PractitionerRole");
    private static final List<String> EVERYBODY = List.of("Practitioner", "PractitionerRole", "Patient", "RelatedPerson");

    private final boolean forEverybody;
    final boolean needsEncounter;

    Hook(boolean forEverybody, boolean needsEncounter) {
        this.forEverybody = forEverybody;
        this.needsEncounter = needsEncounter;
    }

    /** The hook as requests and discovery name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Hook> of(String word) {
        return Arrays.stream(values()).filter(h -> h.word().equals(word)).findFirst();
    }

    /** The resource types that the user may be of. */
    List<String> users() {
        return forEverybody ? EVERYBODY : CLINICIANS;
    }

    boolean aboutOrders() {
        return this == ORDER_SELECT || this == ORDER_SIGN;
    }
}
