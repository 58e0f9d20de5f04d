// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.assigners;

import java.io.Serializable;

/**
 * Tells for each record how long its session lasts without another one.
 *
 * <p>Mirrors Flink 1.14's {@code SessionWindowTimeGapExtractor}; no known differences.
 *
 * @param <T> type of the records
 */
public interface SessionWindowTimeGapExtractor<T> extends Serializable {

    /**
     * Returns the gap after a record.
     *
     * @param element the record
     * @return milliseconds, positive
     */
    long extract(T element);
}
