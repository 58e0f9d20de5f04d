// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.memory;

import java.io.DataInput;
import java.io.IOException;

/**
 * A source of binary data that serializers read from.
 *
 * <p>Mirrors Flink 1.14's {@code DataInputView}; no known differences.
 */
public interface DataInputView extends DataInput {

    /**
     * Skips exactly the given number of bytes.
     *
     * @param numBytes bytes to skip
     * @throws IOException if fewer bytes are left, or reading fails
     */
    void skipBytesToRead(int numBytes) throws IOException;

    /**
     * Reads up to {@code len} bytes.
     *
     * @param b array to fill
     * @param off first index to fill
     * @param len most bytes to read
     * @return bytes read, or -1 at the end of the data
     * @throws IOException if reading fails
     */
    int read(byte[] b, int off, int len) throws IOException;

    /**
     * Reads up to as many bytes as fit into the array.
     *
     * @param b array to fill
     * @return bytes read, or -1 at the end of the data
     * @throws IOException if reading fails
     */
    int read(byte[] b) throws IOException;
}
