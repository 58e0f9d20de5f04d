// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io;

import io.millrace.core.io.InputSplit;

import java.io.IOException;
import java.io.Serializable;

/**
 * An input format that can go on in the middle of a split. Mirrors Flink 1.14's {@code
 * CheckpointableInputFormat}; no known differences.
 *
 * @param <S> type of the splits
 * @param <T> type of a position in a split
 */
public interface CheckpointableInputFormat<S extends InputSplit, T extends Serializable> {

    /**
     * Returns where the next record of the open split begins.
     *
     * @return the position
     * @throws IOException if it cannot be known
     */
    T getCurrentState() throws IOException;

    /**
     * Opens a split at a position.
     *
     * @param split the split
     * @param state the position, had from this split before
     * @throws IOException if the split cannot be opened
     */
    void reopen(S split, T state) throws IOException;
}
