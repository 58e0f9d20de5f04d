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

/** Rolling reduce: one result per record, which is also what the next record of the key is merged into. Hot path. */
public final class KeyedReduceOperator implements Operator, Receiver<Object> {

    private final ReduceFunction<Object> function;
    private final OperatorContext context;
    private final Receiver<Object> out;
    private final KeyedStore store;
    private final int slot;

    @SuppressWarnings("unchecked")
    public KeyedReduceOperator(ReduceFunction<?> function, OperatorContext context) {
        this.function = (ReduceFunction<Object>) function;
        this.context = context;
        this.out = context.output();
        this.store = context.keyedStore();
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
    public void receive(Object value, long timestamp) throws Exception {
        KeyRow row = store.currentRow();
        Object present = row.get(slot);
        Object result = present == null ? value : reduce(present, value);
        row.set(slot, result);
        out.receive(result, timestamp);
    }

    private Object reduce(Object present, Object value) {
        try {
            return function.reduce(present, value);
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    @Override
    public void dispose() throws Exception {
        Functions.close(function);
    }
}
