// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.common.state.AggregatingState;

/** An accumulator in a slot. Hot path. */
final class SlotAggregatingState<I, A, O> implements AggregatingState<I, O>, MergeableState {

    private final StateCursor cursor;
    private final int slot;
    private final AggregateFunction<I, A, O> function;

    SlotAggregatingState(StateCursor cursor, int slot, AggregateFunction<I, A, O> function) {
        this.cursor = cursor;
        this.slot = slot;
        this.function = function;
    }

    @Override
    @SuppressWarnings("unchecked")
    public O get() {
        A accumulator = (A) cursor.current().get(slot);
        return accumulator == null ? null : function.getResult(accumulator);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void add(I value) {
        if (value == null) {
            clear();
            return;
        }
        A accumulator = (A) cursor.current().get(slot);
        cursor.set(
                slot,
                function.add(
                        value, accumulator == null ? function.createAccumulator() : accumulator));
    }

    @Override
    public void clear() {
        cursor.set(slot, null);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void merge(StateSlots source, StateSlots target) {
        A from = (A) source.get(slot);
        if (from == null) {
            return;
        }
        A to = (A) target.get(slot);
        source.set(slot, null);
        target.set(slot, to == null ? from : function.merge(to, from));
    }
}
