// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.keyed;

import io.millrace.api.common.functions.Function;
import io.millrace.api.common.state.BroadcastState;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.state.ReadOnlyBroadcastState;
import io.millrace.streaming.api.functions.co.BroadcastProcessFunction;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

/** Calls a {@link BroadcastProcessFunction}. Hot path. */
final class BroadcastProcessCall implements ProcessCall {

    private final BroadcastProcessFunction<Object, Object, Object> function;
    private final ProcessScope scope;
    private final ElementContext elementContext;
    private final BroadcastContext broadcastContext;

    BroadcastProcessCall(
            BroadcastProcessFunction<Object, Object, Object> function,
            ProcessScope scope,
            BroadcastScope states) {
        this.function = function;
        this.scope = scope;
        this.elementContext = new ElementContext(function, scope, states);
        this.broadcastContext = new BroadcastContext(function, scope, states);
    }

    @Override
    public Function function() {
        return function;
    }

    @Override
    public boolean mayHaveTimers() {
        return false;
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

    /** What the function sees with an element that is not broadcast. */
    static final class ElementContext
            extends BroadcastProcessFunction<Object, Object, Object>.ReadOnlyContext {

        private final ProcessScope scope;
        private final BroadcastScope states;

        ElementContext(
                BroadcastProcessFunction<Object, Object, Object> function,
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
        public <K, V> ReadOnlyBroadcastState<K, V> getBroadcastState(
                MapStateDescriptor<K, V> stateDescriptor) {
            return states.state(stateDescriptor);
        }
    }

    /** What the function sees with a broadcast element. */
    static final class BroadcastContext
            extends BroadcastProcessFunction<Object, Object, Object>.Context {

        private final ProcessScope scope;
        private final BroadcastScope states;

        BroadcastContext(
                BroadcastProcessFunction<Object, Object, Object> function,
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
    }
}
