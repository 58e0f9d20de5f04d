// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.basic;

import io.millrace.api.common.functions.FlatMapFunction;
import io.millrace.engine.common.Errors;
import io.millrace.engine.operator.Functions;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.record.Receiver;
import io.millrace.util.Collector;

/** One record in, any number out; all get its timestamp. Hot path. */
public final class FlatMapOperator implements Operator, Receiver<Object>, Collector<Object> {

    private final FlatMapFunction<Object, Object> function;
    private final OperatorContext context;
    private final Receiver<Object> out;

    /** Timestamp of the record that is being processed. */
    private long currentTimestamp;

    @SuppressWarnings("unchecked")
    public FlatMapOperator(FlatMapFunction<?, ?> function, OperatorContext context) {
        this.function = (FlatMapFunction<Object, Object>) function;
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
    public void receive(Object value, long timestamp) {
        currentTimestamp = timestamp;
        try {
            function.flatMap(value, this);
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

    /** Called by users only; there is nothing to close. */
    @Override
    public void close() {}

    @Override
    public void dispose() throws Exception {
        Functions.close(function);
    }
}
