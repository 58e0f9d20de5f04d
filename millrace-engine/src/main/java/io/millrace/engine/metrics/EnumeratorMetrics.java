// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import io.millrace.metrics.Gauge;
import io.millrace.metrics.groups.SplitEnumeratorMetricGroup;

/** The metrics of a source's enumerator. Belongs to the enumerator's thread. */
public final class EnumeratorMetrics extends MetricsOf<MetricNode>
        implements SplitEnumeratorMetricGroup {

    /**
     * @param group in which the metrics are known
     */
    EnumeratorMetrics(MetricNode group) {
        super(group);
    }

    /** Its coordinator has ended: the metrics are let go. Any thread. */
    public void close() {
        group.close();
    }

    @Override
    public <G extends Gauge<Long>> G setUnassignedSplitsGauge(G unassignedSplitsGauge) {
        return gauge("unassignedSplits", unassignedSplitsGauge);
    }
}
