// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import io.millrace.metrics.Gauge;
import io.millrace.metrics.MetricGroup;
import io.millrace.metrics.groups.SplitEnumeratorMetricGroup;

/** The metrics of a source's enumerator. Belongs to the enumerator's thread. */
public final class EnumeratorMetrics extends MetricsOf<MetricGroup>
        implements SplitEnumeratorMetricGroup {

    /**
     * @param group in which the metrics are known
     */
    public EnumeratorMetrics(MetricGroup group) {
        super(group);
    }

    @Override
    public <G extends Gauge<Long>> G setUnassignedSplitsGauge(G unassignedSplitsGauge) {
        return gauge("unassignedSplits", unassignedSplitsGauge);
    }
}
