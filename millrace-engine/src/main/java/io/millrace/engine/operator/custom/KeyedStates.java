// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.custom;

import io.millrace.api.common.state.AggregatingStateDescriptor;
import io.millrace.api.common.state.KeyedStateStore;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.state.ReducingStateDescriptor;
import io.millrace.api.common.state.State;
import io.millrace.api.common.state.StateDescriptor;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.engine.common.EngineBugException;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.state.KeyRow;
import io.millrace.engine.state.KeyedStore;
import io.millrace.runtime.state.KeyedStateBackend;
import io.millrace.runtime.state.VoidNamespace;
import io.millrace.runtime.state.VoidNamespaceSerializer;
import io.millrace.util.Preconditions;

import java.util.LinkedHashMap;
import java.util.Map;

/** States by key and namespace of a user's operator. Owned by the task's thread. */
final class KeyedStates implements KeyedStateBackend<Object> {

    private final OperatorContext context;
    private final KeyedStore store;
    /** The states without namespace. */
    private final KeyedStateStore plain;

    private final TypeSerializer<Object> keySerializer;
    private final Map<String, NamespacedState> namespaced = new LinkedHashMap<>();
    private boolean hasKey;

    KeyedStates(OperatorContext context, TypeSerializer<Object> keySerializer) {
        this.context = context;
        this.store = context.keyedStore();
        this.plain = context.keyedStateStore();
        this.keySerializer = keySerializer;
    }

    @Override
    public void setCurrentKey(Object newKey) {
        Preconditions.checkNotNull(newKey, "Assigned key must not be null!");
        if (namespaced.isEmpty()) {
            store.selectKey(newKey);
            hasKey = true;
            return;
        }
        // Before the row is left: one that holds nothing but empty namespaces goes.
        for (NamespacedState state : namespaced.values()) {
            state.leave();
        }
        store.selectKey(newKey);
        hasKey = true;
        KeyRow row = store.currentRow();
        for (NamespacedState state : namespaced.values()) {
            state.enter(row);
        }
    }

    @Override
    public Object getCurrentKey() {
        return hasKey ? store.currentRow().key() : null;
    }

    @Override
    public TypeSerializer<Object> getKeySerializer() {
        return keySerializer;
    }

    @Override
    public <N, S extends State, T> S getOrCreateKeyedState(
            TypeSerializer<N> namespaceSerializer, StateDescriptor<S, T> stateDescriptor) {
        Preconditions.checkNotNull(namespaceSerializer, "Namespace serializer");
        if (namespaceSerializer instanceof VoidNamespaceSerializer) {
            return find(plain, stateDescriptor);
        }
        return find(namespaced(stateDescriptor).states(), stateDescriptor);
    }

    @Override
    public <N, S extends State> S getPartitionedState(
            N namespace,
            TypeSerializer<N> namespaceSerializer,
            StateDescriptor<S, ?> stateDescriptor) {
        Preconditions.checkNotNull(namespace, "Namespace");
        if (namespace == VoidNamespace.INSTANCE) {
            return find(plain, stateDescriptor);
        }
        NamespacedState state = namespaced(stateDescriptor);
        state.setNamespace(namespace, hasKey ? store.currentRow() : null);
        return find(state.states(), stateDescriptor);
    }

    private NamespacedState namespaced(StateDescriptor<?, ?> descriptor) {
        descriptor.initializeSerializerUnlessSet(context.executionConfig());
        return namespaced.computeIfAbsent(
                descriptor.getName(), name -> new NamespacedState(name, store));
    }

    @SuppressWarnings("unchecked")
    private static <S extends State> S find(KeyedStateStore states, StateDescriptor<S, ?> asked) {
        if (asked instanceof ValueStateDescriptor<?> value) {
            return (S) states.getState(value);
        }
        if (asked instanceof ListStateDescriptor<?> list) {
            return (S) new RawListState<>(states.getListState(list));
        }
        if (asked instanceof ReducingStateDescriptor<?> reducing) {
            return (S) states.getReducingState(reducing);
        }
        if (asked instanceof AggregatingStateDescriptor<?, ?, ?> aggregating) {
            return (S) states.getAggregatingState(aggregating);
        }
        if (asked instanceof MapStateDescriptor<?, ?> map) {
            return (S) states.getMapState(map);
        }
        throw new EngineBugException("no state for " + asked);
    }
}
