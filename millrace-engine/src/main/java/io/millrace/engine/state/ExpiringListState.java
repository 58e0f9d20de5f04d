// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import static java.util.Objects.requireNonNull;

import io.millrace.api.common.state.ListState;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** A list in a slot, never an empty one, whose elements expire one by one. Hot path. */
final class ExpiringListState<T> extends ExpiringSlot implements ListState<T>, MergeableState {

    ExpiringListState(StateCursor cursor, int slot, TimeToLive timeToLive) {
        super(cursor, slot, timeToLive);
    }

    @SuppressWarnings("unchecked")
    private List<Stamped> list() {
        return (List<Stamped>) cursor.current().get(slot);
    }

    @Override
    public Iterable<T> get() {
        touch();
        List<Stamped> list = list();
        if (list == null) {
            return Collections.emptyList();
        }
        if (timeToLive.readsRenew()) {
            renew(list);
        }
        return () -> new Unexpired(list);
    }

    /** The time of what has not expired begins anew, in a new list: the reader goes through the old one. */
    private void renew(List<Stamped> list) {
        long nowMs = timeToLive.nowMs();
        List<Stamped> renewed = new ArrayList<>(list.size());
        for (Stamped held : list) {
            if (!timeToLive.isExpired(held, nowMs)) {
                renewed.add(new Stamped(held.value, nowMs));
            }
        }
        if (!renewed.isEmpty()) {
            cursor.set(slot, renewed);
        }
    }

    @Override
    public void add(T value) {
        touch();
        requireNonNull(value, "You cannot add null to a ListState.");
        appendable().add(timeToLive.stamp(value));
    }

    private List<Stamped> appendable() {
        List<Stamped> list = list();
        if (list == null) {
            list = new ArrayList<>();
            cursor.set(slot, list);
        }
        return list;
    }

    @Override
    public void update(List<T> values) {
        touch();
        List<Stamped> list = stamped(values);
        cursor.set(slot, list.isEmpty() ? null : list);
    }

    @Override
    public void addAll(List<T> values) {
        touch();
        List<Stamped> added = stamped(values);
        if (!added.isEmpty()) {
            appendable().addAll(added);
        }
    }

    private List<Stamped> stamped(List<T> values) {
        requireNonNull(values, "List of values to add cannot be null.");
        long nowMs = timeToLive.nowMs();
        List<Stamped> list = new ArrayList<>(values.size());
        for (T value : values) {
            requireNonNull(value, "You cannot add null to a ListState.");
            list.add(new Stamped(value, nowMs));
        }
        return list;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object unexpired(Object held, long nowMs) {
        List<Stamped> list = (List<Stamped>) held;
        List<Stamped> left = null;
        for (int i = 0; i < list.size(); i++) {
            Stamped element = list.get(i);
            boolean isExpired = timeToLive.isExpired(element, nowMs);
            if (isExpired && left == null) {
                left = new ArrayList<>(list.subList(0, i));
            } else if (!isExpired && left != null) {
                left.add(element);
            }
        }
        return left == null ? list : left.isEmpty() ? null : left;
    }

    @Override
    public int count(Object held) {
        return ((List<?>) held).size();
    }

    @Override
    @SuppressWarnings("unchecked")
    public void merge(StateSlots source, StateSlots target) {
        List<Stamped> from = (List<Stamped>) source.get(slot);
        if (from == null) {
            return;
        }
        List<Stamped> to = (List<Stamped>) target.get(slot);
        source.set(slot, null);
        if (to == null) {
            target.set(slot, from);
        } else {
            to.addAll(from);
        }
    }

    /** What can be seen of a list; clears the state at its end if all has expired. */
    private final class Unexpired implements Iterator<T> {

        private final Iterator<Stamped> all;
        private boolean isAnyLeft;
        private T next;

        Unexpired(List<Stamped> list) {
            this.all = list.iterator();
        }

        @Override
        @SuppressWarnings("unchecked")
        public boolean hasNext() {
            while (next == null && all.hasNext()) {
                Stamped held = all.next();
                boolean isExpired = timeToLive.isExpired(held);
                isAnyLeft |= !isExpired;
                if (!isExpired || timeToLive.showsExpired()) {
                    next = (T) held.value;
                }
            }
            if (next == null && !isAnyLeft) {
                isAnyLeft = true;
                clear();
            }
            return next != null;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            T value = next;
            next = null;
            return value;
        }
    }
}
