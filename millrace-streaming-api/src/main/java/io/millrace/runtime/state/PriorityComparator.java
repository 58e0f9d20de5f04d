// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

/**
 * Says which of two objects comes first. Mirrors Flink 1.14's {@code PriorityComparator}; no known differences.
 *
 * @param <T> type of the objects
 */
@FunctionalInterface
public interface PriorityComparator<T> {

    /** Asks the objects themselves. */
    PriorityComparator<? extends PriorityComparable<Object>> FOR_PRIORITY_COMPARABLE_OBJECTS =
            PriorityComparable::comparePriorityTo;

    /**
     * Compares two objects.
     *
     * @param left the one
     * @param right the other
     * @return negative if the left one comes first, positive if the right one does
     */
    int comparePriority(T left, T right);

    /**
     * Asks the objects themselves.
     *
     * @param <T> type of the objects
     * @return {@link #FOR_PRIORITY_COMPARABLE_OBJECTS}
     */
    @SuppressWarnings("unchecked")
    static <T extends PriorityComparable<?>> PriorityComparator<T> forPriorityComparableObjects() {
        return (PriorityComparator<T>) FOR_PRIORITY_COMPARABLE_OBJECTS;
    }
}
