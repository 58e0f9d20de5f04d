// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.state;

import java.util.Iterator;
import java.util.Map;

/**
 * Broadcast state as the side that broadcasts sees it. Mirrors Flink 1.14's {@code BroadcastState}.
 *
 * @param <K> type of the keys
 * @param <V> type of the values
 */
public interface BroadcastState<K, V> extends ReadOnlyBroadcastState<K, V> {

    /**
     * Sets the value of a key.
     *
     * @param key the key
     * @param value the value
     * @throws Exception if the state cannot be written
     */
    void put(K key, V value) throws Exception;

    /**
     * Sets values.
     *
     * @param map the entries
     * @throws Exception if the state cannot be written
     */
    void putAll(Map<K, V> map) throws Exception;

    /**
     * Removes a key.
     *
     * @param key the key
     * @throws Exception if the state cannot be written
     */
    void remove(K key) throws Exception;

    /**
     * Over all entries.
     *
     * @return the iterator
     * @throws Exception if the state cannot be read
     */
    Iterator<Map.Entry<K, V>> iterator() throws Exception;

    /**
     * All entries.
     *
     * @return the entries
     * @throws Exception if the state cannot be read
     */
    Iterable<Map.Entry<K, V>> entries() throws Exception;
}
