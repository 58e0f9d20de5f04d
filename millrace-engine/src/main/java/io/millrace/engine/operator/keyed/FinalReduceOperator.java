// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.keyed;

import io.millrace.api.common.functions.ReduceFunction;
import io.millrace.engine.operator.Functions;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.record.Receiver;
import io.millrace.engine.state.KeyRow;
import io.millrace.engine.state.KeyedStore;
import io.millrace.engine.state.StateSlots;
import io.millrace.engine.timer.KeyedTimers;

/** Reduce of a batch: one result per key, at the end of time, which is its timestamp too. Hot path. */
public final class FinalReduceOperator implements Operator, Receiver<Object>, KeyedTimers.Listener {

    private static final long END_OF_TIME = Long.MAX_VALUE;

    private final ReduceFunction<Object> function;
    private final OperatorContext context;
    private final Receiver<Object> out;
    private final KeyedStore store;
    private final KeyedTimers timers;
    private final int slot;

    @SuppressWarnings("unchecked")
    public FinalReduceOperator(ReduceFunction<?> function, OperatorContext context) {
        this.function = (ReduceFunction<Object>) function;
        this.context = context;
        this.out = context.output();
        this.store = context.keyedStore();
        store.onTimersUsed();
        this.timers = new KeyedTimers(context.clock(), this, context.attention(), store);
        this.slot = store.states().newSlot();
    }

    @Override
    public Receiver<?> input(int index) {
        return this;
    }

    @Override
    public void open() throws Exception {
        Functions.open(function, context);
    }

    @Override
    public void receive(Object value, long timestamp) {
        KeyRow row = store.currentRow();
        Object present = row.get(slot);
        if (present == null) {
            timers.registerEventTime(row, END_OF_TIME);
            row.set(slot, value);
            return;
        }
        try {
            row.set(slot, function.reduce(present, value));
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    @Override
    public long onWatermark(long watermark) throws Exception {
        timers.onWatermark(watermark);
        return watermark;
    }

    @Override
    public void onEventTime(StateSlots holder, long time) throws Exception {
        Object result = holder.get(slot);
        if (result != null) {
            out.receive(result, time);
        }
    }

    /** There are no such timers. */
    @Override
    public void onProcessingTime(StateSlots holder, long time) {}

    @Override
    public void dispose() throws Exception {
        Functions.close(function);
    }
}
