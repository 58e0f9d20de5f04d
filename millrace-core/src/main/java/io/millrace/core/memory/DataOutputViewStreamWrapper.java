// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.memory;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes to an output stream as a {@link DataOutputView}.
 *
 * <p>Mirrors Flink 1.14's {@code DataOutputViewStreamWrapper}; no known differences.
 */
public class DataOutputViewStreamWrapper extends DataOutputStream implements DataOutputView {
    private static final int COPY_CHUNK_BYTES = 4096;

    private byte[] chunk;

    /**
     * Creates a view over a stream; closing the view closes the stream.
     *
     * @param out the stream
     */
    public DataOutputViewStreamWrapper(OutputStream out) {
        super(out);
    }

    @Override
    public void skipBytesToWrite(int numBytes) throws IOException {
        byte[] zeros = new byte[Math.min(numBytes, COPY_CHUNK_BYTES)];
        for (int left = numBytes; left > 0; left -= zeros.length) {
            write(zeros, 0, Math.min(left, zeros.length));
        }
    }

    @Override
    public void write(DataInputView source, int numBytes) throws IOException {
        if (chunk == null) {
            chunk = new byte[COPY_CHUNK_BYTES];
        }
        for (int left = numBytes; left > 0; left -= chunk.length) {
            int length = Math.min(left, chunk.length);
            source.readFully(chunk, 0, length);
            write(chunk, 0, length);
        }
    }
}
