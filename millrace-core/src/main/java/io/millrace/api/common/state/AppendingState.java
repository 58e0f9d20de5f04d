// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.state;

/**
 * State to which values are added. Mirrors Flink 1.14's {@code AppendingState}.
 *
 * @param <IN> type of what is added
 * @param <OUT> type of what is read
 */
public interface AppendingState<IN, OUT> extends State {

    /**
     * What has been made of the added values.
     *
     * @return null if there is nothing, except for lists
     * @throws Exception if the state cannot be read
     */
    OUT get() throws Exception;

    /**
     * Adds a value.
     *
     * @param value the value
     * @throws Exception if the state cannot be written
     */
    void add(IN value) throws Exception;
}
