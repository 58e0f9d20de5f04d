// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.state;

import java.util.Iterator;
import java.util.Map;

/**
 * A map per key. Mirrors Flink 1.14's {@code MapState}.
 *
 * @param <UK> type of the map's keys
 * @param <UV> type of the map's values
 */
public interface MapState<UK, UV> extends State {

    /**
     * The value of a key.
     *
     * @param key the key
     * @return the value, or null
     * @throws Exception if the state cannot be read
     */
    UV get(UK key) throws Exception;

    /**
     * Sets the value of a key.
     *
     * @param key the key
     * @param value the value
     * @throws Exception if the state cannot be written
     */
    void put(UK key, UV value) throws Exception;

    /**
     * Sets values.
     *
     * @param map the entries
     * @throws Exception if the state cannot be written
     */
    void putAll(Map<UK, UV> map) throws Exception;

    /**
     * Removes a key.
     *
     * @param key the key
     * @throws Exception if the state cannot be written
     */
    void remove(UK key) throws Exception;

    /**
     * Whether there is an entry.
     *
     * @param key the key
     * @return whether there is
     * @throws Exception if the state cannot be read
     */
    boolean contains(UK key) throws Exception;

    /**
     * All entries.
     *
     * @return the entries, never null
     * @throws Exception if the state cannot be read
     */
    Iterable<Map.Entry<UK, UV>> entries() throws Exception;

    /**
     * All keys.
     *
     * @return the keys, never null
     * @throws Exception if the state cannot be read
     */
    Iterable<UK> keys() throws Exception;

    /**
     * All values.
     *
     * @return the values, never null
     * @throws Exception if the state cannot be read
     */
    Iterable<UV> values() throws Exception;

    /**
     * Over all entries.
     *
     * @return the iterator, never null
     * @throws Exception if the state cannot be read
     */
    Iterator<Map.Entry<UK, UV>> iterator() throws Exception;

    /**
     * Whether there is no entry.
     *
     * @return whether there is none
     * @throws Exception if the state cannot be read
     */
    boolean isEmpty() throws Exception;
}
