// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import io.millrace.metrics.Counter;
import io.millrace.metrics.Gauge;
import io.millrace.metrics.groups.OperatorIOMetricGroup;
import io.millrace.metrics.groups.OperatorMetricGroup;
import io.millrace.metrics.groups.SourceReaderMetricGroup;

/** The metrics of a source's reader: those of its operator, and some under names of their own. Belongs to the task's thread. */
public final class ReaderMetrics extends MetricsOf<OperatorMetricGroup>
        implements SourceReaderMetricGroup {

    private Counter errors;

    /**
     * @param group the operator's
     */
    public ReaderMetrics(OperatorMetricGroup group) {
        super(group);
    }

    @Override
    public OperatorIOMetricGroup getIOMetricGroup() {
        return group.getIOMetricGroup();
    }

    @Override
    public Counter getNumRecordsInErrorsCounter() {
        if (errors == null) {
            errors = counter("numRecordsInErrors");
        }
        return errors;
    }

    @Override
    public void setPendingBytesGauge(Gauge<Long> pendingBytesGauge) {
        gauge("pendingBytes", pendingBytesGauge);
    }

    @Override
    public void setPendingRecordsGauge(Gauge<Long> pendingRecordsGauge) {
        gauge("pendingRecords", pendingRecordsGauge);
    }
}
