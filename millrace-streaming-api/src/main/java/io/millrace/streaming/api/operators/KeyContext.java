// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

/** Has a current key. Mirrors Flink 1.14's {@code KeyContext}; no known differences. */
public interface KeyContext {

    /**
     * Makes a key current.
     *
     * @param key the key
     */
    void setCurrentKey(Object key);

    /**
     * The current key.
     *
     * @return the key
     */
    Object getCurrentKey();
}
