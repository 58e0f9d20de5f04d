// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.memory;

/**
 * An output view whose write position can be set.
 *
 * <p>Mirrors Flink 1.14's {@code SeekableDataOutputView}; no known differences.
 */
public interface SeekableDataOutputView extends DataOutputView {

    /**
     * Sets the position of the next write.
     *
     * @param position bytes from the start
     */
    void setWritePosition(long position);
}
