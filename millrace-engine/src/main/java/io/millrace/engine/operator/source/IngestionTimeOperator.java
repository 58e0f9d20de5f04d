// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.source;

import io.millrace.engine.common.Clock;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.record.Receiver;

/**
 * Behind a source when the job's time characteristic is ingestion time: every record gets the wall
 * clock as its timestamp, whatever the source gave it, and watermarks follow the clock in multiples
 * of the watermark interval. Of the source's own watermarks only the end of time passes; after it no
 * other is made. None is made while the source is idle either.
 */
public final class IngestionTimeOperator implements Operator, Receiver<Object> {

    private final OperatorContext context;
    private final Receiver<Object> out;
    private final Clock clock;
    private final long intervalMs;

    /** When the clock is looked at next although no record comes. */
    private long nextLookMs;
    /** A watermark is made when the clock is past this time. */
    private long nextWatermark;

    private boolean isIdle;

    public IngestionTimeOperator(OperatorContext context) {
        this.context = context;
        this.out = context.output();
        this.clock = context.clock();
        this.intervalMs = context.executionConfig().getAutoWatermarkInterval();
    }

    @Override
    public Receiver<?> input(int index) {
        return this;
    }

    @Override
    public void open() {
        nextLookMs = clock.nowMs() + intervalMs;
    }

    @Override
    public void receive(Object value, long timestamp) throws Exception {
        long nowMs = clock.nowMs();
        out.receive(value, nowMs);
        emitIfDue(nowMs);
    }

    private void emitIfDue(long nowMs) throws Exception {
        if (nowMs > nextWatermark) {
            long watermark = nowMs - nowMs % intervalMs;
            nextWatermark = watermark + intervalMs;
            context.emitWatermark(watermark);
        }
    }

    @Override
    public long onWatermark(long watermark) {
        if (watermark != Long.MAX_VALUE) {
            return Long.MIN_VALUE;
        }
        nextWatermark = Long.MAX_VALUE;
        return watermark;
    }

    @Override
    public boolean onStatus(boolean idle) {
        isIdle = idle;
        return idle;
    }

    @Override
    public long nextProcessingTimeMs() {
        return nextLookMs;
    }

    @Override
    public void onProcessingTime(long nowMs) throws Exception {
        nextLookMs = nowMs + intervalMs;
        if (!isIdle) {
            emitIfDue(nowMs);
        }
    }
}
