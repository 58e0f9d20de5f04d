// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

/**
 * Has a key. Mirrors Flink 1.14's {@code Keyed}; no known differences.
 *
 * @param <K> type of the key
 */
public interface Keyed<K> {

    /**
     * The key.
     *
     * @return never null
     */
    K getKey();
}
