// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.keyed;

import io.millrace.api.common.state.AggregatingStateDescriptor;
import io.millrace.api.common.state.BroadcastState;
import io.millrace.api.common.state.KeyedStateStore;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.state.ReducingStateDescriptor;
import io.millrace.api.common.state.State;
import io.millrace.api.common.state.StateDescriptor;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.engine.common.Errors;
import io.millrace.engine.common.KeyGroups;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.state.KeyRow;
import io.millrace.engine.state.KeyedStore;
import io.millrace.runtime.state.KeyedStateFunction;
import io.millrace.util.MathUtils;
import io.millrace.util.Preconditions;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What functions with a broadcast side see besides: states that all subtasks hold, and the states of all keys. Owned by the task's thread. */
final class BroadcastScope {

    /** Hash code of the namespace that holds what has no window, in Flink. */
    private static final int VOID_NAMESPACE_HASH = 99;

    private final OperatorContext context;
    private final Map<MapStateDescriptor<?, ?>, BroadcastState<?, ?>> states = new HashMap<>();

    /**
     * @param descriptors of the broadcast states
     */
    BroadcastScope(OperatorContext context, List<MapStateDescriptor<?, ?>> descriptors) {
        this.context = context;
        for (MapStateDescriptor<?, ?> descriptor : descriptors) {
            states.put(descriptor, open(descriptor));
        }
    }

    private BroadcastState<?, ?> open(MapStateDescriptor<?, ?> descriptor) {
        try {
            return context.operatorStates().getBroadcastState(descriptor);
        } catch (Exception e) {
            throw Errors.unchecked(e);
        }
    }

    @SuppressWarnings("unchecked")
    <K, V> BroadcastState<K, V> state(MapStateDescriptor<K, V> descriptor) {
        Preconditions.checkNotNull(descriptor);
        descriptor.initializeSerializerUnlessSet(context.executionConfig());
        BroadcastState<?, ?> state = states.get(descriptor);
        if (state == null) {
            throw new IllegalArgumentException("The requested state does not exist."
                    + " Check for typos in your state descriptor, or specify the state descriptor"
                    + " in the datastream.broadcast(...) call if you forgot to register it.");
        }
        return (BroadcastState<K, V>) state;
    }

    /**
     * Calls a function for every key that has a value in a state, in an order that is the same in every run: by key group, and
     * within it as Flink would mostly have it. The function may change the state, also of the key after the next.
     */
    <S extends State> void applyToKeyedState(
            StateDescriptor<S, ?> descriptor, KeyedStateFunction<Object, S> function)
            throws Exception {
        Preconditions.checkNotNull(descriptor);
        Preconditions.checkNotNull(function);
        KeyedStore store = context.keyedStore();
        S state = keyedState(descriptor);
        int slot = store.states().slotOf(descriptor.getName());
        List<KeyRow> rows = store.rowsWith(slot);
        rows.sort(Comparator.<KeyRow>comparingInt(
                        row -> KeyGroups.of(row.key(), context.maxParallelism()))
                .thenComparingInt(
                        row -> MathUtils.bitMix(row.key().hashCode() ^ VOID_NAMESPACE_HASH) & 127));
        for (KeyRow row : rows) {
            if (row.get(slot) != null) {
                store.selectRow(row);
                function.process(row.key(), state);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private <S extends State> S keyedState(StateDescriptor<S, ?> descriptor) {
        KeyedStateStore store = context.keyedStateStore();
        return (S)
                switch (descriptor.getType()) {
                    case VALUE -> store.getState((ValueStateDescriptor<?>) descriptor);
                    case LIST -> store.getListState((ListStateDescriptor<?>) descriptor);
                    case REDUCING ->
                        store.getReducingState((ReducingStateDescriptor<?>) descriptor);
                    case AGGREGATING ->
                        store.getAggregatingState((AggregatingStateDescriptor<?, ?, ?>) descriptor);
                    case MAP -> store.getMapState((MapStateDescriptor<?, ?>) descriptor);
                    default ->
                        throw new IllegalArgumentException(
                                "The state '" + descriptor.getName() + "' is of no known kind.");
                };
    }
}
