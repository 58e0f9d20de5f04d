// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import io.millrace.api.common.functions.ReduceFunction;
import io.millrace.api.common.state.ReducingState;

/** One value in a slot that expires, reduced from all that were added since the last one did. Hot path. */
final class ExpiringReducingState<T> extends ExpiringSlot
        implements ReducingState<T>, MergeableState {

    private final ReduceFunction<T> function;

    ExpiringReducingState(
            StateCursor cursor, int slot, TimeToLive timeToLive, ReduceFunction<T> function) {
        super(cursor, slot, timeToLive);
        this.function = function;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T get() {
        touch();
        return (T) read();
    }

    @Override
    @SuppressWarnings("unchecked")
    public void add(T value) throws Exception {
        touch();
        Stamped held = held();
        T present = (T) timeToLive.visible(held);
        if (present != null && value != null) {
            write(function.reduce(present, value));
        } else if (present != null) {
            held.lastUsedMs = timeToLive.nowMs();
        } else if (value != null || held == null) {
            write(value);
        } else {
            clear();
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public void merge(StateSlots source, StateSlots target) throws Exception {
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
        T a = (T) timeToLive.visible(to);
        T b = (T) timeToLive.visible(from);
        T both = a == null ? b : b == null ? a : function.reduce(a, b);
        target.set(slot, both == null ? null : timeToLive.stamp(both));
    }
}
