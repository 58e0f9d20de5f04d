// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.keyed;

import io.millrace.api.common.functions.Function;
import io.millrace.api.common.state.BroadcastState;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.state.ReadOnlyBroadcastState;
import io.millrace.api.common.state.State;
import io.millrace.api.common.state.StateDescriptor;
import io.millrace.runtime.state.KeyedStateFunction;
import io.millrace.streaming.api.TimeDomain;
import io.millrace.streaming.api.TimerService;
import io.millrace.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

/** Calls a {@link KeyedBroadcastProcessFunction}. Hot path. */
final class KeyedBroadcastProcessCall implements ProcessCall {

    private final KeyedBroadcastProcessFunction<Object, Object, Object, Object> function;
    private final ProcessScope scope;
    private final ElementContext elementContext;
    private final BroadcastContext broadcastContext;
    private final TimerContext timerContext;

    KeyedBroadcastProcessCall(
            KeyedBroadcastProcessFunction<Object, Object, Object, Object> function,
            ProcessScope scope,
            BroadcastScope states) {
        this.function = function;
        this.scope = scope;
        this.elementContext = new ElementContext(function, scope, states);
        this.broadcastContext = new BroadcastContext(function, scope, states);
        this.timerContext = new TimerContext(function, scope, states);
    }

    @Override
    public Function function() {
        return function;
    }

    @Override
    public void onElement(Object value, long timestamp, Collector<Object> out) throws Exception {
        scope.enter(timestamp, null);
        function.processElement(value, elementContext, out);
    }

    @Override
    public void onSecondElement(Object value, long timestamp, Collector<Object> out)
            throws Exception {
        scope.enter(timestamp, null);
        function.processBroadcastElement(value, broadcastContext, out);
    }

    @Override
    public void onTimer(long time, TimeDomain domain, Collector<Object> out) throws Exception {
        scope.enter(time, domain);
        function.onTimer(time, timerContext, out);
        scope.enter(time, null);
    }

    /** What the function sees with an element that is not broadcast. */
    static final class ElementContext
            extends KeyedBroadcastProcessFunction<Object, Object, Object, Object>.ReadOnlyContext {

        private final ProcessScope scope;
        private final BroadcastScope states;

        ElementContext(
                KeyedBroadcastProcessFunction<Object, Object, Object, Object> function,
                ProcessScope scope,
                BroadcastScope states) {
            function.super();
            this.scope = scope;
            this.states = states;
        }

        @Override
        public Long timestamp() {
            return scope.timestamp();
        }

        @Override
        public TimerService timerService() {
            return scope.timerService();
        }

        @Override
        public <X> void output(OutputTag<X> outputTag, X value) {
            scope.output(outputTag, value);
        }

        @Override
        public Object getCurrentKey() {
            return scope.currentKey();
        }

        @Override
        public long currentProcessingTime() {
            return scope.timerService().currentProcessingTime();
        }

        @Override
        public long currentWatermark() {
            return scope.timerService().currentWatermark();
        }

        @Override
        public <K, V> ReadOnlyBroadcastState<K, V> getBroadcastState(
                MapStateDescriptor<K, V> stateDescriptor) {
            return states.state(stateDescriptor);
        }
    }

    /** What the function sees with a broadcast element. */
    static final class BroadcastContext
            extends KeyedBroadcastProcessFunction<Object, Object, Object, Object>.Context {

        private final ProcessScope scope;
        private final BroadcastScope states;

        BroadcastContext(
                KeyedBroadcastProcessFunction<Object, Object, Object, Object> function,
                ProcessScope scope,
                BroadcastScope states) {
            function.super();
            this.scope = scope;
            this.states = states;
        }

        @Override
        public Long timestamp() {
            return scope.shownTimestamp();
        }

        @Override
        public <X> void output(OutputTag<X> outputTag, X value) {
            scope.output(outputTag, value);
        }

        @Override
        public long currentProcessingTime() {
            return scope.timerService().currentProcessingTime();
        }

        @Override
        public long currentWatermark() {
            return scope.timerService().currentWatermark();
        }

        @Override
        public <K, V> BroadcastState<K, V> getBroadcastState(
                MapStateDescriptor<K, V> stateDescriptor) {
            return states.state(stateDescriptor);
        }

        @Override
        public <VS, S extends State> void applyToKeyedState(
                StateDescriptor<S, VS> stateDescriptor, KeyedStateFunction<Object, S> function)
                throws Exception {
            states.applyToKeyedState(stateDescriptor, function);
        }
    }

    /** What the function sees with a timer. */
    static final class TimerContext
            extends KeyedBroadcastProcessFunction<Object, Object, Object, Object>.OnTimerContext {

        private final ProcessScope scope;
        private final BroadcastScope states;

        TimerContext(
                KeyedBroadcastProcessFunction<Object, Object, Object, Object> function,
                ProcessScope scope,
                BroadcastScope states) {
            function.super();
            this.scope = scope;
            this.states = states;
        }

        @Override
        public Long timestamp() {
            return scope.timestamp();
        }

        @Override
        public TimeDomain timeDomain() {
            return scope.domain();
        }

        @Override
        public TimerService timerService() {
            return scope.timerService();
        }

        @Override
        public <X> void output(OutputTag<X> outputTag, X value) {
            scope.output(outputTag, value);
        }

        @Override
        public Object getCurrentKey() {
            return scope.currentKey();
        }

        @Override
        public long currentProcessingTime() {
            return scope.timerService().currentProcessingTime();
        }

        @Override
        public long currentWatermark() {
            return scope.timerService().currentWatermark();
        }

        @Override
        public <K, V> ReadOnlyBroadcastState<K, V> getBroadcastState(
                MapStateDescriptor<K, V> stateDescriptor) {
            return states.state(stateDescriptor);
        }
    }
}
