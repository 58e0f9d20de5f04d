// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.state;

import java.io.IOException;

/**
 * One value per key. Mirrors Flink 1.14's {@code ValueState}.
 *
 * @param <T> type of the value
 */
public interface ValueState<T> extends State {

    /**
     * The current value.
     *
     * @return the value; the default value, else null, if there is none
     * @throws IOException if the state cannot be read
     */
    T value() throws IOException;

    /**
     * Sets the value.
     *
     * @param value the value; null removes it
     * @throws IOException if the state cannot be written
     */
    void update(T value) throws IOException;
}
