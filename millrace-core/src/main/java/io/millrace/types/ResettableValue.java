// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

/**
 * A value whose content can be taken over from another.
 *
 * <p>Mirrors Flink 1.14's {@code ResettableValue}; no known differences.
 *
 * @param <T> type of the other value
 */
public interface ResettableValue<T extends Value> extends Value {

    /**
     * Takes over the content of another value.
     *
     * @param value the other value
     */
    void setValue(T value);
}
