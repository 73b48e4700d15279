package org.neuroglide.knowledge;

/**
 * What no dose may exceed: names of parameters, empty where a knowledge base has no such cap.
 *
 * @param sessions a day
 * @param repetitions a set
 * @param oscillation seconds of moving without a rest
 */
public record DoseCaps(String sessions, String repetitions, String oscillation) {
    static final DoseCaps NONE = new DoseCaps("", "", "");
}
