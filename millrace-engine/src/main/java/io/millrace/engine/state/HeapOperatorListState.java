// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import io.millrace.api.common.state.ListState;
import io.millrace.util.Preconditions;

import java.util.ArrayList;
import java.util.List;

/** A list of a whole subtask. What {@link #get} gives is the list itself, as in Flink. Owned by the task's thread. */
final class HeapOperatorListState<T> implements ListState<T> {

    private final List<T> elements = new ArrayList<>();

    @Override
    public Iterable<T> get() {
        return elements;
    }

    @Override
    public void add(T value) {
        elements.add(Preconditions.checkNotNull(value, "You cannot add null to a ListState."));
    }

    @Override
    public void update(List<T> values) {
        elements.clear();
        addAll(values);
    }

    @Override
    public void addAll(List<T> values) {
        if (values != null) {
            elements.addAll(values);
        }
    }

    @Override
    public void clear() {
        elements.clear();
    }
}
