// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.api.common.eventtime.TimestampAssigner;
import io.millrace.api.common.eventtime.TimestampAssignerSupplier;
import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.common.eventtime.WatermarkGenerator;
import io.millrace.api.common.eventtime.WatermarkGeneratorSupplier;
import io.millrace.api.common.eventtime.WatermarkOutput;
import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.streaming.api.functions.AssignerWithPunctuatedWatermarks;

/**
 * Makes a strategy of an assigner of Flink's old interface, asked for a watermark after every record. Assigner and
 * generator are the same object, which every subtask has for itself.
 *
 * @param <T> type of the records
 */
final class PunctuatedAssigner<T> implements WatermarkStrategy<T> {

    private static final long serialVersionUID = 1L;

    private final AssignerWithPunctuatedWatermarks<T> assigner;

    PunctuatedAssigner(AssignerWithPunctuatedWatermarks<T> assigner) {
        this.assigner = assigner;
    }

    @Override
    public TimestampAssigner<T> createTimestampAssigner(TimestampAssignerSupplier.Context context) {
        return assigner;
    }

    @Override
    public WatermarkGenerator<T> createWatermarkGenerator(
            WatermarkGeneratorSupplier.Context context) {
        return new WatermarkGenerator<>() {
            @Override
            public void onEvent(T event, long eventTimestamp, WatermarkOutput output) {
                var next = assigner.checkAndGetNextWatermark(event, eventTimestamp);
                if (next != null) {
                    output.emitWatermark(new Watermark(next.getTimestamp()));
                }
            }

            @Override
            public void onPeriodicEmit(WatermarkOutput output) {}
        };
    }
}
