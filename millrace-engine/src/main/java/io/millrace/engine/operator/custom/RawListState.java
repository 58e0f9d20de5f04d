// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.custom;

import io.millrace.api.common.state.ListState;

import java.util.List;

/** A list as operators see it: there is none if it is empty, while functions then see an empty one. As in Flink. */
final class RawListState<T> implements ListState<T> {

    private final ListState<T> list;

    RawListState(ListState<T> list) {
        this.list = list;
    }

    /** Null if the list is empty. */
    @Override
    public Iterable<T> get() throws Exception {
        Iterable<T> elements = list.get();
        return elements.iterator().hasNext() ? elements : null;
    }

    @Override
    public void add(T value) throws Exception {
        list.add(value);
    }

    @Override
    public void update(List<T> values) throws Exception {
        list.update(values);
    }

    @Override
    public void addAll(List<T> values) throws Exception {
        list.addAll(values);
    }

    @Override
    public void clear() {
        list.clear();
    }
}
