// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.metrics.groups;

import io.millrace.metrics.MetricGroup;

/** The metrics of an operator's coordinator. Mirrors Flink 1.14's {@code OperatorCoordinatorMetricGroup}. */
public interface OperatorCoordinatorMetricGroup extends MetricGroup {}
