// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

/**
 * A value that can be compared and hashed.
 *
 * <p>Mirrors Flink 1.14's {@code Key}; no known differences.
 *
 * @param <T> type to compare with
 * @deprecated implement {@link Value} and {@link Comparable}
 */
@Deprecated
public interface Key<T> extends Value, Comparable<T> {

    @Override
    boolean equals(Object obj);

    @Override
    int hashCode();
}
