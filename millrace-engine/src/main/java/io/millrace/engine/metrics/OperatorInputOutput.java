// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import io.millrace.metrics.Counter;
import io.millrace.metrics.MetricGroup;
import io.millrace.metrics.groups.OperatorIOMetricGroup;

/** The counters of an operator's input and output, which stand in its own scope. Belongs to the task's thread. */
final class OperatorInputOutput extends MetricsOf<MetricGroup> implements OperatorIOMetricGroup {

    private final RecordCounter recordsIn = new RecordCounter();
    private final RecordCounter recordsOut = new RecordCounter();
    private final TaskMetrics task;

    OperatorInputOutput(MetricGroup operator, TaskMetrics task) {
        super(operator);
        this.task = task;
        task.counter(operator, "numRecordsIn", recordsIn);
        task.counter(operator, "numRecordsOut", recordsOut);
    }

    @Override
    public RecordCounter getNumRecordsInCounter() {
        return recordsIn;
    }

    @Override
    public RecordCounter getNumRecordsOutCounter() {
        return recordsOut;
    }

    @Override
    public Counter getNumBytesInCounter() {
        return task.bytesIn();
    }

    @Override
    public Counter getNumBytesOutCounter() {
        return task.bytesOut();
    }
}
