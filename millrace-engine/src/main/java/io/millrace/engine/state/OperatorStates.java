// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.state.BroadcastState;
import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.state.OperatorStateStore;
import io.millrace.util.Preconditions;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The states of one operator in one subtask that belong to no key, by name. Owned by the task's thread. */
public final class OperatorStates implements OperatorStateStore {

    /** How a list is given out when the job is restored with another parallelism. */
    private enum Mode {
        SPLIT_DISTRIBUTE,
        UNION
    }

    private record Entry(Mode mode, ListState<?> state) {}

    private final ExecutionConfig executionConfig;
    private final Map<String, Entry> lists = new HashMap<>();
    private final Map<String, BroadcastState<?, ?>> broadcasts = new HashMap<>();

    /** @param executionConfig for serializers of descriptors that have none yet */
    public OperatorStates(ExecutionConfig executionConfig) {
        this.executionConfig = executionConfig;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <K, V> BroadcastState<K, V> getBroadcastState(MapStateDescriptor<K, V> stateDescriptor) {
        Preconditions.checkNotNull(stateDescriptor);
        String name = Preconditions.checkNotNull(stateDescriptor.getName());
        stateDescriptor.initializeSerializerUnlessSet(executionConfig);
        return (BroadcastState<K, V>)
                broadcasts.computeIfAbsent(name, absent -> new HeapBroadcastState<K, V>());
    }

    @Override
    public <S> ListState<S> getListState(ListStateDescriptor<S> stateDescriptor) {
        return list(stateDescriptor, Mode.SPLIT_DISTRIBUTE);
    }

    @Override
    public <S> ListState<S> getUnionListState(ListStateDescriptor<S> stateDescriptor) {
        return list(stateDescriptor, Mode.UNION);
    }

    @SuppressWarnings("unchecked")
    private <S> ListState<S> list(ListStateDescriptor<S> descriptor, Mode mode) {
        Preconditions.checkNotNull(descriptor);
        String name = Preconditions.checkNotNull(descriptor.getName());
        descriptor.initializeSerializerUnlessSet(executionConfig);
        Entry found = lists.computeIfAbsent(
                name, absent -> new Entry(mode, new HeapOperatorListState<S>()));
        Preconditions.checkState(
                found.mode() == mode,
                "Incompatible state assignment modes. Was [" + found.mode() + "], registered with ["
                        + mode + "].");
        return (ListState<S>) found.state();
    }

    @Override
    public Set<String> getRegisteredStateNames() {
        return lists.keySet();
    }

    @Override
    public Set<String> getRegisteredBroadcastStateNames() {
        return broadcasts.keySet();
    }
}
