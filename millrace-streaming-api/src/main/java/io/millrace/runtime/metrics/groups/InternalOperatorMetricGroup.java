// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.metrics.groups;

import io.millrace.metrics.groups.OperatorMetricGroup;

/**
 * The metrics of an operator, as operators that users write know it. Mirrors the name of Flink 1.14's class; all that it
 * can do is said by {@link OperatorMetricGroup}.
 */
public abstract class InternalOperatorMetricGroup implements OperatorMetricGroup {

    /** Called by the engine. */
    protected InternalOperatorMetricGroup() {}
}
