// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

/**
 * Stands in front of another object and adds something to it. Mirrors Flink 1.14's {@code WrappingProxy}.
 *
 * @param <T> type of the other object
 */
public interface WrappingProxy<T> {

    /**
     * The object behind.
     *
     * @return the object, may be null
     */
    T getWrappedDelegate();
}
