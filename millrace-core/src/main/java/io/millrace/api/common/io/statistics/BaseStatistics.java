// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io.statistics;

/**
 * Size of an input, as far as it is known. Mirrors Flink 1.14's {@code BaseStatistics}; no known
 * differences.
 */
public interface BaseStatistics {

    /** Says that the size is not known. */
    long SIZE_UNKNOWN = -1;

    /** Says that the number of records is not known. */
    long NUM_RECORDS_UNKNOWN = -1;

    /** Says that the size of records is not known. */
    float AVG_RECORD_BYTES_UNKNOWN = -1.0f;

    /**
     * Returns the size of the whole input.
     *
     * @return bytes, or {@link #SIZE_UNKNOWN}
     */
    long getTotalInputSize();

    /**
     * Returns the number of records, which may be an estimate.
     *
     * @return records, or {@link #NUM_RECORDS_UNKNOWN}
     */
    long getNumberOfRecords();

    /**
     * Returns the mean size of a record, which may be an estimate.
     *
     * @return bytes, or {@link #AVG_RECORD_BYTES_UNKNOWN}
     */
    float getAverageRecordWidth();
}
