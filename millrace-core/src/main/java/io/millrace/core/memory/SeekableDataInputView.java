// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.memory;

/**
 * An input view whose read position can be set.
 *
 * <p>Mirrors Flink 1.14's {@code SeekableDataInputView}; no known differences.
 */
public interface SeekableDataInputView extends DataInputView {

    /**
     * Sets the position of the next read.
     *
     * @param position bytes from the start
     */
    void setReadPosition(long position);
}
