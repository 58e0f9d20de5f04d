// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io;

import io.millrace.api.common.io.statistics.BaseStatistics;
import io.millrace.configuration.Configuration;
import io.millrace.core.io.InputSplit;
import io.millrace.core.io.InputSplitAssigner;
import io.millrace.core.io.InputSplitSource;

import java.io.IOException;
import java.io.Serializable;

/**
 * Reads records from something that comes in pieces, the splits.
 *
 * <p>Where the job starts a format is configured and asked for its splits. Every subtask has a copy
 * that it configures as well; then for each split it gets: {@link #open}, {@link #reachedEnd} and
 * {@link #nextRecord} in turn, {@link #close}. Mirrors Flink 1.14's {@code InputFormat}; no known
 * differences.
 *
 * @param <OT> type of the records
 * @param <T> type of the splits
 */
public interface InputFormat<OT, T extends InputSplit> extends InputSplitSource<T>, Serializable {

    /**
     * Takes settings; called before anything else, and maybe more than once.
     *
     * @param parameters the settings
     */
    void configure(Configuration parameters);

    /**
     * Returns what is known of the input's size.
     *
     * @param cachedStatistics what was known before, or null
     * @return statistics, or null if nothing is known
     * @throws IOException if looking fails
     */
    BaseStatistics getStatistics(BaseStatistics cachedStatistics) throws IOException;

    @Override
    T[] createInputSplits(int minNumSplits) throws IOException;

    @Override
    InputSplitAssigner getInputSplitAssigner(T[] inputSplits);

    /**
     * Begins with a split.
     *
     * @param split the split
     * @throws IOException if it cannot be opened
     */
    void open(T split) throws IOException;

    /**
     * Says whether the open split has no more records.
     *
     * @return true at its end
     * @throws IOException if reading fails
     */
    boolean reachedEnd() throws IOException;

    /**
     * Returns the next record of the open split.
     *
     * @param reuse an object that may be filled and returned; may be null
     * @return the record; null if there was none after all
     * @throws IOException if reading fails
     */
    OT nextRecord(OT reuse) throws IOException;

    /**
     * Ends with a split; called also after failures, and if none is open.
     *
     * @throws IOException if closing fails
     */
    void close() throws IOException;
}
