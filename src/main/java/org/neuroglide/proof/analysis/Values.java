package org.neuroglide.proof.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Constraint.Op;

/** What a field of a fact can still be: words, or numbers with "unknown" beside them. */
sealed interface Values {
    boolean isEmpty();

    Values and(Values other);

    /** Whether every value is one of the other's. */
    boolean within(Values other);

    /** As a reader would write it. */
    String text();

    /** Codes, constants by name, true and false. */
    record Words(SortedSet<String> all) implements Values {
        static Words of(Collection<String> words) {
            return new Words(new TreeSet<>(words));
        }

        @Override
        public boolean isEmpty() {
            return all.isEmpty();
        }

        @Override
        public Values and(Values other) {
            SortedSet<String> both = new TreeSet<>(all);
            both.retainAll(((Words) other).all);
            return new Words(both);
        }

        @Override
        public boolean within(Values other) {
            return ((Words) other).all.containsAll(all);
        }

        @Override
        public String text() {
            return String.join(" or ", all.stream().map(w -> w.isEmpty() ? "none" : w).toList());
        }
    }

    /**
     * Numbers from one to another.
     *
     * @param lowOpen whether the low end itself is left out
     * @param unknown whether nobody may know it
     */
    record Span(BigDecimal low, boolean lowOpen, BigDecimal high, boolean highOpen, boolean unknown)
            implements Values {
        static Span between(BigDecimal low, BigDecimal high, boolean unknown) {
            return new Span(low, false, high, false, unknown);
        }

        /** The part of this span, known, that compares so with a number. */
        Span compared(Op op, BigDecimal with) {
            Span known = between(low, high, false).keeping(this);
            return switch (op) {
                case EQ, IN -> known.cut(new Span(with, false, with, false, false));
                case LT -> known.cut(new Span(low, false, with, true, false));
                case LE -> known.cut(new Span(low, false, with, false, false));
                case GT -> known.cut(new Span(with, true, high, false, false));
                case GE -> known.cut(new Span(with, false, high, false, false));
            };
        }

        private Span keeping(Span ends) {
            return new Span(low, ends.lowOpen, high, ends.highOpen, unknown);
        }

        /** For whole numbers: the same with closed ends. */
        Span whole() {
            BigDecimal from = low.setScale(0, RoundingMode.CEILING);
            BigDecimal to = high.setScale(0, RoundingMode.FLOOR);
            boolean up = lowOpen && from.compareTo(low) == 0;
            boolean down = highOpen && to.compareTo(high) == 0;
            return between(up ? from.add(BigDecimal.ONE) : from, down ? to.subtract(BigDecimal.ONE) : to, unknown);
        }

        Span onlyUnknown() {
            return new Span(BigDecimal.ONE, false, BigDecimal.ZERO, false, unknown);
        }

        Span onlyKnown() {
            return new Span(low, lowOpen, high, highOpen, false);
        }

        /** The same numbers with their sign turned. */
        Span negated() {
            return new Span(high.negate(), highOpen, low.negate(), lowOpen, unknown);
        }

        boolean hasNumber() {
            int order = low.compareTo(high);
            return order < 0 || order == 0 && !lowOpen && !highOpen;
        }

        @Override
        public boolean isEmpty() {
            return !unknown && !hasNumber();
        }

        @Override
        public Values and(Values other) {
            return cut((Span) other);
        }

        private Span cut(Span other) {
            int lows = low.compareTo(other.low);
            int highs = high.compareTo(other.high);
            return new Span(
                    lows >= 0 ? low : other.low,
                    lows == 0 ? lowOpen || other.lowOpen : lows > 0 ? lowOpen : other.lowOpen,
                    highs <= 0 ? high : other.high,
                    highs == 0 ? highOpen || other.highOpen : highs < 0 ? highOpen : other.highOpen,
                    unknown && other.unknown);
        }

        @Override
        public boolean within(Values other) {
            Span outer = (Span) other;
            if (unknown && !outer.unknown) {
                return false;
            }
            int lows = low.compareTo(outer.low);
            int highs = high.compareTo(outer.high);
            boolean lower = lows > 0 || lows == 0 && (lowOpen || !outer.lowOpen);
            boolean upper = highs < 0 || highs == 0 && (highOpen || !outer.highOpen);
            return !hasNumber() || lower && upper;
        }

        /** A number of the span with at most so many decimals; null where it has none. */
        @Nullable BigDecimal some(int decimals) {
            BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
            BigDecimal first = low.setScale(decimals, RoundingMode.CEILING);
            BigDecimal candidate = lowOpen && first.compareTo(low) == 0 ? first.add(step) : first;
            int order = candidate.compareTo(high);
            return hasNumber() && (order < 0 || order == 0 && !highOpen) ? candidate : null;
        }

        @Override
        public String text() {
            if (!hasNumber()) {
                return unknown ? "unknown" : "from " + low.toPlainString() + " to " + high.toPlainString();
            }
            String numbers = low.compareTo(high) == 0
                    ? low.toPlainString()
                    : (lowOpen ? "above " : "from ") + low.toPlainString() + (highOpen ? " to below " : " to ")
                            + high.toPlainString();
            return unknown ? numbers + " or unknown" : numbers;
        }
    }
}
