// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.metrics.groups;

import io.millrace.metrics.Counter;
import io.millrace.metrics.Gauge;

/** The metrics of a sink's writer. Mirrors Flink 1.14's {@code SinkWriterMetricGroup}. */
public interface SinkWriterMetricGroup extends OperatorMetricGroup {

    /**
     * Records that could not be sent.
     *
     * @return the counter {@code numRecordsOutErrors}
     */
    Counter getNumRecordsOutErrorsCounter();

    /**
     * Sets what tells how long the last record took to send.
     *
     * @param currentSendTimeGauge milliseconds; shown as {@code currentSendTime}
     */
    void setCurrentSendTimeGauge(Gauge<Long> currentSendTimeGauge);
}
