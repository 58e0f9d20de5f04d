// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.source;

import io.millrace.api.common.eventtime.TimestampAssignerSupplier;
import io.millrace.api.common.eventtime.WatermarkGeneratorSupplier;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.metrics.MetricGroup;
import io.millrace.util.clock.RelativeClock;

/** What a watermark strategy sees of the engine when it makes its parts. */
record StrategyContext(OperatorContext context)
        implements TimestampAssignerSupplier.Context, WatermarkGeneratorSupplier.Context {

    @Override
    public MetricGroup getMetricGroup() {
        return context.runtimeContext().getMetricGroup();
    }

    @Override
    public RelativeClock getInputActivityClock() {
        return context.activeTime();
    }
}
