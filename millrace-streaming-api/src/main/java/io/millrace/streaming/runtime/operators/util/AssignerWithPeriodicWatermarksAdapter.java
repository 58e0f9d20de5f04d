// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.runtime.operators.util;

import io.millrace.api.common.eventtime.TimestampAssigner;
import io.millrace.api.common.eventtime.TimestampAssignerSupplier;
import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.common.eventtime.WatermarkGenerator;
import io.millrace.api.common.eventtime.WatermarkGeneratorSupplier;
import io.millrace.api.common.eventtime.WatermarkOutput;
import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.streaming.api.functions.AssignerWithPeriodicWatermarks;
import io.millrace.util.Preconditions;

/**
 * Lets an older assigner that makes watermarks from time to time act as a watermark generator.
 *
 * <p>Mirrors Flink 1.14's {@code AssignerWithPeriodicWatermarksAdapter}; no known differences.
 *
 * @param <T> type of the records
 */
@SuppressWarnings("deprecation")
public final class AssignerWithPeriodicWatermarksAdapter<T> implements WatermarkGenerator<T> {

    private final AssignerWithPeriodicWatermarks<T> assigner;

    /**
     * Creates a generator.
     *
     * @param assigner makes the watermarks
     */
    public AssignerWithPeriodicWatermarksAdapter(AssignerWithPeriodicWatermarks<T> assigner) {
        this.assigner = Preconditions.checkNotNull(assigner);
    }

    @Override
    public void onEvent(T event, long eventTimestamp, WatermarkOutput output) {}

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        emit(assigner.getCurrentWatermark(), output);
    }

    private static void emit(
            io.millrace.streaming.api.watermark.Watermark watermark, WatermarkOutput output) {
        if (watermark != null) {
            output.emitWatermark(new Watermark(watermark.getTimestamp()));
        }
    }

    /**
     * The older assigner as a strategy: assigner of timestamps and maker of watermarks in one.
     *
     * @param <T> type of the records
     */
    public static final class Strategy<T> implements WatermarkStrategy<T> {
        private static final long serialVersionUID = 1L;

        private final AssignerWithPeriodicWatermarks<T> assigner;

        /**
         * Creates a strategy.
         *
         * @param assigner assigns timestamps and makes watermarks
         */
        public Strategy(AssignerWithPeriodicWatermarks<T> assigner) {
            this.assigner = Preconditions.checkNotNull(assigner);
        }

        @Override
        public TimestampAssigner<T> createTimestampAssigner(
                TimestampAssignerSupplier.Context context) {
            return assigner;
        }

        @Override
        public WatermarkGenerator<T> createWatermarkGenerator(
                WatermarkGeneratorSupplier.Context context) {
            return new AssignerWithPeriodicWatermarksAdapter<>(assigner);
        }
    }
}
