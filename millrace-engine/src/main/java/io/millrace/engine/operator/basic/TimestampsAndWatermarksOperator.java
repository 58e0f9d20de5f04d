// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.basic;

import io.millrace.api.common.eventtime.TimestampAssigner;
import io.millrace.api.common.eventtime.TimestampAssignerSupplier;
import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.common.eventtime.WatermarkGenerator;
import io.millrace.api.common.eventtime.WatermarkGeneratorSupplier;
import io.millrace.api.common.eventtime.WatermarkOutput;
import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.engine.common.Errors;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.record.Receiver;
import io.millrace.metrics.MetricGroup;
import io.millrace.util.clock.RelativeClock;

/**
 * Gives records their timestamps and makes watermarks by the user's strategy. Swallows the watermarks and the status that
 * come in, except the watermark at the end of time. Hot path.
 */
public final class TimestampsAndWatermarksOperator
        implements Operator,
                Receiver<Object>,
                WatermarkOutput,
                TimestampAssignerSupplier.Context,
                WatermarkGeneratorSupplier.Context {

    private final WatermarkStrategy<Object> strategy;
    private final OperatorContext context;
    private final Receiver<Object> out;
    /** Time between two calls of the generator in milliseconds; 0 if only records make watermarks. */
    private final long intervalMs;

    private TimestampAssigner<Object> assigner;
    private WatermarkGenerator<Object> generator;
    private long nextEmitMs = Long.MAX_VALUE;
    private long lastWatermark = Long.MIN_VALUE;
    private boolean isIdle;

    @SuppressWarnings("unchecked")
    public TimestampsAndWatermarksOperator(WatermarkStrategy<?> strategy, OperatorContext context) {
        this.strategy = (WatermarkStrategy<Object>) strategy;
        this.context = context;
        this.out = context.output();
        this.intervalMs = context.executionConfig().getAutoWatermarkInterval();
    }

    @Override
    public Receiver<?> input(int index) {
        return this;
    }

    @Override
    public void open() {
        assigner = strategy.createTimestampAssigner(this);
        generator = strategy.createWatermarkGenerator(this);
        if (intervalMs > 0) {
            nextEmitMs = context.clock().nowMs() + intervalMs;
        }
    }

    @Override
    public void receive(Object value, long timestamp) throws Exception {
        long assigned;
        try {
            assigned = assigner.extractTimestamp(value, Receiver.shown(timestamp));
        } catch (Throwable e) {
            throw context.failed(e);
        }
        out.receive(value, assigned);
        try {
            generator.onEvent(value, assigned, this);
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    @Override
    public long onWatermark(long watermark) {
        if (watermark == Long.MAX_VALUE) {
            emitWatermark(Watermark.MAX_WATERMARK);
        }
        return Long.MIN_VALUE;
    }

    @Override
    public boolean onStatus(boolean idle) {
        return isIdle;
    }

    @Override
    public long nextProcessingTimeMs() {
        return nextEmitMs;
    }

    @Override
    public void onProcessingTime(long nowMs) {
        nextEmitMs = nowMs + intervalMs;
        emitPeriodic();
    }

    @Override
    public void onEndOfInput(int index) {
        emitPeriodic();
    }

    private void emitPeriodic() {
        try {
            generator.onPeriodicEmit(this);
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    @Override
    public void emitWatermark(Watermark watermark) {
        long timestamp = watermark.getTimestamp();
        if (timestamp <= lastWatermark) {
            return;
        }
        lastWatermark = timestamp;
        markActive();
        try {
            context.emitWatermark(timestamp);
        } catch (Exception e) {
            throw Errors.unchecked(e);
        }
    }

    @Override
    public void markIdle() {
        setIdle(true);
    }

    @Override
    public void markActive() {
        setIdle(false);
    }

    private void setIdle(boolean idle) {
        if (idle == isIdle) {
            return;
        }
        isIdle = idle;
        try {
            context.emitStatus(idle);
        } catch (Exception e) {
            throw Errors.unchecked(e);
        }
    }

    @Override
    public MetricGroup getMetricGroup() {
        return context.runtimeContext().getMetricGroup();
    }

    @Override
    public RelativeClock getInputActivityClock() {
        return context.activeTime();
    }
}
