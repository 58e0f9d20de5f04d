// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.windowing.delta;

import io.millrace.streaming.api.functions.windowing.delta.extractor.Extractor;

/**
 * The distance of two points in space.
 *
 * <p>Mirrors Flink 1.14's {@code EuclideanDistance}; no known differences.
 *
 * @param <DATA> type of the records
 */
public class EuclideanDistance<DATA> extends ExtractionAwareDeltaFunction<DATA, double[]> {
    private static final long serialVersionUID = 1L;

    /** Creates a function for records that are arrays of numbers. */
    public EuclideanDistance() {
        super(null);
    }

    /**
     * Creates a function.
     *
     * @param converter takes the numbers out of a record
     */
    public EuclideanDistance(Extractor<DATA, double[]> converter) {
        super(converter);
    }

    @Override
    public double getNestedDelta(double[] oldDataPoint, double[] newDataPoint) {
        double sum = 0;
        for (int i = 0; i < oldDataPoint.length; i++) {
            double difference = oldDataPoint[i] - newDataPoint[i];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }
}
