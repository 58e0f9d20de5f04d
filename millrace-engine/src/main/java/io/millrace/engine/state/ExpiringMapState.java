// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import io.millrace.api.common.state.MapState;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** A map in a slot whose entries expire one by one. Hot path. */
final class ExpiringMapState<K, V> extends ExpiringSlot implements MapState<K, V> {

    ExpiringMapState(StateCursor cursor, int slot, TimeToLive timeToLive) {
        super(cursor, slot, timeToLive);
    }

    /** The map for reading; not null. */
    @SuppressWarnings("unchecked")
    private Map<K, Stamped> map() {
        Map<K, Stamped> map = (Map<K, Stamped>) cursor.current().get(slot);
        return map == null ? Collections.emptyMap() : map;
    }

    @SuppressWarnings("unchecked")
    private Map<K, Stamped> writable() {
        Map<K, Stamped> map = (Map<K, Stamped>) cursor.current().get(slot);
        if (map == null) {
            map = new HashMap<>();
            cursor.set(slot, map);
        }
        return map;
    }

    /** An entry that may be seen, or null; renews it, or removes it if it has expired. */
    private Stamped find(K key) {
        touch();
        Map<K, Stamped> map = map();
        Stamped held = map.get(key);
        if (held == null) {
            return null;
        }
        long nowMs = timeToLive.nowMs();
        if (timeToLive.isExpired(held, nowMs)) {
            remove(map, key);
            return timeToLive.showsExpired() ? held : null;
        }
        if (timeToLive.readsRenew()) {
            held.lastUsedMs = nowMs;
        }
        return held;
    }

    private void remove(Map<K, Stamped> map, K key) {
        map.remove(key);
        if (map.isEmpty()) {
            clear();
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public V get(K key) {
        Stamped held = find(key);
        return held == null ? null : (V) held.value;
    }

    @Override
    public void put(K key, V value) {
        touch();
        writable().put(key, timeToLive.stamp(value));
    }

    @Override
    public void putAll(Map<K, V> values) {
        touch();
        if (values == null || values.isEmpty()) {
            return;
        }
        long nowMs = timeToLive.nowMs();
        Map<K, Stamped> stamped = new HashMap<>(values.size());
        for (Map.Entry<K, V> entry : values.entrySet()) {
            stamped.put(entry.getKey(), new Stamped(entry.getValue(), nowMs));
        }
        writable().putAll(stamped);
    }

    @Override
    public void remove(K key) {
        touch();
        Map<K, Stamped> map = map();
        if (!map.isEmpty()) {
            remove(map, key);
        }
    }

    @Override
    public boolean contains(K key) {
        return find(key) != null;
    }

    @Override
    public Iterable<Map.Entry<K, V>> entries() {
        return all(Function.identity());
    }

    @Override
    public Iterable<K> keys() {
        return all(Map.Entry::getKey);
    }

    @Override
    public Iterable<V> values() {
        return all(Map.Entry::getValue);
    }

    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
        return entries().iterator();
    }

    private <R> Iterable<R> all(Function<Map.Entry<K, V>, R> part) {
        touch();
        Map<K, Stamped> map = map();
        StateSlots owner = cursor.current();
        return () -> new Unexpired<>(map, owner, part);
    }

    @Override
    public boolean isEmpty() {
        touch();
        return map().isEmpty();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object unexpired(Object held, long nowMs) {
        Map<K, Stamped> map = (Map<K, Stamped>) held;
        int expired = 0;
        for (Stamped value : map.values()) {
            if (timeToLive.isExpired(value, nowMs)) {
                expired++;
            }
        }
        if (expired == 0) {
            return map;
        }
        if (expired == map.size()) {
            return null;
        }
        Map<K, Stamped> left = new HashMap<>();
        for (Map.Entry<K, Stamped> entry : map.entrySet()) {
            if (!timeToLive.isExpired(entry.getValue(), nowMs)) {
                left.put(entry.getKey(), entry.getValue());
            }
        }
        return left;
    }

    @Override
    public int count(Object held) {
        return ((Map<?, ?>) held).size();
    }

    /** What can be seen of a map; renews entries, or removes those that have expired. */
    private final class Unexpired<R> implements Iterator<R> {

        private final Map<K, Stamped> map;
        /** Who holds the map. */
        private final StateSlots owner;

        private final Function<Map.Entry<K, V>, R> part;
        private final Iterator<Map.Entry<K, Stamped>> all;
        private Map.Entry<K, V> next;
        private boolean isBehindNext;

        Unexpired(Map<K, Stamped> map, StateSlots owner, Function<Map.Entry<K, V>, R> part) {
            this.map = map;
            this.owner = owner;
            this.part = part;
            this.all = map.entrySet().iterator();
        }

        @Override
        @SuppressWarnings("unchecked")
        public boolean hasNext() {
            isBehindNext = false;
            while (next == null && all.hasNext()) {
                Map.Entry<K, Stamped> entry = all.next();
                Stamped held = entry.getValue();
                if (isVisible(held)) {
                    next = new AbstractMap.SimpleEntry<>(entry.getKey(), (V) held.value);
                }
            }
            return next != null;
        }

        private boolean isVisible(Stamped held) {
            long nowMs = timeToLive.nowMs();
            if (timeToLive.isExpired(held, nowMs)) {
                removeLast();
                return timeToLive.showsExpired();
            }
            if (timeToLive.readsRenew()) {
                held.lastUsedMs = nowMs;
            }
            return true;
        }

        private void removeLast() {
            all.remove();
            if (map.isEmpty() && owner.get(slot) == map) {
                owner.set(slot, null);
            }
        }

        @Override
        public R next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            isBehindNext = true;
            R result = part.apply(next);
            next = null;
            return result;
        }

        @Override
        public void remove() {
            if (!isBehindNext) {
                throw new IllegalStateException(
                        "next() has not been called or hasNext() has been called afterwards,"
                                + " remove() is supported only right after calling next()");
            }
            removeLast();
        }
    }
}
