// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.keyed;

import io.millrace.api.common.functions.Function;
import io.millrace.streaming.api.TimeDomain;
import io.millrace.streaming.api.TimerService;
import io.millrace.streaming.api.functions.co.KeyedCoProcessFunction;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

/** Calls a {@link KeyedCoProcessFunction}. Hot path. */
final class KeyedCoProcessCall implements ProcessCall {

    private final KeyedCoProcessFunction<Object, Object, Object, Object> function;
    private final ProcessScope scope;
    private final ElementContext elementContext;
    private final TimerContext timerContext;

    KeyedCoProcessCall(
            KeyedCoProcessFunction<Object, Object, Object, Object> function, ProcessScope scope) {
        this.function = function;
        this.scope = scope;
        this.elementContext = new ElementContext(function, scope);
        this.timerContext = new TimerContext(function, scope);
    }

    @Override
    public Function function() {
        return function;
    }

    @Override
    public void onElement(Object value, long timestamp, Collector<Object> out) throws Exception {
        scope.enter(timestamp, null);
        function.processElement1(value, elementContext, out);
    }

    @Override
    public void onSecondElement(Object value, long timestamp, Collector<Object> out)
            throws Exception {
        scope.enter(timestamp, null);
        function.processElement2(value, elementContext, out);
    }

    @Override
    public void onTimer(long time, TimeDomain domain, Collector<Object> out) throws Exception {
        scope.enter(time, domain);
        function.onTimer(time, timerContext, out);
        scope.enter(time, null);
    }

    /** What the function sees with an element. */
    static final class ElementContext
            extends KeyedCoProcessFunction<Object, Object, Object, Object>.Context {

        private final ProcessScope scope;

        ElementContext(
                KeyedCoProcessFunction<Object, Object, Object, Object> function,
                ProcessScope scope) {
            function.super();
            this.scope = scope;
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
    }

    /** What the function sees with a timer. */
    static final class TimerContext
            extends KeyedCoProcessFunction<Object, Object, Object, Object>.OnTimerContext {

        private final ProcessScope scope;

        TimerContext(
                KeyedCoProcessFunction<Object, Object, Object, Object> function,
                ProcessScope scope) {
            function.super();
            this.scope = scope;
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
    }
}
