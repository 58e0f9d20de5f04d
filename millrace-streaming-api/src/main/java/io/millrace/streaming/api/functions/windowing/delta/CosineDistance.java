// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.windowing.delta;

import io.millrace.streaming.api.functions.windowing.delta.extractor.Extractor;

/**
 * One minus the cosine of the angle between two vectors; 0 if one of them is all zeros.
 *
 * <p>Mirrors Flink 1.14's {@code CosineDistance}; no known differences.
 *
 * @param <DATA> type of the records
 */
public class CosineDistance<DATA> extends ExtractionAwareDeltaFunction<DATA, double[]> {
    private static final long serialVersionUID = 1L;

    /** Creates a function for records that are arrays of numbers. */
    public CosineDistance() {
        super(null);
    }

    /**
     * Creates a function.
     *
     * @param converter takes the numbers out of a record
     */
    public CosineDistance(Extractor<DATA, double[]> converter) {
        super(converter);
    }

    @Override
    public double getNestedDelta(double[] oldDataPoint, double[] newDataPoint) {
        if (isZero(oldDataPoint) || isZero(newDataPoint)) {
            return 0;
        }
        if (oldDataPoint.length != newDataPoint.length) {
            throw new IllegalArgumentException("Cannot compute the cosine of vectors of different"
                    + " length: one has " + oldDataPoint.length + " numbers, the other "
                    + newDataPoint.length + ".");
        }
        double lengths = Math.sqrt(product(oldDataPoint, oldDataPoint))
                * Math.sqrt(product(newDataPoint, newDataPoint));
        return 1 - product(oldDataPoint, newDataPoint) / lengths;
    }

    private static boolean isZero(double[] vector) {
        for (double number : vector) {
            if (number != 0) {
                return false;
            }
        }
        return true;
    }

    private static double product(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
