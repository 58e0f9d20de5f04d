// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import static java.util.Objects.requireNonNull;

import io.millrace.api.common.state.ListState;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A list in a slot, never an empty one. Hot path. */
final class SlotListState<T> implements ListState<T>, MergeableState {

    private final StateCursor cursor;
    private final int slot;

    SlotListState(StateCursor cursor, int slot) {
        this.cursor = cursor;
        this.slot = slot;
    }

    @SuppressWarnings("unchecked")
    private List<T> list() {
        return (List<T>) cursor.current().get(slot);
    }

    @Override
    public Iterable<T> get() {
        List<T> list = list();
        return list == null ? Collections.emptyList() : list;
    }

    @Override
    public void add(T value) {
        requireNonNull(value, "You cannot add null to a ListState.");
        appendable().add(value);
    }

    private List<T> appendable() {
        List<T> list = list();
        if (list == null) {
            list = new ArrayList<>();
            cursor.set(slot, list);
        }
        return list;
    }

    @Override
    public void update(List<T> values) {
        requireNonNull(values, "List of values to add cannot be null.");
        List<T> list = new ArrayList<>(values.size());
        for (T value : values) {
            list.add(requireNonNull(value, "You cannot add null to a ListState."));
        }
        cursor.set(slot, list.isEmpty() ? null : list);
    }

    @Override
    public void addAll(List<T> values) {
        requireNonNull(values, "List of values to add cannot be null.");
        for (T value : values) {
            requireNonNull(value, "You cannot add null to a ListState.");
        }
        if (!values.isEmpty()) {
            appendable().addAll(values);
        }
    }

    @Override
    public void clear() {
        cursor.set(slot, null);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void merge(StateSlots source, StateSlots target) {
        List<T> from = (List<T>) source.get(slot);
        if (from == null) {
            return;
        }
        List<T> to = (List<T>) target.get(slot);
        source.set(slot, null);
        if (to == null) {
            target.set(slot, from);
        } else {
            to.addAll(from);
        }
    }
}
