// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.keyed;

import io.millrace.engine.operator.Functions;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.operator.SideOutputs;
import io.millrace.engine.operator.TimestampedCollector;
import io.millrace.engine.record.Receiver;
import io.millrace.engine.state.KeyedStore;
import io.millrace.engine.state.StateSlots;
import io.millrace.engine.timer.KeyedTimers;
import io.millrace.streaming.api.TimeDomain;
import io.millrace.streaming.api.TimerService;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.util.OutputTag;

/** Runs a keyed process function. Hot path. */
public final class KeyedProcessOperator
        implements Operator, Receiver<Object>, KeyedTimers.Listener {

    private final KeyedProcessFunction<Object, Object, Object> function;
    private final OperatorContext context;
    private final KeyedStore store;
    private final TimestampedCollector collector;
    private final KeyedTimers timers;
    private final TimerService timerService;
    private final ElementContext elementContext;
    private final TimerContext timerContext;

    @SuppressWarnings("unchecked")
    public KeyedProcessOperator(
            OperatorDescription.KeyedProcess description, OperatorContext context) {
        this.function = (KeyedProcessFunction<Object, Object, Object>) description.function();
        this.context = context;
        this.store = context.keyedStore();
        this.collector = new TimestampedCollector(context.output());
        this.timers = new KeyedTimers(context.clock(), this, context.cancellation());
        this.timerService = new RowTimerService(store, timers);
        this.elementContext = new ElementContext(function);
        this.timerContext = new TimerContext(function);
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
        elementContext.timestamp = timestamp;
        collector.setTimestamp(timestamp);
        try {
            function.processElement(value, elementContext, collector);
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
    public long nextProcessingTimeMs() {
        return timers.nextProcessingTimeMs();
    }

    @Override
    public void onProcessingTime(long nowMs) throws Exception {
        timers.onProcessingTime(nowMs);
    }

    @Override
    public void onEventTime(StateSlots holder, long time) {
        collector.setTimestamp(time);
        fire(holder, time, TimeDomain.EVENT_TIME);
    }

    @Override
    public void onProcessingTime(StateSlots holder, long time) {
        collector.setTimestamp(NO_TIMESTAMP);
        fire(holder, time, TimeDomain.PROCESSING_TIME);
    }

    private void fire(StateSlots holder, long time, TimeDomain domain) {
        store.selectRow(holder.row());
        timerContext.timestamp = time;
        timerContext.domain = domain;
        try {
            function.onTimer(time, timerContext, collector);
        } catch (Throwable e) {
            throw context.failed(e);
        }
        timerContext.domain = null;
    }

    @Override
    public void dispose() throws Exception {
        Functions.close(function);
    }

    /** What the function sees with an element. */
    private final class ElementContext
            extends KeyedProcessFunction<Object, Object, Object>.Context {

        private long timestamp;

        ElementContext(KeyedProcessFunction<Object, Object, Object> function) {
            function.super();
        }

        @Override
        public Long timestamp() {
            return timestamp == NO_TIMESTAMP ? null : timestamp;
        }

        @Override
        public TimerService timerService() {
            return timerService;
        }

        @Override
        public <X> void output(OutputTag<X> outputTag, X value) {
            SideOutputs.emit(context, outputTag, value, timestamp);
        }

        @Override
        public Object getCurrentKey() {
            return store.currentRow().key();
        }
    }

    /** What the function sees with a timer. */
    private final class TimerContext
            extends KeyedProcessFunction<Object, Object, Object>.OnTimerContext {

        private long timestamp;
        private TimeDomain domain;

        TimerContext(KeyedProcessFunction<Object, Object, Object> function) {
            function.super();
        }

        @Override
        public Long timestamp() {
            return timestamp;
        }

        @Override
        public TimeDomain timeDomain() {
            return domain;
        }

        @Override
        public TimerService timerService() {
            return timerService;
        }

        @Override
        public <X> void output(OutputTag<X> outputTag, X value) {
            SideOutputs.emit(context, outputTag, value, timestamp);
        }

        @Override
        public Object getCurrentKey() {
            return store.currentRow().key();
        }
    }
}
