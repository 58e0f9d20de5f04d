// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;

/**
 * A value that copies itself and its bytes.
 *
 * <p>Mirrors Flink 1.14's {@code CopyableValue}; no known differences.
 *
 * @param <T> type of the value
 */
public interface CopyableValue<T> extends Value {

    /**
     * Returns the number of bytes of each value.
     *
     * @return the length, or -1 if it differs from value to value
     */
    int getBinaryLength();

    /**
     * Copies this value deeply into another.
     *
     * @param target the value to overwrite
     */
    void copyTo(T target);

    /**
     * Returns a deep copy of this value.
     *
     * @return the copy
     */
    T copy();

    /**
     * Copies the bytes of one value.
     *
     * @param source where to read
     * @param target where to write
     * @throws IOException if reading or writing fails
     */
    void copy(DataInputView source, DataOutputView target) throws IOException;
}
