// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import io.millrace.api.common.state.MapState;

import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** A map in a slot. Hot path. */
final class SlotMapState<K, V> implements MapState<K, V> {

    private final StateCursor cursor;
    private final int slot;

    SlotMapState(StateCursor cursor, int slot) {
        this.cursor = cursor;
        this.slot = slot;
    }

    /** The map for reading; not null. */
    @SuppressWarnings("unchecked")
    private Map<K, V> map() {
        Map<K, V> map = (Map<K, V>) cursor.current().get(slot);
        return map == null ? Collections.emptyMap() : map;
    }

    @SuppressWarnings("unchecked")
    private Map<K, V> writable() {
        Map<K, V> map = (Map<K, V>) cursor.current().get(slot);
        if (map == null) {
            map = new HashMap<>();
            cursor.set(slot, map);
        }
        return map;
    }

    @Override
    public V get(K key) {
        return map().get(key);
    }

    @Override
    public void put(K key, V value) {
        writable().put(key, value);
    }

    @Override
    public void putAll(Map<K, V> values) {
        if (!values.isEmpty()) {
            writable().putAll(values);
        }
    }

    @Override
    public void remove(K key) {
        Map<K, V> map = map();
        if (map.isEmpty()) {
            return;
        }
        map.remove(key);
        if (map.isEmpty()) {
            clear();
        }
    }

    @Override
    public boolean contains(K key) {
        return map().containsKey(key);
    }

    @Override
    public Iterable<Map.Entry<K, V>> entries() {
        return map().entrySet();
    }

    @Override
    public Iterable<K> keys() {
        return map().keySet();
    }

    @Override
    public Iterable<V> values() {
        return map().values();
    }

    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
        return map().entrySet().iterator();
    }

    @Override
    public boolean isEmpty() {
        return map().isEmpty();
    }

    @Override
    public void clear() {
        cursor.set(slot, null);
    }
}
