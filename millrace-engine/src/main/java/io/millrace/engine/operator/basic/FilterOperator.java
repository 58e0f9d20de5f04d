// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.basic;

import io.millrace.api.common.functions.FilterFunction;
import io.millrace.engine.operator.Functions;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.record.Receiver;

/** Passes on the records that the function wants to keep. Hot path. */
public final class FilterOperator implements Operator, Receiver<Object> {

    private final FilterFunction<Object> function;
    private final OperatorContext context;
    private final Receiver<Object> out;

    @SuppressWarnings("unchecked")
    public FilterOperator(FilterFunction<?> function, OperatorContext context) {
        this.function = (FilterFunction<Object>) function;
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
        boolean keep;
        try {
            keep = function.filter(value);
        } catch (Throwable e) {
            throw context.failed(e);
        }
        if (keep) {
            out.receive(value, timestamp);
        }
    }

    @Override
    public void dispose() throws Exception {
        Functions.close(function);
    }
}
