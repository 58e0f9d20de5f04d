// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.memory;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads an input stream as a {@link DataInputView}.
 *
 * <p>Mirrors Flink 1.14's {@code DataInputViewStreamWrapper}; no known differences.
 */
public class DataInputViewStreamWrapper extends DataInputStream implements DataInputView {

    /**
     * Creates a view over a stream; closing the view closes the stream.
     *
     * @param in the stream
     */
    public DataInputViewStreamWrapper(InputStream in) {
        super(in);
    }

    @Override
    public void skipBytesToRead(int numBytes) throws IOException {
        int skipped = skipBytes(numBytes);
        if (skipped != numBytes) {
            throw new EOFException("Could skip only " + skipped + " of " + numBytes + " bytes.");
        }
    }
}
