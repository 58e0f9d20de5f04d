// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.api.common.eventtime.NoWatermarksGenerator;
import io.millrace.api.common.eventtime.TimestampAssigner;
import io.millrace.api.common.eventtime.TimestampAssignerSupplier;
import io.millrace.api.common.eventtime.WatermarkGenerator;
import io.millrace.api.common.eventtime.WatermarkGeneratorSupplier;
import io.millrace.api.common.eventtime.WatermarkStrategy;

/** What is left of a strategy in a batch: timestamps. The generator of watermarks is never asked for. */
record TimestampsOnly(WatermarkStrategy<Object> strategy) implements WatermarkStrategy<Object> {

    @SuppressWarnings("unchecked")
    static WatermarkStrategy<?> of(WatermarkStrategy<?> strategy) {
        return new TimestampsOnly((WatermarkStrategy<Object>) strategy);
    }

    @Override
    public TimestampAssigner<Object> createTimestampAssigner(
            TimestampAssignerSupplier.Context context) {
        return strategy.createTimestampAssigner(context);
    }

    @Override
    public WatermarkGenerator<Object> createWatermarkGenerator(
            WatermarkGeneratorSupplier.Context context) {
        return new NoWatermarksGenerator<>();
    }
}
