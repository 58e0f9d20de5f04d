// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import io.millrace.api.common.functions.ReduceFunction;
import io.millrace.api.common.state.ReducingState;

/** One value in a slot, reduced from all that were added. Hot path. */
final class SlotReducingState<T> implements ReducingState<T>, MergeableState {

    private final StateCursor cursor;
    private final int slot;
    private final ReduceFunction<T> function;

    SlotReducingState(StateCursor cursor, int slot, ReduceFunction<T> function) {
        this.cursor = cursor;
        this.slot = slot;
        this.function = function;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T get() {
        return (T) cursor.current().get(slot);
    }

    @Override
    public void add(T value) throws Exception {
        if (value == null) {
            clear();
            return;
        }
        T present = get();
        cursor.set(slot, present == null ? value : function.reduce(present, value));
    }

    @Override
    public void clear() {
        cursor.set(slot, null);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void merge(StateSlots source, StateSlots target) throws Exception {
        T from = (T) source.get(slot);
        if (from == null) {
            return;
        }
        T to = (T) target.get(slot);
        source.set(slot, null);
        target.set(slot, to == null ? from : function.reduce(to, from));
    }
}
