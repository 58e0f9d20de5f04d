// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.keyed;

import io.millrace.api.common.functions.Function;
import io.millrace.streaming.api.functions.co.CoFlatMapFunction;
import io.millrace.util.Collector;

/** Calls a {@link CoFlatMapFunction}. Hot path. */
final class CoFlatMapCall implements ProcessCall {

    private final CoFlatMapFunction<Object, Object, Object> function;

    CoFlatMapCall(CoFlatMapFunction<Object, Object, Object> function) {
        this.function = function;
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
        function.flatMap1(value, out);
    }

    @Override
    public void onSecondElement(Object value, long timestamp, Collector<Object> out)
            throws Exception {
        function.flatMap2(value, out);
    }
}
