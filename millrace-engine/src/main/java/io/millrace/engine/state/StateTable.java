// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import io.millrace.api.common.state.AggregatingState;
import io.millrace.api.common.state.AggregatingStateDescriptor;
import io.millrace.api.common.state.KeyedStateStore;
import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.state.MapState;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.state.ReducingState;
import io.millrace.api.common.state.ReducingStateDescriptor;
import io.millrace.api.common.state.State;
import io.millrace.api.common.state.StateDescriptor;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.engine.common.StateException;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** The states of one operator by name, each with its slot. All work on what the cursor points at: one table per cursor. */
public final class StateTable implements KeyedStateStore {

    private record Entry(StateDescriptor.Type type, int slot, State state) {}

    private final StateCursor cursor;
    private final Map<String, Entry> byName = new HashMap<>();

    public StateTable(StateCursor cursor) {
        this.cursor = cursor;
    }

    /** A slot for the engine's own use, without a name. */
    public int newSlot() {
        return cursor.newSlot();
    }

    /** The slot of a state that has been asked for before. */
    public int slotOf(String name) {
        return byName.get(name).slot();
    }

    @Override
    public <T> ValueState<T> getState(ValueStateDescriptor<T> descriptor) {
        return state(descriptor, slot -> new SlotValueState<>(cursor, slot, descriptor));
    }

    @Override
    public <T> ListState<T> getListState(ListStateDescriptor<T> descriptor) {
        return state(descriptor, slot -> new SlotListState<T>(cursor, slot));
    }

    @Override
    public <T> ReducingState<T> getReducingState(ReducingStateDescriptor<T> descriptor) {
        return state(
                descriptor,
                slot -> new SlotReducingState<>(cursor, slot, descriptor.getReduceFunction()));
    }

    @Override
    public <I, A, O> AggregatingState<I, O> getAggregatingState(
            AggregatingStateDescriptor<I, A, O> descriptor) {
        return state(
                descriptor,
                slot -> new SlotAggregatingState<>(
                        cursor, slot, descriptor.getAggregateFunction()));
    }

    @Override
    public <K, V> MapState<K, V> getMapState(MapStateDescriptor<K, V> descriptor) {
        return state(descriptor, slot -> new SlotMapState<K, V>(cursor, slot));
    }

    @SuppressWarnings("unchecked")
    private <S extends State> S state(StateDescriptor<?, ?> descriptor, IntFunction<S> factory) {
        Entry found = byName.get(descriptor.getName());
        if (found == null) {
            int slot = newSlot();
            found = new Entry(descriptor.getType(), slot, factory.apply(slot));
            byName.put(descriptor.getName(), found);
        }
        if (found.type() != descriptor.getType()) {
            throw new StateException("The state '" + descriptor.getName() + "' is a " + found.type()
                    + " state already and cannot be a " + descriptor.getType()
                    + " state too. Give each state of an operator a name of its own.");
        }
        return (S) found.state();
    }
}
