// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

/**
 * Comes before or after others of its kind; not to be mixed up with their natural order. Mirrors Flink 1.14's {@code
 * PriorityComparable}; no known differences.
 *
 * @param <T> type of the others
 */
public interface PriorityComparable<T> {

    /**
     * Compares this with another.
     *
     * @param other the other
     * @return negative if this comes first, positive if the other does
     */
    int comparePriorityTo(T other);
}
