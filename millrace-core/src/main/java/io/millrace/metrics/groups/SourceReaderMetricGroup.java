// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.metrics.groups;

import io.millrace.metrics.Counter;
import io.millrace.metrics.Gauge;

/** The metrics of a source's reader. Mirrors Flink 1.14's {@code SourceReaderMetricGroup}. */
public interface SourceReaderMetricGroup extends OperatorMetricGroup {

    /**
     * Records that could not be read.
     *
     * @return the counter {@code numRecordsInErrors}
     */
    Counter getNumRecordsInErrorsCounter();

    /**
     * Sets what tells how many bytes wait in the outside system.
     *
     * @param pendingBytesGauge bytes; shown as {@code pendingBytes}
     */
    void setPendingBytesGauge(Gauge<Long> pendingBytesGauge);

    /**
     * Sets what tells how many records wait in the outside system.
     *
     * @param pendingRecordsGauge records; shown as {@code pendingRecords}
     */
    void setPendingRecordsGauge(Gauge<Long> pendingRecordsGauge);
}
