// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

import io.millrace.api.common.state.State;

/**
 * Called for every key that has a value in a keyed state. Mirrors Flink 1.14's interface of this name; no known differences.
 *
 * @param <K> type of the key
 * @param <S> type of the state
 */
public interface KeyedStateFunction<K, S extends State> {

    /**
     * Handles the state of one key, and may change it.
     *
     * @param key the key
     * @param state the state, at that key
     * @throws Exception fails the job
     */
    void process(K key, S state) throws Exception;
}
