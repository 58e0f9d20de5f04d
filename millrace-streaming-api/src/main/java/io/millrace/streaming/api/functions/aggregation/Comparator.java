// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.aggregation;

import io.millrace.streaming.api.functions.aggregation.AggregationFunction.AggregationType;

import java.io.Serializable;

/**
 * Says which of two values an aggregation prefers.
 *
 * <p>Mirrors Flink 1.14's {@code Comparator}; no known differences.
 */
public abstract class Comparator implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Creates a comparator. */
    public Comparator() {}

    /**
     * Compares two values.
     *
     * @param o1 the value kept so far
     * @param o2 the new value
     * @param <R> type of the new value
     * @return 1 if the first one is preferred; for {@code MIN} and {@code MAX} otherwise 0; for {@code
     *     MINBY} and {@code MAXBY} 0 if the two are equal and -1 if the second one is preferred
     */
    public abstract <R> int isExtremal(Comparable<R> o1, R o2);

    /**
     * Returns the comparator of an aggregation.
     *
     * @param type any but {@code SUM}
     * @return the comparator
     * @throws IllegalArgumentException for {@code SUM}
     */
    public static Comparator getForAggregation(AggregationType type) {
        return switch (type) {
            case MAX -> new OfValue(1);
            case MIN -> new OfValue(-1);
            case MAXBY -> new OfRecord(1);
            case MINBY -> new OfRecord(-1);
            case SUM -> throw new IllegalArgumentException("Unsupported aggregation type.");
        };
    }

    /** Prefers one only if it is really less or greater; sign is 1 for the greatest. */
    private static final class OfValue extends Comparator {
        private static final long serialVersionUID = 1L;

        private final int sign;

        OfValue(int sign) {
            this.sign = sign;
        }

        @Override
        public <R> int isExtremal(Comparable<R> o1, R o2) {
            return Integer.signum(o1.compareTo(o2)) == sign ? 1 : 0;
        }
    }

    /** Also tells equal values apart; sign is 1 for the greatest. */
    private static final class OfRecord extends Comparator {
        private static final long serialVersionUID = 1L;

        private final int sign;

        OfRecord(int sign) {
            this.sign = sign;
        }

        @Override
        public <R> int isExtremal(Comparable<R> o1, R o2) {
            return sign * Integer.signum(o1.compareTo(o2));
        }
    }
}
