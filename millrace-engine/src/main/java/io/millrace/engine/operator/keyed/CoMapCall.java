// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.keyed;

import io.millrace.api.common.functions.Function;
import io.millrace.streaming.api.functions.co.CoMapFunction;
import io.millrace.util.Collector;

/** Calls a {@link CoMapFunction}. Hot path. */
final class CoMapCall implements ProcessCall {

    private final CoMapFunction<Object, Object, Object> function;

    CoMapCall(CoMapFunction<Object, Object, Object> function) {
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
        out.collect(function.map1(value));
    }

    @Override
    public void onSecondElement(Object value, long timestamp, Collector<Object> out)
            throws Exception {
        out.collect(function.map2(value));
    }
}
