// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.windowing.delta;

import io.millrace.streaming.api.functions.windowing.delta.extractor.Extractor;

/**
 * A delta of parts of records, or of records that already are what is compared.
 *
 * <p>Mirrors Flink 1.14's {@code ExtractionAwareDeltaFunction}; no known differences.
 *
 * @param <DATA> type of the records
 * @param <TO> type of what is compared
 */
public abstract class ExtractionAwareDeltaFunction<DATA, TO> implements DeltaFunction<DATA> {
    private static final long serialVersionUID = 1L;

    private final Extractor<DATA, TO> converter;

    /**
     * Creates a function.
     *
     * @param converter takes out what is compared; null if the records are that themselves
     */
    public ExtractionAwareDeltaFunction(Extractor<DATA, TO> converter) {
        this.converter = converter;
    }

    @Override
    @SuppressWarnings("unchecked")
    public double getDelta(DATA oldDataPoint, DATA newDataPoint) {
        if (converter == null) {
            return getNestedDelta((TO) oldDataPoint, (TO) newDataPoint);
        }
        return getNestedDelta(converter.extract(oldDataPoint), converter.extract(newDataPoint));
    }

    /**
     * Computes the difference of what was taken out.
     *
     * @param oldDataPoint of the earlier record
     * @param newDataPoint of the later record
     * @return the difference
     */
    public abstract double getNestedDelta(TO oldDataPoint, TO newDataPoint);
}
