// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.metrics.groups;

import io.millrace.metrics.MetricGroup;

/** The metrics of an operator. Mirrors Flink 1.14's {@code OperatorMetricGroup}. */
public interface OperatorMetricGroup extends MetricGroup {

    /**
     * Counts what goes in and out.
     *
     * @return the group of these counters, always the same
     */
    OperatorIOMetricGroup getIOMetricGroup();
}
