// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.windowing.delta;

import java.io.Serializable;

/**
 * Computes how far a record is from an earlier one.
 *
 * <p>Mirrors Flink 1.14's {@code DeltaFunction}; no known differences.
 *
 * @param <DATA> type of the records
 */
public interface DeltaFunction<DATA> extends Serializable {

    /**
     * Computes the difference.
     *
     * @param oldDataPoint the earlier record
     * @param newDataPoint the later record
     * @return the difference
     */
    double getDelta(DATA oldDataPoint, DATA newDataPoint);
}
