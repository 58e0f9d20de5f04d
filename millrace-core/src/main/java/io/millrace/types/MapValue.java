// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A map of values that serializes itself; subclasses name the classes of keys and values.
 *
 * <p>Mirrors Flink 1.14's {@code MapValue}; no known differences.
 *
 * @param <K> type of the keys
 * @param <V> type of the values
 */
public abstract class MapValue<K extends Value, V extends Value> implements Value, Map<K, V> {
    private static final long serialVersionUID = 1L;

    private transient Constructor<?> keyConstructor;
    private transient Constructor<?> valueConstructor;
    private final Map<K, V> map;

    /** Creates an empty map. */
    public MapValue() {
        this.map = new HashMap<>();
    }

    /**
     * Creates a map of the given entries.
     *
     * @param map the entries
     */
    public MapValue(Map<K, V> map) {
        this.map = new HashMap<>(map);
    }

    @Override
    public void write(DataOutputView out) throws IOException {
        out.writeInt(map.size());
        for (Map.Entry<K, V> entry : map.entrySet()) {
            entry.getKey().write(out);
            entry.getValue().write(out);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public void read(DataInputView in) throws IOException {
        if (keyConstructor == null) {
            keyConstructor = TypeArguments.constructorOf(getClass(), MapValue.class, 0);
            valueConstructor = TypeArguments.constructorOf(getClass(), MapValue.class, 1);
        }
        map.clear();
        for (int left = in.readInt(); left > 0; left--) {
            K key = (K) TypeArguments.create(keyConstructor);
            V value = (V) TypeArguments.create(valueConstructor);
            key.read(in);
            value.read(in);
            map.put(key, value);
        }
    }

    @Override
    public boolean equals(Object obj) {
        return obj != null
                && obj.getClass() == getClass()
                && map.equals(((MapValue<?, ?>) obj).map);
    }

    @Override
    public int hashCode() {
        return 47 + map.hashCode();
    }

    @Override
    public String toString() {
        return map.toString();
    }

    @Override
    public int size() {
        return map.size();
    }

    @Override
    public boolean isEmpty() {
        return map.isEmpty();
    }

    @Override
    public V get(Object key) {
        return map.get(key);
    }

    @Override
    public V put(K key, V value) {
        return map.put(key, value);
    }

    @Override
    public void putAll(Map<? extends K, ? extends V> m) {
        map.putAll(m);
    }

    @Override
    public V remove(Object key) {
        return map.remove(key);
    }

    @Override
    public void clear() {
        map.clear();
    }

    @Override
    public boolean containsKey(Object key) {
        return map.containsKey(key);
    }

    @Override
    public boolean containsValue(Object value) {
        return map.containsValue(value);
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return map.entrySet();
    }

    @Override
    public Set<K> keySet() {
        return map.keySet();
    }

    @Override
    public Collection<V> values() {
        return map.values();
    }
}
