// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.metrics.groups;

import io.millrace.metrics.Gauge;

/** The metrics of a source's split enumerator. Mirrors Flink 1.14's {@code SplitEnumeratorMetricGroup}. */
public interface SplitEnumeratorMetricGroup extends OperatorCoordinatorMetricGroup {

    /**
     * Sets what tells how many splits no reader has yet.
     *
     * @param <G> type of the gauge
     * @param unassignedSplitsGauge splits; shown as {@code unassignedSplits}
     * @return the gauge
     */
    <G extends Gauge<Long>> G setUnassignedSplitsGauge(G unassignedSplitsGauge);
}
