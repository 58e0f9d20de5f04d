// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.state;

import java.util.Map;

/**
 * Broadcast state as the side that does not broadcast sees it. Mirrors Flink 1.14's {@code ReadOnlyBroadcastState}.
 *
 * @param <K> type of the keys
 * @param <V> type of the values
 */
public interface ReadOnlyBroadcastState<K, V> extends State {

    /**
     * The value of a key.
     *
     * @param key the key
     * @return the value, or null
     * @throws Exception if the state cannot be read
     */
    V get(K key) throws Exception;

    /**
     * Whether there is a value.
     *
     * @param key the key
     * @return whether there is
     * @throws Exception if the state cannot be read
     */
    boolean contains(K key) throws Exception;

    /**
     * All entries.
     *
     * @return not to be changed
     * @throws Exception if the state cannot be read
     */
    Iterable<Map.Entry<K, V>> immutableEntries() throws Exception;
}
