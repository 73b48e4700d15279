package org.neuroglide.engine;

/**
 * A place in a case, named as in a case file. Its text is only made where it is needed.
 *
 * @param item the code within the section, or empty
 */
record CasePlace(String section, String item) {
    String path() {
        return item.isEmpty() ? section : section + "." + CaseProblems.shown(item);
    }

    String path(String field) {
        return path() + "." + field;
    }
}
