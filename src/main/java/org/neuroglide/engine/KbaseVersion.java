package org.neuroglide.engine;

/** Versions of a knowledge base, a year and a number such as {@code 2026.1}, as numbers that compare. */
final class KbaseVersion {
    /** What a text that is no version reads as: older than every version. */
    static final int MALFORMED = -1;

    private static final int YEAR_DIGITS = 4;
    private static final int MOST_DIGITS = 4;
    private static final int PER_YEAR = 10_000;

    private KbaseVersion() {}

    static int rank(String version) {
        int dot = version.indexOf('.');
        int after = version.length() - dot - 1;
        if (dot != YEAR_DIGITS || after < 1 || after > MOST_DIGITS) {
            return MALFORMED;
        }
        int year = digits(version, 0, dot);
        int number = digits(version, dot + 1, version.length());
        return year < 0 || number < 0 ? MALFORMED : year * PER_YEAR + number;
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return MALFORMED;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
