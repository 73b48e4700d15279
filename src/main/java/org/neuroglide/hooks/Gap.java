package org.neuroglide.hooks;

/** Why a part of a record is not known. */
enum Gap {
    NONE(""),
    NO_SERVER("not given, and the call names no FHIR server"),
    NO_TOKEN("not given, and the call brings no authorization to read it"),
    SERVER_NOT_ALLOWED("not given, and the FHIR server is not on this service's list"),
    TOKEN_EXPIRED("not given, and the authorization has expired"),
    SCOPE("not given, and the authorization does not cover it without conditions"),
    ERROR("the record system reported an error"),
    TIME("the FHIR server did not answer in time"),
    INCOMPLETE("only a part was given, and the rest could not be read");

    /** Continues "Conditions: ". */
    final String words;

    Gap(String words) {
        this.words = words;
    }
}
