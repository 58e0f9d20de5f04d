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
import io.millrace.api.common.state.StateTtlConfig;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.engine.common.StateException;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

/** The states of one operator by name, each with its slot. All work on what the cursor points at: one table per cursor. */
public final class StateTable implements KeyedStateStore {

    private record Entry(StateDescriptor.Type type, int slot, State state) {}

    private final StateCursor cursor;
    private final ExpiringStates expiring;
    private final Map<String, Entry> byName = new HashMap<>();

    StateTable(ExpiringStates expiring) {
        this.cursor = expiring.cursor();
        this.expiring = expiring;
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
        return state(
                descriptor,
                slot -> new SlotValueState<>(cursor, slot, descriptor),
                (slot, ttl) -> new ExpiringValueState<T>(cursor, slot, ttl));
    }

    @Override
    public <T> ListState<T> getListState(ListStateDescriptor<T> descriptor) {
        return state(
                descriptor,
                slot -> new SlotListState<T>(cursor, slot),
                (slot, ttl) -> new ExpiringListState<T>(cursor, slot, ttl));
    }

    @Override
    public <T> ReducingState<T> getReducingState(ReducingStateDescriptor<T> descriptor) {
        return state(
                descriptor,
                slot -> new SlotReducingState<>(cursor, slot, descriptor.getReduceFunction()),
                (slot, ttl) -> new ExpiringReducingState<>(
                        cursor, slot, ttl, descriptor.getReduceFunction()));
    }

    @Override
    public <I, A, O> AggregatingState<I, O> getAggregatingState(
            AggregatingStateDescriptor<I, A, O> descriptor) {
        return state(
                descriptor,
                slot -> new SlotAggregatingState<>(cursor, slot, descriptor.getAggregateFunction()),
                (slot, ttl) -> new ExpiringAggregatingState<>(
                        cursor, slot, ttl, descriptor.getAggregateFunction()));
    }

    @Override
    public <K, V> MapState<K, V> getMapState(MapStateDescriptor<K, V> descriptor) {
        return state(
                descriptor,
                slot -> new SlotMapState<K, V>(cursor, slot),
                (slot, ttl) -> new ExpiringMapState<K, V>(cursor, slot, ttl));
    }

    @SuppressWarnings("unchecked")
    private <S extends State, E extends ExpiringSlot & State> S state(
            StateDescriptor<?, ?> descriptor,
            IntFunction<S> plain,
            BiFunction<Integer, TimeToLive, E> aging) {
        Entry found = byName.get(descriptor.getName());
        if (found == null) {
            int slot = newSlot();
            StateTtlConfig config = descriptor.getTtlConfig();
            State created = config.isEnabled()
                    ? expiring.create(slot, config, ttl -> aging.apply(slot, ttl))
                    : plain.apply(slot);
            found = new Entry(descriptor.getType(), slot, created);
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
