// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.state;

import java.util.List;

/**
 * A list per key. Mirrors Flink 1.14's {@code ListState}.
 *
 * @param <T> type of the elements
 */
public interface ListState<T> extends MergingState<T, Iterable<T>> {

    /**
     * Replaces the list.
     *
     * @param values the new elements; none removes the list
     * @throws Exception if the state cannot be written
     */
    void update(List<T> values) throws Exception;

    /**
     * Adds elements.
     *
     * @param values the elements
     * @throws Exception if the state cannot be written
     */
    void addAll(List<T> values) throws Exception;
}
