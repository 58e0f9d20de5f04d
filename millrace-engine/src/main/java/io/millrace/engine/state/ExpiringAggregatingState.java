// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.common.state.AggregatingState;

/** An accumulator in a slot that expires. Hot path. */
final class ExpiringAggregatingState<I, A, O> extends ExpiringSlot
        implements AggregatingState<I, O>, MergeableState {

    private final AggregateFunction<I, A, O> function;

    ExpiringAggregatingState(
            StateCursor cursor,
            int slot,
            TimeToLive timeToLive,
            AggregateFunction<I, A, O> function) {
        super(cursor, slot, timeToLive);
        this.function = function;
    }

    @Override
    @SuppressWarnings("unchecked")
    public O get() {
        touch();
        A accumulator = (A) read();
        return accumulator == null ? null : function.getResult(accumulator);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void add(I value) {
        touch();
        if (value == null) {
            clear();
            return;
        }
        A accumulator = (A) timeToLive.visible(held());
        write(function.add(
                value, accumulator == null ? function.createAccumulator() : accumulator));
    }

    @Override
    @SuppressWarnings("unchecked")
    public void merge(StateSlots source, StateSlots target) {
        Stamped from = (Stamped) source.get(slot);
        if (from == null) {
            return;
        }
        Stamped to = (Stamped) target.get(slot);
        source.set(slot, null);
        if (to == null) {
            target.set(slot, from);
            return;
        }
        A a = (A) timeToLive.visible(to);
        A b = (A) timeToLive.visible(from);
        A both = a == null ? b : b == null ? a : function.merge(a, b);
        target.set(slot, both == null ? null : timeToLive.stamp(both));
    }
}
