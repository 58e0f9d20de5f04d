// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.metrics.groups;

import io.millrace.metrics.Counter;
import io.millrace.metrics.MetricGroup;

/**
 * Counts what goes into an operator and out of it. Belongs to the task's thread. Mirrors Flink 1.14's {@code
 * OperatorIOMetricGroup}; other than there, records are counted only in jobs that have a metrics reporter, and bytes only by
 * readers and writers themselves. What a program counts by itself is always there.
 */
public interface OperatorIOMetricGroup extends MetricGroup {

    /**
     * Records received; for sources, records read.
     *
     * @return the counter {@code numRecordsIn}
     */
    Counter getNumRecordsInCounter();

    /**
     * Records emitted; for sinks, records written.
     *
     * @return the counter {@code numRecordsOut}
     */
    Counter getNumRecordsOutCounter();

    /**
     * Bytes received.
     *
     * @return the counter {@code numBytesIn}
     */
    Counter getNumBytesInCounter();

    /**
     * Bytes emitted.
     *
     * @return the counter {@code numBytesOut}
     */
    Counter getNumBytesOutCounter();
}
