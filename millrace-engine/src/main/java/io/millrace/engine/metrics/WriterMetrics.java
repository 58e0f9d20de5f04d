// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import io.millrace.metrics.Counter;
import io.millrace.metrics.Gauge;
import io.millrace.metrics.groups.OperatorIOMetricGroup;
import io.millrace.metrics.groups.OperatorMetricGroup;
import io.millrace.metrics.groups.SinkWriterMetricGroup;

/** The metrics of a writer of a sink: those of its operator, and some under names of their own. Belongs to the task's thread. */
public final class WriterMetrics extends MetricsOf<OperatorMetricGroup>
        implements SinkWriterMetricGroup {

    private Counter errors;

    /**
     * @param group the operator's
     */
    public WriterMetrics(OperatorMetricGroup group) {
        super(group);
    }

    @Override
    public OperatorIOMetricGroup getIOMetricGroup() {
        return group.getIOMetricGroup();
    }

    @Override
    public Counter getNumRecordsOutErrorsCounter() {
        if (errors == null) {
            errors = counter("numRecordsOutErrors");
        }
        return errors;
    }

    @Override
    public void setCurrentSendTimeGauge(Gauge<Long> currentSendTimeGauge) {
        gauge("currentSendTime", currentSendTimeGauge);
    }
}
