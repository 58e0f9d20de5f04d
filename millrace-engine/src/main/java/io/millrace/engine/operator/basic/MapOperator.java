// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.basic;

import io.millrace.api.common.functions.MapFunction;
import io.millrace.engine.operator.Functions;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.record.Receiver;

/** One record in, one out; the timestamp stays. Hot path. */
public final class MapOperator implements Operator, Receiver<Object> {

    private final MapFunction<Object, Object> function;
    private final OperatorContext context;
    private final Receiver<Object> out;

    @SuppressWarnings("unchecked")
    public MapOperator(MapFunction<?, ?> function, OperatorContext context) {
        this.function = (MapFunction<Object, Object>) function;
        this.context = context;
        this.out = context.output();
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
    public void receive(Object value, long timestamp) throws Exception {
        Object result;
        try {
            result = function.map(value);
        } catch (Throwable e) {
            throw context.failed(e);
        }
        out.receive(result, timestamp);
    }

    @Override
    public void dispose() throws Exception {
        Functions.close(function);
    }
}
