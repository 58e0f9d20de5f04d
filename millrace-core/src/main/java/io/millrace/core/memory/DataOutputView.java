// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.memory;

import java.io.DataOutput;
import java.io.IOException;

/**
 * A sink for binary data that serializers write to.
 *
 * <p>Mirrors Flink 1.14's {@code DataOutputView}; no known differences.
 */
public interface DataOutputView extends DataOutput {

    /**
     * Moves the write position forward; the content of the gap is undefined.
     *
     * @param numBytes length of the gap
     * @throws IOException if there is not enough room
     */
    void skipBytesToWrite(int numBytes) throws IOException;

    /**
     * Copies bytes from an input.
     *
     * @param source where to read
     * @param numBytes how many bytes to copy
     * @throws IOException if the input ends early, or reading or writing fails
     */
    void write(DataInputView source, int numBytes) throws IOException;
}
