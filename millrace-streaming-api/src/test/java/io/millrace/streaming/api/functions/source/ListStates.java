// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.source;

import io.millrace.api.common.state.BroadcastState;
import io.millrace.api.common.state.KeyedStateStore;
import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.state.OperatorStateStore;
import io.millrace.runtime.state.FunctionInitializationContext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** List states of one subtask, in memory; can be handed to another attempt as restored. */
public final class ListStates implements FunctionInitializationContext, OperatorStateStore {

    private final Map<String, List<Object>> lists;
    private final OptionalLong restoredCheckpointId;

    public ListStates() {
        this.lists = new HashMap<>();
        this.restoredCheckpointId = OptionalLong.empty();
    }

    private ListStates(Map<String, List<Object>> lists) {
        this.lists = lists;
        this.restoredCheckpointId = OptionalLong.of(1);
    }

    public ListStates restored() {
        Map<String, List<Object>> copies = new HashMap<>();
        lists.forEach((name, list) -> copies.put(name, new ArrayList<>(list)));
        return new ListStates(copies);
    }

    @Override
    public OptionalLong getRestoredCheckpointId() {
        return restoredCheckpointId;
    }

    @Override
    public OperatorStateStore getOperatorStateStore() {
        return this;
    }

    @Override
    public KeyedStateStore getKeyedStateStore() {
        throw new UnsupportedOperationException();
    }

    @Override
    public <K, V> BroadcastState<K, V> getBroadcastState(MapStateDescriptor<K, V> descriptor) {
        throw new UnsupportedOperationException();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S> ListState<S> getListState(ListStateDescriptor<S> descriptor) {
        List<Object> list = lists.computeIfAbsent(descriptor.getName(), name -> new ArrayList<>());
        return new MemoryList<>((List<S>) list);
    }

    @Override
    public <S> ListState<S> getUnionListState(ListStateDescriptor<S> descriptor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<String> getRegisteredStateNames() {
        return lists.keySet();
    }

    @Override
    public Set<String> getRegisteredBroadcastStateNames() {
        return Set.of();
    }

    private static final class MemoryList<S> implements ListState<S> {

        private final List<S> list;

        MemoryList(List<S> list) {
            this.list = list;
        }

        @Override
        public Iterable<S> get() {
            return list;
        }

        @Override
        public void add(S value) {
            list.add(value);
        }

        @Override
        public void update(List<S> values) {
            list.clear();
            list.addAll(values);
        }

        @Override
        public void addAll(List<S> values) {
            list.addAll(values);
        }

        @Override
        public void clear() {
            list.clear();
        }
    }
}
