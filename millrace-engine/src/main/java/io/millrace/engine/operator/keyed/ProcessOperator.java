// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.keyed;

import io.millrace.engine.common.Errors;
import io.millrace.engine.operator.Functions;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.operator.TwoInputOperator;
import io.millrace.engine.record.Receiver;
import io.millrace.engine.state.StateSlots;
import io.millrace.engine.timer.KeyedTimers;
import io.millrace.streaming.api.TimeDomain;
import io.millrace.util.Collector;

/** Runs a process function, with one input or two: with timers if there are keys, else without. Hot path. */
final class ProcessOperator
        implements TwoInputOperator, Receiver<Object>, Collector<Object>, KeyedTimers.Listener {

    private final ProcessCall call;
    private final OperatorContext context;
    private final Receiver<Object> out;
    /** Null without keys, and if the function sets no timers. */
    private final KeyedTimers timers;
    /** Null if there are timers. */
    private final NoTimerService withoutTimers;

    /** Timestamp of what the function emits. */
    private long currentTimestamp;

    /**
     * @param scope of the call; gets its timer service here
     */
    ProcessOperator(ProcessCall call, ProcessScope scope, OperatorContext context) {
        this.call = call;
        this.context = context;
        this.out = context.output();
        if (context.keyedStore() != null && call.mayHaveTimers()) {
            timers = new KeyedTimers(
                    context.clock(), this, context.attention(), context.keyedStore());
            withoutTimers = null;
            context.keyedStore().onTimersUsed();
            scope.bind(new RowTimerService(context.keyedStore(), timers));
        } else {
            timers = null;
            withoutTimers = new NoTimerService(context.clock());
            scope.bind(withoutTimers);
        }
    }

    @Override
    public Receiver<?> input(int index) {
        return this;
    }

    @Override
    public void open() throws Exception {
        Functions.open(call.function(), context);
    }

    @Override
    public void receive(Object value, long timestamp) {
        currentTimestamp = timestamp;
        try {
            call.onElement(value, timestamp, this);
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    @Override
    public void receiveSecond(Object value, long timestamp) {
        currentTimestamp = timestamp;
        try {
            call.onSecondElement(value, timestamp, this);
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    @Override
    public void collect(Object result) {
        try {
            out.receive(result, currentTimestamp);
        } catch (Exception e) {
            throw Errors.unchecked(e);
        }
    }

    @Override
    public long onWatermark(long watermark) throws Exception {
        if (timers != null) {
            timers.onWatermark(watermark);
        } else {
            withoutTimers.onWatermark(watermark);
        }
        return watermark;
    }

    @Override
    public long nextProcessingTimeMs() {
        return timers == null ? Long.MAX_VALUE : timers.nextProcessingTimeMs();
    }

    @Override
    public void onProcessingTime(long nowMs) throws Exception {
        timers.onProcessingTime(nowMs);
    }

    @Override
    public void onEventTime(StateSlots holder, long time) {
        fire(holder, time, TimeDomain.EVENT_TIME, time);
    }

    @Override
    public void onProcessingTime(StateSlots holder, long time) {
        fire(holder, time, TimeDomain.PROCESSING_TIME, NO_TIMESTAMP);
    }

    private void fire(StateSlots holder, long time, TimeDomain domain, long timestamp) {
        context.keyedStore().selectRow(holder.row());
        currentTimestamp = timestamp;
        try {
            call.onTimer(time, domain, this);
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    /** Called by users only; there is nothing to close. */
    @Override
    public void close() {}

    @Override
    public void dispose() throws Exception {
        Functions.close(call.function());
    }
}
