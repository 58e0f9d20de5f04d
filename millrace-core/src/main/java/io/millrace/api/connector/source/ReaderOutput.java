// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.connector.source;

import io.millrace.api.common.eventtime.Watermark;

/**
 * Where a reader emits records. A reader either emits all here, or has an output for each split, which then has
 * a watermark generator of its own: the source's watermark is the smallest over all splits that are not idle. Task's
 * thread only. Mirrors Flink 1.14's {@code ReaderOutput}.
 *
 * @param <T> type of the records
 */
public interface ReaderOutput<T> extends SourceOutput<T> {

    @Override
    void collect(T record);

    @Override
    void collect(T record, long timestamp);

    @Override
    void emitWatermark(Watermark watermark);

    @Override
    void markIdle();

    /**
     * The output of one split.
     *
     * @param splitId id of the split
     * @return the output, the same at each call until it is released
     */
    SourceOutput<T> createOutputForSplit(String splitId);

    /**
     * Lets go of the output of a split that has ended, so that the source's watermark does not wait for it.
     *
     * @param splitId id of the split
     */
    void releaseOutputForSplit(String splitId);
}
